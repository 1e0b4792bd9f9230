import type { RateLimitInfo, Reply } from "../call.js";
import type { Clock } from "../clock.js";
import type { Reading, Readings } from "../rate-limit-headers/reading.js";

/** What an answer's headers and its wait say of the limit, for callers; undefined where they say nothing. */
export function rateLimitInfo(
  reply: Pick<Reply, "answeredAtMs">,
  told: { readonly readings: Readings; readonly retryAfterMs: number | undefined },
  clock: Clock,
): RateLimitInfo | undefined {
  const reading = tightest(told.readings.readings);
  if (reading === undefined && told.retryAfterMs === undefined) return undefined;
  const resetAt = reading && resetDate(reading, reply, clock);
  return {
    ...(reading?.limit !== undefined && { limit: reading.limit }),
    ...(reading?.remaining !== undefined && { remaining: reading.remaining }),
    ...(resetAt !== undefined && { resetAt }),
    ...(told.retryAfterMs !== undefined && { retryAfterMs: told.retryAfterMs }),
  };
}

/** Of several windows the one with the least left. */
function tightest(readings: readonly Reading[]): Reading | undefined {
  return readings.reduce<Reading | undefined>(
    (least, reading) =>
      least === undefined || (reading.remaining ?? Infinity) < (least.remaining ?? Infinity)
        ? reading
        : least,
    undefined,
  );
}

function resetDate(
  { reset }: Reading,
  { answeredAtMs }: Pick<Reply, "answeredAtMs">,
  clock: Clock,
): Date | undefined {
  if (reset === undefined) return undefined;
  if (reset.kind === "at") return new Date(reset.epochMs);
  return new Date(clock.date() - (clock.now() - answeredAtMs) + reset.ms);
}

import { parseHttpDate } from "../cache/http-date.js";
import type { Clock } from "../clock.js";
import type { PollPolicy } from "../policy.js";
import { parseRetryAfter } from "../rate-limit-headers/retry-after.js";

/** What a schedule follows. */
export interface PollScheduleOptions {
  readonly clock: Clock;
  readonly policy: Pick<PollPolicy, "intervalMs" | "factor" | "maxMs">;
  /** From now on. */
  readonly timeoutMs: number;
}

/** When to poll: at growing intervals, not before the server allows it, and once more an interval before the end. */
export class PollSchedule {
  readonly #options: PollScheduleOptions;
  readonly #endsAtMs: number;
  #intervalMs: number;

  constructor(options: PollScheduleOptions) {
    this.#options = options;
    this.#endsAtMs = options.clock.now() + options.timeoutMs;
    this.#intervalMs = options.policy.intervalMs;
  }

  /** Time until the next poll, by the headers of the last answer; undefined where it would come too late. */
  next(headers: Headers | undefined): number | undefined {
    const { clock, policy } = this.#options;
    const leftMs = this.#endsAtMs - clock.now();
    const lastMs = Math.max(leftMs - policy.intervalMs, policy.intervalMs);
    const delayMs = Math.max(orderedMs(headers, clock), Math.min(this.#intervalMs, lastMs));
    this.#intervalMs = Math.max(policy.intervalMs, Math.min(policy.maxMs, this.#intervalMs * policy.factor));
    return delayMs < leftMs ? delayMs : undefined;
  }
}

/** A date is compared with the server's own clock where the answer tells it. */
function orderedMs(headers: Headers | undefined, clock: Clock): number {
  const ordered = parseRetryAfter(headers?.get("retry-after") ?? null);
  if (ordered?.kind === "delay") return ordered.ms;
  if (ordered?.kind !== "date") return 0;
  const serverNowMs = parseHttpDate(headers?.get("date") ?? "") ?? clock.date();
  return Math.max(0, ordered.epochMs - serverNowMs);
}

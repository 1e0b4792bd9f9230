import { standardProfile } from "../../../templates/runtime/profile.js";
import type { ToldWait } from "../../../templates/runtime/retry/told-wait.js";
import type { Permit } from "../../../templates/runtime/throttle/permit.js";
import type { Answer } from "../world/server-site.js";

/** What a refusal tells of waiting: Retry-After, the reset of a window with nothing remaining, a reset told before. */
export function toldWait(answer: Answer, permit: Permit, answeredAtMs: number): ToldWait | undefined {
  const { baseMs } = standardProfile.retry;
  if (answer.retryAfterMs !== undefined) return { waitMs: answer.retryAfterMs, evidence: "retry-after" };
  const [reading] = answer.readings.readings;
  if (reading?.remaining === 0 && reading.reset?.kind === "after")
    return { waitMs: Math.max(baseMs, reading.reset.ms), evidence: "reset" };
  const { opensAtMs } = permit;
  if (opensAtMs === undefined || opensAtMs <= answeredAtMs) return undefined;
  return { waitMs: Math.max(baseMs, opensAtMs - answeredAtMs), evidence: "window" };
}

import type { WindowPolicy } from "../../../templates/runtime/policy.js";
import { delays } from "../world/delays.js";
import type { Cell } from "./cell.js";

/** Time until a timer has noticed that a slot is free. */
const timerMs = 2;

/** What clocks and the edges of a run may take of any figure. */
const slack = 1e-3;

/**
 * The share of a limit that is used at the least, from theory. A log gives a slot again a window, a round trip and the
 * guard later: W / (W + E[RTT] + g). A bucket is filled evenly, and used in full if it outlasts what is under way:
 * (B − 2) / (ρ · E[RTT]), 1 at most. A sliding counter is met by such a bucket of rate (L − B) / W.
 */
export function leastUsed(
  { delay, limit: { marginPercent = 0 } }: Pick<Cell, "delay" | "limit">,
  { quota, windowMs = 0, algorithm, burst }: WindowPolicy,
): number {
  if (typeof quota !== "number") return 0;
  const tripMs = 2 * delays[delay].meanMs;
  const share = Math.floor((quota * (100 - marginPercent)) / 100) / quota;
  const whole = quota * share;
  const bucket = (size: number, rate: number) => {
    const underWay = (rate / windowMs) * tripMs;
    return (rate / quota) * Math.min(1, (size - 2) / underWay);
  };
  switch (algorithm) {
    case "token-bucket":
      return bucket((typeof burst === "number" ? burst : quota) * share, whole) - slack;
    case "sliding-counter": {
      const size = counterBurst(whole, windowMs);
      return bucket(size + 1, whole - size) - slack;
    }
    default:
      return (share * windowMs) / (windowMs + tripMs + Math.max(1, windowMs * 1e-4) + timerMs) - slack;
  }
}

/** Burst of the curve for a sliding counter (docs/runtime-contract.md). */
function counterBurst(quota: number, windowMs: number): number {
  return Math.max(1, Math.min(1 + Math.ceil((quota / windowMs) * 100), Math.floor(quota / 4)));
}

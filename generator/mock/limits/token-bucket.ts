import type { WindowCounter } from "./window-counter.js";

/** Times since the epoch are doubles a quarter of a microsecond apart; sums of them are off by about as much. */
const roundingMs = 1e-3;

/** Size and speed of a bucket. */
export interface BucketSize {
  /** Tokens it holds when full; it starts full. */
  readonly capacity: number;
  /** Tokens that come in per `windowMs`, evenly. */
  readonly quota: number;
  readonly windowMs: number;
}

/** A bucket of tokens, kept as the moment at which it will be full again. */
export function tokenBucket({ capacity, quota, windowMs }: BucketSize): WindowCounter {
  const tokenMs = windowMs / quota;
  let fullAtMs = Number.NEGATIVE_INFINITY;

  return {
    waitMs(nowMs, units) {
      if (units > capacity) return Number.POSITIVE_INFINITY;
      const waitMs = Math.max(fullAtMs, nowMs) + units * tokenMs - capacity * tokenMs - nowMs;
      return waitMs <= roundingMs ? 0 : waitMs;
    },
    spend(nowMs, units) {
      fullAtMs = Math.max(fullAtMs, nowMs) + units * tokenMs;
    },
    remaining(nowMs) {
      return capacity - Math.max(0, fullAtMs - nowMs) / tokenMs;
    },
    resetMs(nowMs) {
      return Math.max(0, fullAtMs - nowMs);
    },
  };
}

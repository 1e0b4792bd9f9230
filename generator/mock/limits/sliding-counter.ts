import { type Period, type PeriodAt, roundingUnits, type WindowCounter } from "./window-counter.js";

/**
 * Two counts, this period's and the last one's: at share x of the period, `last × (1 − x) + current` is taken for
 * what a rolling window holds.
 */
export function slidingCounter(quota: number, periodAt: PeriodAt): WindowCounter {
  let period: Period = { startMs: Number.NEGATIVE_INFINITY, endMs: Number.NEGATIVE_INFINITY };
  let last = 0;
  let current = 0;

  const turn = (nowMs: number) => {
    if (nowMs < period.endMs) return;
    const next = periodAt(nowMs);
    last = next.startMs === period.endMs ? current : 0;
    current = 0;
    period = next;
  };
  const shareLeft = (nowMs: number) => (period.endMs - nowMs) / (period.endMs - period.startMs);
  const used = (nowMs: number) => last * shareLeft(nowMs) + current;

  return {
    waitMs(nowMs, units) {
      turn(nowMs);
      if (units > quota) return Number.POSITIVE_INFINITY;
      if (used(nowMs) + units <= quota + roundingUnits) return 0;
      const lengthMs = period.endMs - period.startMs;
      const room = quota - units - current;
      if (room >= 0) return period.endMs - (lengthMs * room) / last - nowMs;
      const nextLengthMs = periodAt(period.endMs).endMs - period.endMs;
      const share = Math.min(1, (quota - units) / current);
      return period.endMs + nextLengthMs * (1 - share) - nowMs;
    },
    spend(nowMs, units) {
      turn(nowMs);
      current += units;
    },
    remaining(nowMs) {
      turn(nowMs);
      return quota - used(nowMs);
    },
    resetMs(nowMs) {
      turn(nowMs);
      if (current > 0) return periodAt(period.endMs).endMs - nowMs;
      return last > 0 ? period.endMs - nowMs : 0;
    },
  };
}

import { type PeriodAt, roundingUnits, type WindowCounter } from "./window-counter.js";

/** One count a period, dropped when the period ends: up to twice the quota may pass around a boundary. */
export function fixedWindow(quota: number, periodAt: PeriodAt): WindowCounter {
  let endMs = Number.NEGATIVE_INFINITY;
  let used = 0;

  const turn = (nowMs: number) => {
    if (nowMs < endMs) return;
    endMs = periodAt(nowMs).endMs;
    used = 0;
  };

  return {
    waitMs(nowMs, units) {
      turn(nowMs);
      if (units > quota) return Number.POSITIVE_INFINITY;
      return used + units <= quota + roundingUnits ? 0 : endMs - nowMs;
    },
    spend(nowMs, units) {
      turn(nowMs);
      used += units;
    },
    remaining(nowMs) {
      turn(nowMs);
      return quota - used;
    },
    resetMs(nowMs) {
      turn(nowMs);
      return endMs - nowMs;
    },
  };
}

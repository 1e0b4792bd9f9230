import { roundingUnits, type WindowCounter } from "./window-counter.js";

interface Entry {
  readonly atMs: number;
  readonly units: number;
}

/**
 * The exact log: every accepted request counts for `windowMs` from the moment it was accepted, so that no interval
 * (t − windowMs, t] ever holds more than the quota.
 */
export function rollingLog(quota: number, windowMs: number): WindowCounter {
  let log: Entry[] = [];
  let first = 0;
  let used = 0;

  const forget = (nowMs: number) => {
    for (let entry = log[first]; entry !== undefined && entry.atMs <= nowMs - windowMs; entry = log[first]) {
      used -= entry.units;
      first++;
    }
    if (first === log.length) used = 0;
    if (first > 1_000 && first * 2 > log.length) {
      log = log.slice(first);
      first = 0;
    }
  };

  return {
    waitMs(nowMs, units) {
      forget(nowMs);
      if (units > quota) return Number.POSITIVE_INFINITY;
      let excess = used + units - quota - roundingUnits;
      for (const entry of excess > 0 ? log.slice(first) : []) {
        excess -= entry.units;
        if (excess <= 0) return entry.atMs + windowMs - nowMs;
      }
      return 0;
    },
    spend(nowMs, units) {
      forget(nowMs);
      log.push({ atMs: nowMs, units });
      used += units;
    },
    remaining(nowMs) {
      forget(nowMs);
      return quota - used;
    },
    resetMs(nowMs) {
      forget(nowMs);
      const last = log.at(-1);
      return first === log.length || last === undefined ? 0 : last.atMs + windowMs - nowMs;
    },
  };
}

import { describe, expect, it } from "vitest";
import { fixedWindow } from "../../../generator/mock/limits/fixed-window.js";
import { epochPeriods } from "../../../generator/mock/limits/period.js";
import { rollingLog } from "../../../generator/mock/limits/rolling-log.js";
import { slidingCounter } from "../../../generator/mock/limits/sliding-counter.js";
import { tokenBucket } from "../../../generator/mock/limits/token-bucket.js";
import type { WindowCounter } from "../../../generator/mock/limits/window-counter.js";

type Row = readonly [atMs: number, units: number, waitMs: number, remaining: number, resetMs: number];

/** Each row: at this time so many units are asked for; the wait found, then what remains and when it resets. */
function run(counter: WindowCounter, rows: readonly Row[]): void {
  for (const [atMs, units, waitMs, remaining, resetMs] of rows) {
    const found = counter.waitMs(atMs, units);
    if (found === 0 && units > 0) counter.spend(atMs, units);

    const state = { waitMs: found, remaining: counter.remaining(atMs), resetMs: counter.resetMs(atMs) };

    expect({ atMs, ...state }).toEqual({ atMs, waitMs, remaining, resetMs });
  }
}

describe("rollingLog", () => {
  it("frees each unit exactly a window after it was accepted", () => {
    run(rollingLog(3, 1_000), [
      [0, 1, 0, 2, 1_000],
      [400, 1, 0, 1, 1_000],
      [500, 1, 0, 0, 1_000],
      [999, 1, 1, 0, 501],
      [1_000, 1, 0, 0, 1_000],
      [1_399, 1, 1, 0, 601],
      [1_400, 1, 0, 0, 1_000],
      [5_000, 0, 0, 3, 0],
    ]);
  });

  it("waits for as many entries as a heavy request needs", () => {
    run(rollingLog(10, 1_000), [
      [0, 4, 0, 6, 1_000],
      [100, 4, 0, 2, 1_000],
      [200, 3, 800, 2, 900],
      [200, 7, 900, 2, 900],
      [200, 11, Number.POSITIVE_INFINITY, 2, 900],
      [1_000, 3, 0, 3, 1_000],
    ]);
  });

  it("never holds more than the quota in any interval of the window's length", () => {
    const counter = rollingLog(5, 100);
    const accepted: number[] = [];
    for (let atMs = 0; atMs < 5_000; atMs += 7) {
      if (counter.waitMs(atMs, 1) > 0) continue;
      counter.spend(atMs, 1);
      accepted.push(atMs);
    }

    const fullest = Math.max(
      ...accepted.map((end) => accepted.filter((atMs) => atMs > end - 100 && atMs <= end).length),
    );

    expect(fullest).toBe(5);
    expect(accepted.length).toBeGreaterThan(200);
  });
});

describe("fixedWindow", () => {
  it("counts by the server's own windows and forgets at their end", () => {
    run(fixedWindow(2, epochPeriods(1_000)), [
      [900, 1, 0, 1, 100],
      [990, 1, 0, 0, 10],
      [999, 1, 1, 0, 1],
      [1_000, 2, 0, 0, 1_000],
      [1_500, 1, 500, 0, 500],
      [1_500, 3, Number.POSITIVE_INFINITY, 0, 500],
    ]);
  });
});

describe("tokenBucket", () => {
  it("starts full, fills evenly and holds no more than its capacity", () => {
    run(tokenBucket({ capacity: 3, quota: 60, windowMs: 60_000 }), [
      [0, 1, 0, 2, 1_000],
      [0, 2, 0, 0, 3_000],
      [500, 1, 500, 0.5, 2_500],
      [1_000, 1, 0, 0, 3_000],
      [3_000, 2, 0, 0, 3_000],
      [60_000, 0, 0, 3, 0],
      [60_000, 4, Number.POSITIVE_INFINITY, 3, 0],
    ]);
  });

  it("lets through exactly the burst and then one at a time at the rate", () => {
    const counter = tokenBucket({ capacity: 15, quota: 7, windowMs: 1_000 });
    let accepted = 0;
    for (let atMs = 0; atMs <= 10_000; atMs++) {
      while (counter.waitMs(atMs, 1) === 0) {
        counter.spend(atMs, 1);
        accepted++;
      }
    }

    expect(accepted).toBe(15 + 70);
  });
});

describe("slidingCounter", () => {
  it("weighs the last period by the share of it that a rolling window would still hold", () => {
    run(slidingCounter(10, epochPeriods(1_000)), [
      [0, 8, 0, 2, 2_000],
      [500, 2, 0, 0, 1_500],
      [999, 1, 101, 0, 1_001],
    ]);
    const counter = slidingCounter(10, epochPeriods(1_000));
    counter.spend(0, 10);

    expect(counter.waitMs(1_000, 1)).toBeCloseTo(100, 6);
    expect(counter.waitMs(1_100, 1)).toBe(0);
    expect(counter.remaining(1_500)).toBeCloseTo(5, 6);
    expect(counter.waitMs(1_500, 5)).toBe(0);
    expect(counter.waitMs(1_500, 6)).toBeCloseTo(100, 6);
    expect(counter.resetMs(1_500)).toBe(500);
    expect(counter.remaining(2_000)).toBeCloseTo(10, 6);
  });

  it("knows that a full period goes on weighing in the next", () => {
    const counter = slidingCounter(10, epochPeriods(1_000));
    counter.spend(200, 10);

    const waitMs = counter.waitMs(200, 4);

    expect(waitMs).toBeCloseTo(800 + 400, 6);
    expect(counter.waitMs(200 + waitMs + 0.001, 4)).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../generator/mock/seeded-random.js";
import { CountClock } from "../../../templates/runtime/throttle/count-clock.js";
import { LogWindow } from "../../../templates/runtime/throttle/log-window.js";
import { callOf, fixture } from "./limiter-fixture.js";

const offsetMs = 1_700_000_000_000.4;

describe("CountClock", () => {
  it("never places a request before the server counted it, and comes close", () => {
    const random = seededRandom(7);
    const clock = new CountClock();
    const errors: number[] = [];

    for (let index = 0; index < 2_000; index++) {
      const sentAtMs = index * 20;
      const countedAtMs = sentAtMs + random() * 40;
      const answeredAtMs = countedAtMs + random() * 40;
      const epochMs = Math.ceil(countedAtMs + offsetMs);
      const latestMs = clock.latestMs({ epochMs, resolutionMs: 1 }, sentAtMs, answeredAtMs);
      expect(latestMs).toBeGreaterThanOrEqual(countedAtMs);
      errors.push(latestMs - countedAtMs);
    }

    const mean = errors.slice(100).reduce((sum, error) => sum + error, 0) / (errors.length - 100);
    expect(mean).toBeLessThan(3);
  });

  it("falls back on the answer where the server counts before it is asked, and gives up on such a server", () => {
    const clock = new CountClock();
    clock.latestMs({ epochMs: 1_000_010, resolutionMs: 1 }, 0, 20);

    const setBack = clock.latestMs({ epochMs: 1_000_010, resolutionMs: 1 }, 100, 130);
    const again = clock.latestMs({ epochMs: 1_000_110, resolutionMs: 1 }, 200, 230);

    expect(setBack).toBe(130);
    expect(again).toBeLessThanOrEqual(230);
    for (let index = 0; index < 4; index++)
      clock.latestMs({ epochMs: 900_000 - index * 1_000, resolutionMs: 1 }, 300 + index, 310 + index);
    expect(clock.latestMs({ epochMs: 2_000_000, resolutionMs: 1 }, 400, 430)).toBe(430);
  });

  it("says no more than the answer where the server's word is of whole seconds", () => {
    const clock = new CountClock();

    const latestMs = clock.latestMs({ epochMs: 1_000_000, resolutionMs: 1_000 }, 0, 40);

    expect(latestMs).toBe(40);
  });
});

describe("A rolling window whose resets are of the newest request", () => {
  const reset = { name: "X-Reset", unit: "epoch-ms", of: "newest" } as const;

  function open(algorithm: "rolling" | "fixed") {
    const headers = [{ format: "fields", remaining: "X-Remaining", reset } as const];
    const windows = { w: { quota: 2, windowMs: 1_000, algorithm } } as const;
    return fixture({ limits: { key: { by: [], windows } }, profile: { headers } });
  }

  it("gives a slot back a window after the request was counted, not after it was answered", async () => {
    const test = open("rolling");
    const answers = [
      { countedAtMs: 10, answeredAtMs: 15 },
      { countedAtMs: 10, answeredAtMs: 200 },
    ];
    const permits = answers.map(() => test.limiter.acquire(callOf()));

    for (const [index, { countedAtMs, answeredAtMs }] of answers.entries()) {
      const permit = await permits[index];
      await test.clock.advance(answeredAtMs - test.clock.now());
      const headers = new Headers({ "X-Remaining": "0", "X-Reset": String(offsetOf(countedAtMs) + 1_000) });
      const told = { kind: "at", epochMs: offsetOf(countedAtMs) + 1_000, resolutionMs: 1 } as const;
      permit?.answered(
        { status: 200, headers, sentAtMs: 0, answeredAtMs },
        { readings: [{ remaining: 0, reset: told, resetOf: "newest" }], problems: [] },
      );
    }

    const window = test.limiter.snapshot()[0];
    expect(window?.nextFreeMs).toBe(15 + 1_001 - 200);
    await test.clock.advance(1_018 - 200);
    expect(test.limiter.snapshot()[0]?.available).toBe(2);
  });

  it("books an answer without such a word as usual", () => {
    const window = new LogWindow({
      name: "w",
      quota: 1,
      marginPercent: 0,
      windowMs: 1_000,
      hasAlgorithm: true,
    });

    window.commit(1, 0);
    window.settle(1, 1, 50);

    expect(window.freeAtMs(1, 60)).toBe(1_051);
  });
});

function offsetOf(atMs: number): number {
  return Math.floor(offsetMs) + atMs;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BucketWindow } from "../../../templates/runtime/throttle/bucket-window.js";
import { FullBound } from "../../../templates/runtime/throttle/full-bound.js";
import type { Evidence } from "../../../templates/runtime/throttle/limit-window.js";
import { answer, atOnce, callOf, fixture } from "./limiter-fixture.js";

const numbers = { quota: 50, windowMs: 1_000, burst: 1_000 } as const;
const unitMs = numbers.windowMs / numbers.quota;

/** One request: when it was sent and counted, when its answer came, and whether that told the time to a full bucket. */
interface Trip {
  readonly sentMs: number;
  readonly countedMs: number;
  readonly answeredMs: number;
  readonly isTold: boolean;
}

const trips = fc.array(
  fc
    .record({
      sentMs: fc.integer({ min: 0, max: 60 }),
      thereMs: fc.integer({ min: 0, max: 100 }),
      backMs: fc.integer({ min: 0, max: 100 }),
      isTold: fc.boolean(),
    })
    .map(
      ({ sentMs, thereMs, backMs, isTold }): Trip => ({
        sentMs,
        countedMs: sentMs + thereMs,
        answeredMs: sentMs + thereMs + backMs,
        isTold,
      }),
    ),
  { minLength: 2, maxLength: 12 },
);

/** When the server's bucket is full after each of the requests it counted, in the order of counting. */
function fullTimes(all: readonly Trip[]): ReadonlyMap<Trip, number> {
  const times = new Map<Trip, number>();
  let fullMs = Number.NEGATIVE_INFINITY;
  for (const trip of [...all].sort((one, other) => one.countedMs - other.countedMs)) {
    fullMs = Math.max(fullMs, trip.countedMs) + unitMs;
    times.set(trip, fullMs);
  }
  return times;
}

function told(trip: Trip, fullMs: number, mark: number): Evidence {
  const delayMs = fullMs - trip.countedMs;
  return {
    limit: numbers.burst,
    remaining: Math.floor(numbers.burst - delayMs / unitMs + 1e-9),
    sentAtMs: trip.sentMs,
    answeredAtMs: trip.answeredMs,
    mark,
    uncounted: 0,
    reset: { lowMs: trip.sentMs + delayMs, highMs: trip.answeredMs + delayMs },
    counted: undefined,
    isFull: true,
  };
}

describe("A bucket whose server tells how long it takes to fill", () => {
  it("is never taken for fuller than it is, in whatever order requests are counted and answered", () => {
    fc.assert(
      fc.property(trips, (all) => {
        const window = new BucketWindow({ name: "w", marginPercent: 0, ...numbers, FullBound });
        const full = fullTimes(all);
        const marks = new Map<Trip, number>();
        const steps = all
          .flatMap((trip) => [
            { atMs: trip.sentMs, trip, isEnd: false },
            { atMs: trip.answeredMs, trip, isEnd: true },
          ])
          .sort((one, other) => one.atMs - other.atMs || Number(one.isEnd) - Number(other.isEnd));
        for (const { atMs, trip, isEnd } of steps) {
          if (!isEnd) marks.set(trip, window.commit(1, atMs));
          else {
            window.settle(1, 1, atMs);
            if (trip.isTold) window.heed(told(trip, full.get(trip) ?? 0, marks.get(trip) ?? 0));
          }
          const counted = all.filter(({ countedMs }) => countedMs <= atMs);
          const fullMs = Math.max(atMs, ...counted.map((each) => full.get(each) ?? 0));
          expect(window.inUse(atMs)).toBeGreaterThanOrEqual((fullMs - atMs) / unitMs - 1e-6);
        }
      }),
      { numRuns: 2_000, seed: 11 },
    );
  });

  it("is known better than by the answers' times: what the way back took is given back", () => {
    const window = new BucketWindow({ name: "w", marginPercent: 0, ...numbers, FullBound });
    const slow: Trip = { sentMs: 0, countedMs: 1, answeredMs: 60, isTold: true };
    const quick: Trip = { sentMs: 61, countedMs: 62, answeredMs: 63, isTold: true };
    const full = fullTimes([slow, quick]);

    for (const trip of [slow, quick]) {
      const mark = window.commit(1, trip.sentMs);
      window.settle(1, 1, trip.answeredMs);
      window.heed(told(trip, full.get(trip) ?? 0, mark));
    }

    expect(window.inUse(63)).toBeCloseTo((62 + unitMs + 1 + 1 - 63) / unitMs, 2);
  });
});

describe("The time to a full bucket", () => {
  const reset = { name: "X-Reset", unit: "delta-ms", of: "full" } as const;
  const headers = [{ format: "fields", remaining: "X-Remaining", reset } as const];

  function open(marginPercent = 0) {
    const windows = { w: { quota: 10, windowMs: 1_000, burst: 5, algorithm: "token-bucket" } } as const;
    return fixture({ limits: { key: { by: [], windows, marginPercent } }, profile: { headers } });
  }

  it("is not believed any more once it is shorter than what is missing takes, and that is told", async () => {
    const test = open();
    const permits = [1, 2, 3].map(() => atOnce(test.limiter.acquire(callOf())));
    await test.clock.advance(10);
    for (const permit of permits) answer(test, permit, { headers: { "X-Remaining": "2", "X-Reset": "120" } });

    const inUse = test.limiter.snapshot()[0]?.inUse ?? 0;

    expect(inUse).toBeGreaterThanOrEqual(3);
    expect(test.events).toMatchObject([{ type: "policy-mismatch", limit: "key" }]);
  });

  it("spends no margin", async () => {
    const test = open(50);
    const permit = atOnce(test.limiter.acquire(callOf()));
    await test.clock.advance(50);

    answer(test, permit, { headers: { "X-Remaining": "4", "X-Reset": "100" } });

    // A unit of half the rate takes 200 ms, from the answer on.
    await test.clock.advance(150);
    expect(test.limiter.snapshot()[0]?.inUse).toBeGreaterThan(0.2);
  });
});

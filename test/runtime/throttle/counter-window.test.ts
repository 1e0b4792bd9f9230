import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../generator/mock/seeded-random.js";
import { CountedLog } from "../../../templates/runtime/throttle/counted-log.js";
import { CounterWindow } from "../../../templates/runtime/throttle/counter-window.js";
import { ExpiryRing } from "../../../templates/runtime/throttle/expiry-ring.js";
import type { ClientInterval, Evidence } from "../../../templates/runtime/throttle/limit-window.js";
import { CounterServer } from "../../simulation/servers/counter-server.js";

const windowMs = 1_000;

function counter(quota: number): CounterWindow {
  return new CounterWindow({ name: "w", quota, marginPercent: 0, windowMs });
}

/** A server's word of the end of its period, and nothing else. */
function endOfPeriod(reset: ClientInterval, answeredAtMs: number): Evidence {
  const told = {
    limit: undefined,
    remaining: 0,
    mark: undefined,
    uncounted: 0,
    counted: undefined,
    isFull: false,
  };
  return { ...told, reset, sentAtMs: answeredAtMs, answeredAtMs };
}

function spend(window: CounterWindow, units: number, atMs: number): void {
  window.commit(units, atMs);
  window.settle(units, units, atMs);
}

describe("A counted log", () => {
  it("finds what a server can have at most, whenever in an interval its period began", () => {
    const entry = fc.record({
      atMs: fc.integer({ min: 0, max: 2_500 }),
      units: fc.integer({ min: 1, max: 5 }),
    });
    const property = fc.property(
      fc.array(entry, { maxLength: 12 }),
      fc.integer({ min: 2_000, max: 2_500 }),
      fc.integer({ min: 0, max: windowMs }),
      (entries, nowMs, widthMs) => {
        const sorted = entries.filter(({ atMs }) => atMs <= nowMs).sort((a, b) => a.atMs - b.atMs);
        const ring = new ExpiryRing(0);
        for (const { atMs, units } of sorted) ring.add(atMs, units);
        const log = new CountedLog(windowMs);
        log.take(ring, { atMs: nowMs, units: 2 });
        const all = [...sorted, { atMs: nowMs, units: 2 }];

        const most = log.most({ lowMs: nowMs - widthMs, highMs: nowMs }, { nowMs, guardMs: 0 });

        const tried = Array.from({ length: widthMs + 1 }, (_, back) => {
          const began = nowMs - back;
          const share = 1 - back / windowMs;
          const weigh = ({ atMs, units }: { atMs: number; units: number }) =>
            atMs >= began ? units : atMs >= began - windowMs ? units * share : 0;
          return all.reduce((sum, one) => sum + weigh(one), 0);
        });
        expect(most).toBeCloseTo(Math.max(...tried), 9);
      },
    );

    fc.assert(property, { numRuns: 300, seed: 1 });
  });
});

describe("A counter window", () => {
  it("gives its whole quota at once where nothing was spent for two windows", () => {
    const window = counter(10);

    spend(window, 10, 0);

    expect(window.fits(10, 1_900)).toBe(false);
    expect(window.fits(10, 2_001)).toBe(true);
    expect(window.available(2_001)).toBe(10);
  });

  it("takes the worst beginning of a period as long as none is known", () => {
    const window = counter(10);

    spend(window, 10, 0);

    expect(window.fits(1, 1_050)).toBe(false);
    expect(window.fits(1, 1_102)).toBe(true);
    expect(window.fits(2, 1_102)).toBe(false);
    expect(window.freeAtMs(1, 1_000)).toBeGreaterThan(1_100);
    expect(window.freeAtMs(1, 1_000)).toBeLessThan(1_102);
  });

  it("evaluates the server's own formula once it has told the end of a period", () => {
    const window = counter(10);
    spend(window, 10, 0);

    window.heed(endOfPeriod({ lowMs: 300, highMs: 310 }, 20));

    expect(window.fits(1, 405)).toBe(false);
    expect(window.fits(1, 412)).toBe(true);
    expect(window.fits(5, 812)).toBe(true);
    expect(window.fits(6, 812)).toBe(false);
    expect(window.available(1_320)).toBe(10);
  });

  it("counts a request under way in full, and takes it for answered now when it looks ahead", () => {
    const window = counter(2);
    window.heed(endOfPeriod({ lowMs: 100, highMs: 100 }, 0));

    window.commit(2, 0);

    expect(window.fits(1, 5_000)).toBe(false);
    expect(window.freeAtMs(1, 5_000)).toBeGreaterThan(5_600);
    expect(window.freeAtMs(1, 5_000)).toBeLessThan(5_602);
  });

  it("foresees when a queue longer than the quota is through", () => {
    const window = counter(10);

    expect(window.freeAtMs(10, 0)).toBe(0);
    expect(window.freeAtMs(25, 0)).toBeGreaterThanOrEqual(2_000);
  });

  it("goes back to the worst beginning where the server contradicts itself time and again", () => {
    const window = counter(10);
    for (const lowMs of [100, 400, 700, 950]) window.heed(endOfPeriod({ lowMs, highMs: lowMs + 10 }, 0));

    spend(window, 10, 0);

    expect(window.fits(1, 1_050)).toBe(false);
    expect(window.fits(1, 1_102)).toBe(true);
  });

  it.each([1, 2, 3, 4])("draws no refusal, with costs and delays of every kind (seed %i)", (seed) => {
    const random = seededRandom(seed);
    const quota = 20;
    const phaseMs = random() * windowMs;
    const server = new CounterServer({ quota, windowMs, countsRefused: false });
    const window = counter(quota);
    const counts: { atMs: number; answerMs: number }[] = [];
    let refused = 0;
    let sent = 0;

    for (let nowMs = 0; sent < 3_000; nowMs += 1) {
      for (const due of counts.filter(({ atMs }) => atMs === nowMs))
        if (!server.take(due.atMs + phaseMs, 1)) refused += 1;
      for (const due of counts.filter(({ answerMs }) => answerMs === nowMs)) {
        counts.splice(counts.indexOf(due), 1);
        window.settle(1, 1, nowMs);
        const endMs = windowMs - ((due.atMs + phaseMs) % windowMs);
        if (random() < 0.1)
          window.heed(endOfPeriod({ lowMs: due.atMs + endMs - 30, highMs: nowMs + endMs }, nowMs));
      }
      while (window.fits(1, nowMs)) {
        window.commit(1, nowMs);
        sent += 1;
        const atMs = nowMs + Math.floor(random() * 40);
        counts.push({ atMs, answerMs: atMs + 1 + Math.floor(random() * (random() < 0.02 ? 400 : 30)) });
      }
    }

    expect(refused).toBe(0);
  });
});

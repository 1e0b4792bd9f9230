import { describe, expect, it } from "vitest";
import { ForeignRate } from "../../../templates/runtime/throttle/foreign-rate.js";
import { ForeignShortfall } from "../../../templates/runtime/throttle/foreign-shortfall.js";
import { type ForeignEvidence, ForeignUse } from "../../../templates/runtime/throttle/foreign-use.js";
import { LeftLately } from "../../../templates/runtime/throttle/left-lately.js";
import { answer, atOnce, callOf, type Fixture, fixture } from "./limiter-fixture.js";

function evidence(used: number, more: Partial<ForeignEvidence> = {}): ForeignEvidence {
  const { answeredAtMs = 0, sentAtMs = answeredAtMs } = more;
  return {
    used,
    rounding: 0,
    ours: 0,
    left: 0,
    answered: 0,
    inFlight: 0,
    refused: 0,
    quota: 100,
    untilMs: answeredAtMs + 1_000,
    sentAtMs,
    answeredAtMs,
    ...more,
  };
}

function exchange(test: Fixture, remaining: number): void {
  const headers = { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": String(remaining) };
  answer(test, atOnce(test.limiter.acquire(callOf())), { headers });
}

describe("ForeignUse", () => {
  it("keeps nothing free where ours may explain what is used", () => {
    const foreign = new ForeignUse(1_000);

    foreign.heed(evidence(30, { ours: 30, answered: 10, inFlight: 20 }));

    expect(foreign.units(0)).toBe(0);
    expect(foreign.reserved(0, 100)).toBe(0);
  });

  it("takes what is likely for used, once others are proven", () => {
    const foreign = new ForeignUse(1_000);
    foreign.heed(evidence(30, { ours: 29, answered: 20, inFlight: 4 }));

    expect(foreign.units(0)).toBe(8);
  });

  it("believes no proof that another algorithm would explain, until one is beyond doubt", () => {
    const foreign = new ForeignUse(1_000);

    const doubtful = foreign.heed(evidence(60, { ours: 30, left: 40 }));
    const certain = foreign.heed(evidence(90, { ours: 30, left: 40, answeredAtMs: 10 }));
    const later = foreign.heed(evidence(60, { ours: 30, left: 40, answeredAtMs: 20 }));

    expect([doubtful, certain?.units, later?.units]).toEqual([undefined, 60, 30]);
  });

  it("says when what others have has left, and looks for what was only expected some times a window", () => {
    const foreign = new ForeignUse(1_000);
    for (const answeredAtMs of [0, 500, 1_000]) foreign.heed(evidence(60, { answeredAtMs }));

    expect(foreign.lessAtMs(1_020)).toBe(2_000);
    expect(foreign.reserved(2_100, 100)).toBeGreaterThan(0);
    expect(foreign.lessAtMs(2_100)).toBe(2_100 + 1_000 / 64);
  });

  it("is not led back by an answer that comes late", () => {
    const foreign = new ForeignUse(1_000);
    foreign.heed(evidence(40, { sentAtMs: 100, answeredAtMs: 120 }));

    foreign.heed(evidence(10, { sentAtMs: 0, answeredAtMs: 130 }));

    expect(foreign.units(130)).toBe(40);
  });

  it("expects what they spend in a window when their units have left unseen, and leaves a tenth to find out", () => {
    const foreign = new ForeignUse(1_000);
    for (let time = 0; time <= 10_000; time += 100) foreign.heed(evidence(95, { answeredAtMs: time }));

    const known = foreign.reserved(10_000, 100);
    const expected = foreign.reserved(11_500, 100);

    expect(known).toBe(95);
    expect(expected).toBe(90);
  });

  it("keeps nothing free for others who have not been seen for long", () => {
    const foreign = new ForeignUse(1_000);
    for (let time = 0; time <= 10_000; time += 100) foreign.heed(evidence(50, { answeredAtMs: time }));

    expect(foreign.reserved(80_000, 100)).toBe(0);
  });
});

describe("ForeignRate", () => {
  it("learns a rate over about a window, and unlearns it as fast", () => {
    const rate = new ForeignRate(1_000);
    rate.heed(30, 0);
    const first = rate.perWindow(0);

    for (let time = 100; time <= 5_000; time += 100) rate.heed(30, time);
    const steady = rate.perWindow(5_000);
    for (let time = 5_100; time <= 8_000; time += 100) rate.heed(0, time);

    expect(first).toBe(0);
    expect(steady).toBeCloseTo(30, 0);
    expect(rate.perWindow(8_000)).toBeLessThan(2);
  });

  it("adds less the fresher the word is, and as many leave as come once they have a window's worth", () => {
    const rate = new ForeignRate(1_000);
    for (let time = 0; time <= 10_000; time += 100) rate.heed(30, time);
    const added = (units: number, unheardMs: number) => rate.mostAdded({ units, unheardMs, nowMs: 10_000 });

    expect(added(30, 10)).toBe(1);
    expect(added(30, 100)).toBe(3);
    expect(added(0, 1_000)).toBe(40);
  });

  it("forgets what is ten windows old", () => {
    const rate = new ForeignRate(1_000);
    rate.add(30, 0);

    expect(rate.perWindow(10_001)).toBe(0);
  });
});

describe("ForeignShortfall", () => {
  it("takes the refusals of one round trip up to a tenth of the quota, and gives back half in 32 windows", () => {
    const shortfall = new ForeignShortfall(1_000);
    for (let count = 0; count < 50; count++)
      shortfall.heed(1, { sentAtMs: 0, answeredAtMs: 50 + count, quota: 100 });
    const taken = shortfall.units(99);

    expect(taken).toBeCloseTo(10, 1);
    expect(shortfall.units(99 + 32_000)).toBeCloseTo(taken / 2, 6);
  });

  it("never keeps more than a quarter of the quota free", () => {
    const shortfall = new ForeignShortfall(1_000);

    for (let time = 0; time < 10_000; time += 10) {
      shortfall.heed(1, { sentAtMs: time, answeredAtMs: time + 5, quota: 100 });
    }

    expect(shortfall.units(10_000)).toBeLessThanOrEqual(25);
    expect(shortfall.units(10_000)).toBeGreaterThan(24);
  });
});

describe("LeftLately", () => {
  it("counts at least what left in the last window, and forgets what left before the last two", () => {
    const left = new LeftLately(1_000);

    const first = left.units(10, 0);
    const second = left.units(15, 1_000);
    const third = left.units(15, 2_000);

    expect([first, second, third]).toEqual([10, 5, 0]);
  });
});

describe("The event of foreign usage", () => {
  it("says how many of the units counted were not ours, and again only when the share is another", async () => {
    const limits = { key: { by: [], windows: { w: { quota: 100, windowMs: 1_000 } } } };
    const test = fixture({ limits });

    exchange(test, 89);
    exchange(test, 88);
    exchange(test, 30);
    await test.clock.advance(1_100);
    for (let remaining = 89; remaining > 60; remaining--) exchange(test, remaining);

    const told = test.events.flatMap((event) => (event.type === "foreign-usage" ? [event] : []));
    expect(told.map(({ foreign, total }) => [foreign, total])).toEqual([
      [10, 11],
      [10, 15],
    ]);
  });
});

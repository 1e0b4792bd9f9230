import { describe, expect, it } from "vitest";
import { ToldReset } from "../../../templates/runtime/throttle/told-reset.js";
import { answer, atOnce, callOf, fixture, refuse, watch } from "./limiter-fixture.js";

const windowMs = 1_000;

function around(atMs: number) {
  return { lowMs: atMs - 10, highMs: atMs + 10 };
}

describe("The resets a server tells", () => {
  it("narrow each other, and a later one proves that the one before has passed", () => {
    const told = new ToldReset(windowMs);
    told.heed({ lowMs: 900, highMs: 1_000 }, 100, false);
    told.heed({ lowMs: 950, highMs: 1_050 }, 200, false);
    const narrowed = told.known;

    const passedMs = told.heed({ lowMs: 1_960, highMs: 1_990 }, 1_100, false);

    expect(narrowed).toEqual({ lowMs: 950, highMs: 1_000 });
    expect(passedMs).toBe(950);
    expect(told.known).toEqual({ lowMs: 1_960, highMs: 1_990 });
  });

  it("do not contradict each other where an older answer comes late", () => {
    const told = new ToldReset(windowMs);

    for (let period = 1; period <= 20; period++) {
      const atMs = period * windowMs;
      told.heed(around(atMs + windowMs), atMs + 20, false);
      told.heed(around(atMs), atMs + 30, false);
    }

    expect(told.trust.isGiven).toBe(true);
    expect(told.known).toEqual(around(21 * windowMs));
  });

  it("are believed no more after three windows in which they were less than a window apart", () => {
    const told = new ToldReset(windowMs);
    const given: boolean[] = [];

    for (let period = 0; period < 4; period++) {
      const atMs = period * 1_500;
      told.heed(around(atMs + 300), atMs, false);
      told.heed(around(atMs + 700), atMs + 1, false);
      told.heed(around(atMs + 500), atMs + 2, false);
      given.push(told.trust.isGiven);
    }

    expect(given).toEqual([true, true, false, false]);
    expect(told.known).toBeUndefined();
    expect(told.trust.takeReason()).toContain("less than a window apart");
    expect(told.trust.takeReason()).toBeUndefined();
  });

  it("are believed no more after one refusal that tells such a one, even if the other has passed", () => {
    const told = new ToldReset(windowMs);
    told.heed(around(300), 100, false);
    const passedMs = told.passed(320);

    told.heed(around(900), 400, true);

    expect(passedMs).toBe(290);
    expect(told.trust.isGiven).toBe(false);
    expect(told.known).toBeUndefined();
  });
});

describe("A fixed window whose server refuses what its reset allows", () => {
  it("keeps to the rolling rule from then on, and says so once", async () => {
    const windows = { w: { quota: 2, windowMs: 10_000, algorithm: "fixed" } } as const;
    const reset = { name: "X-Reset", unit: "delta-ms" } as const;
    const headers = [{ format: "fields", remaining: "X-Remaining", reset } as const];
    const test = fixture({ limits: { key: { by: [], windows } }, profile: { headers } });
    const says = (left: number, resetMs: number) => ({
      "X-Remaining": String(left),
      "X-Reset": String(resetMs),
    });
    answer(test, atOnce(test.limiter.acquire(callOf())), { headers: says(1, 2_000) });
    answer(test, atOnce(test.limiter.acquire(callOf())), { headers: says(0, 2_000) });
    await test.clock.advance(2_010);
    refuse(test, atOnce(test.limiter.acquire(callOf())), { waitMs: 8_000, headers: says(0, 2_000) });
    await test.clock.advance(10_100);
    answer(test, atOnce(test.limiter.acquire(callOf())), { headers: says(0, 3_000) });

    const next = watch(test.limiter.acquire(callOf()));
    await test.clock.advance(4_000);
    const afterNextLie = next.permit;
    await test.clock.advance(12_000);

    expect(afterNextLie).toBeUndefined();
    expect(next.permit).toBeDefined();
    const details = test.events.flatMap((event) => (event.type === "policy-mismatch" ? [event.detail] : []));
    expect(details.filter((detail) => detail.includes("are not believed from now on"))).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import type { LimitPolicy, WindowPolicy } from "../../../templates/runtime/policy.js";
import { answer, atOnce, callOf, type Fixture, fixture, watch } from "./limiter-fixture.js";

function only(window: Partial<WindowPolicy>, more: Partial<LimitPolicy> = {}): { key: LimitPolicy } {
  return { key: { by: [], windows: { w: { quota: 10, windowMs: 1_000, ...window } }, ...more } };
}

/** Sends a call and has it answered at once. */
function exchange(test: Fixture, headers: Readonly<Record<string, string>> = {}, operation = {}): void {
  answer(test, atOnce(test.limiter.acquire(callOf({ operation }))), { headers });
}

describe("Pace", () => {
  it("even: leaves the time of one unit between two requests, from when the last one left", async () => {
    const test = fixture({ limits: only({}, { pace: "even" }) });
    exchange(test);
    const times: number[] = [];
    for (let index = 0; index < 3; index++) {
      void Promise.resolve(test.limiter.acquire(callOf())).then(() => times.push(test.clock.now()));
    }

    await test.clock.advance(1_000);

    expect(times).toEqual([100, 200, 300]);
  });

  it("below: shares what is left of the window once little remains", async () => {
    const test = fixture({ limits: only({ quota: 100, windowMs: 60_000 }, { pace: { below: 50 } }) });
    exchange(test, { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "60", "X-RateLimit-Reset": "19" });
    const before = test.limiter.acquire(callOf());
    answer(test, atOnce(before), {
      headers: { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "40", "X-RateLimit-Reset": "19" },
    });
    const next = watch(test.limiter.acquire(callOf()));

    await test.clock.advance(499);
    const early = next.permit;
    await test.clock.advance(1);

    expect(early).toBeUndefined();
    expect(next.permit?.queuedMs).toBe(500);
  });
});

describe("Pace below n in a rolling window", () => {
  it("counts on what comes back before the reset, so that a full window goes on at its own rate", async () => {
    const test = fixture({ limits: only({ quota: 100, windowMs: 60_000 }, { pace: { below: 50 } }) });
    for (let sent = 1; sent <= 60; sent++) exchange(test);
    const said = { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "39", "X-RateLimit-Reset": "61" };

    exchange(test, said);
    const next = watch(test.limiter.acquire(callOf()));
    await test.clock.advance(611);
    const early = next.permit;
    await test.clock.advance(10);

    expect(early).toBeUndefined();
    expect(next.permit?.queuedMs).toBeCloseTo(62_000 / 100, 0);
  });
});

describe("Calendar windows", () => {
  it("open with the next period of the server's clock, in the provider's time zone", async () => {
    const day: WindowPolicy = { quota: 1, calendar: "day", timeZone: "America/New_York", algorithm: "fixed" };
    const test = fixture({ limits: { key: { by: [], windows: { day } } } });
    // The machine says 00:00 UTC; the server says 04:59:00, a minute to midnight in New York.
    exchange(test, { Date: "Thu, 01 Jan 2026 04:59:00 GMT" });
    const waiting = watch(test.limiter.acquire(callOf()));

    await test.clock.advance(59_000);
    const before = waiting.permit;
    await test.clock.advance(1_100);

    expect(before).toBeUndefined();
    expect(waiting.permit).toBeDefined();
  });
});

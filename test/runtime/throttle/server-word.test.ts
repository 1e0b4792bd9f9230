import { describe, expect, it } from "vitest";
import type { LimitPolicy, WindowPolicy } from "../../../templates/runtime/policy.js";
import { answer, atOnce, callOf, type Fixture, fixture, refuse, watch } from "./limiter-fixture.js";

function only(window: Partial<WindowPolicy>, more: Partial<LimitPolicy> = {}): { key: LimitPolicy } {
  return { key: { by: [], windows: { w: { quota: 10, windowMs: 1_000, ...window } }, ...more } };
}

/** Sends a call and has it answered at once. */
function exchange(test: Fixture, headers: Readonly<Record<string, string>> = {}, operation = {}): void {
  answer(test, atOnce(test.limiter.acquire(callOf({ operation }))), { headers });
}

const undeclared = { id: "undeclared", spends: {} };

describe("Of a declared window the server's word", () => {
  it("proves that others spend, and what they spent is not used until it has left", async () => {
    const test = fixture({ limits: only({}) });

    exchange(test, { "X-RateLimit-Limit": "10", "X-RateLimit-Remaining": "3" });
    const inUse = test.limiter.snapshot()[0]?.inUse;
    await test.clock.advance(1_001);

    expect(inUse).toBe(7);
    expect(test.events).toEqual([
      { type: "foreign-usage", operationId: "listThings", atMs: 0, limit: "key", units: 6, of: 10 },
    ]);
    expect(test.limiter.snapshot()[0]).toMatchObject({ inUse: 0, available: 10 });
  });

  it("proves nothing where ours explain it, in whatever order answers come", () => {
    const test = fixture({ limits: only({}) });
    const permits = [1, 2, 3].map(() => atOnce(test.limiter.acquire(callOf())));

    for (const [index, remaining] of ["7", "9", "8"].entries()) {
      const permit = permits[index];
      if (permit)
        answer(test, permit, { headers: { "X-RateLimit-Limit": "10", "X-RateLimit-Remaining": remaining } });
    }

    expect(test.events).toEqual([]);
    expect(test.limiter.snapshot()[0]?.inUse).toBe(3);
  });

  it("is replaced by newer evidence", async () => {
    const test = fixture({ limits: only({ windowMs: 10_000 }) });
    exchange(test, { "X-RateLimit-Limit": "10", "X-RateLimit-Remaining": "3" });
    await test.clock.advance(100);

    exchange(test, { "X-RateLimit-Limit": "10", "X-RateLimit-Remaining": "8" });

    expect(test.limiter.snapshot()[0]?.inUse).toBe(2);
  });

  it("lowers the quota where its limit is smaller, and says so once", () => {
    const test = fixture({ limits: only({}) });

    exchange(test, { "X-RateLimit-Limit": "4", "X-RateLimit-Remaining": "3" });
    exchange(test, { "X-RateLimit-Limit": "4", "X-RateLimit-Remaining": "2" });

    expect(test.limiter.snapshot()[0]).toMatchObject({ quota: 4, available: 2 });
    expect(test.events).toHaveLength(1);
    expect(test.events[0]).toMatchObject({ type: "policy-mismatch", limit: "key" });
  });

  it("does not raise the quota where its limit is larger, and says so once", () => {
    const test = fixture({ limits: only({}) });

    exchange(test, { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "99" });
    exchange(test, { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "98" });

    expect(test.limiter.snapshot()[0]).toMatchObject({ quota: 10, available: 8 });
    expect(test.events).toHaveLength(1);
  });

  it("may show the undiminished quota beside a margin, or a bucket's size", () => {
    const margin = fixture({ limits: only({ quota: 60 }, { marginPercent: 20 }) });
    const bucket = fixture({ limits: only({ quota: 60, algorithm: "token-bucket", burst: 90 }) });

    exchange(margin, { "X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "59" });
    exchange(bucket, { "X-RateLimit-Limit": "90", "X-RateLimit-Remaining": "89" });

    expect(margin.limiter.snapshot()[0]).toMatchObject({ quota: 48, available: 47 });
    expect([...margin.events, ...bucket.events]).toEqual([]);
  });

  it("makes a bucket emptier where others drank from it", () => {
    const test = fixture({
      limits: only({ quota: 60, windowMs: 60_000, algorithm: "token-bucket", burst: 10 }),
    });

    exchange(test, { "X-RateLimit-Limit": "10", "X-RateLimit-Remaining": "4" });

    expect(test.limiter.snapshot()[0]?.available).toBe(3);
    expect(test.events[0]).toMatchObject({ type: "foreign-usage", units: 5 });
  });

  it("opens a fixed window at its reset, but not for what straddled it", async () => {
    const test = fixture({ limits: only({ quota: 2, windowMs: 60_000, algorithm: "fixed" }) });
    const reset = { "X-RateLimit-Limit": "2", "X-RateLimit-Reset": "10" };
    exchange(test, { ...reset, "X-RateLimit-Remaining": "1" });
    const straddling = atOnce(test.limiter.acquire(callOf()));
    const waiting = [watch(test.limiter.acquire(callOf())), watch(test.limiter.acquire(callOf()))];

    await test.clock.advance(10_999);
    const before = waiting.map(({ permit }) => permit !== undefined);
    await test.clock.advance(1);
    const after = waiting.map(({ permit }) => permit !== undefined);
    answer(test, straddling, { sentAtMs: test.clock.now() });

    expect(before).toEqual([false, false]);
    expect(after).toEqual([true, false]);
  });

  it("is not taken for a window it does not fit", () => {
    const limits = {
      key: {
        by: [],
        windows: { minute: { quota: 100, windowMs: 60_000 }, second: { quota: 5, windowMs: 1_000 } },
      },
    };
    const test = fixture({ limits });

    exchange(test, { "X-RateLimit-Limit": "1000", "X-RateLimit-Remaining": "0" });
    const nobody = test.limiter.snapshot().map(({ inUse }) => inUse);
    exchange(test, { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "50" });

    expect(nobody).toEqual([1, 1]);
    expect(test.limiter.snapshot().map(({ window, inUse }) => [window, inUse])).toEqual([
      ["minute", 50],
      ["second", 2],
    ]);
  });
});

describe("A window nobody declared", () => {
  const told = (remaining: number, reset = 10, limit = 5) => ({
    "X-RateLimit-Limit": String(limit),
    "X-RateLimit-Remaining": String(remaining),
    "X-RateLimit-Reset": String(reset),
  });

  it("is learnt from the headers and opens at its reset", async () => {
    const test = fixture();
    exchange(test, told(0), undeclared);
    const waiting = watch(test.limiter.acquire(callOf({ operation: undeclared })));

    await test.clock.advance(11_000);
    const before = waiting.permit;
    await test.clock.advance(1);

    expect(before).toBeUndefined();
    expect(waiting.permit).toBeDefined();
  });

  it("takes the least that any answer of it tells, and what is under way off that", () => {
    const test = fixture();
    const permits = [1, 2, 3].map(() => atOnce(test.limiter.acquire(callOf({ operation: undeclared }))));
    for (const [index, remaining] of [3, 4].entries()) {
      const permit = permits[index];
      if (permit) answer(test, permit, { headers: told(remaining) });
    }

    expect(test.limiter.snapshot()[0]).toMatchObject({ limit: "learned", quota: 5, available: 2 });
    if (permits[2]) answer(test, permits[2], { headers: told(2) });
    expect(test.limiter.snapshot()[0]).toMatchObject({ available: 2 });
  });

  it("counts answers without headers", () => {
    const test = fixture();
    exchange(test, told(3), undeclared);

    answer(test, atOnce(test.limiter.acquire(callOf({ operation: undeclared }))), { status: 401 });

    expect(test.limiter.snapshot()[0]?.available).toBe(2);
  });

  it("begins anew with a later reset", async () => {
    const test = fixture();
    exchange(test, told(1), undeclared);
    await test.clock.advance(9_000);

    exchange(test, told(4, 60), undeclared);

    expect(test.limiter.snapshot()[0]?.available).toBe(4);
  });

  it("is kept apart by credential and by the size of the limit", () => {
    const test = fixture();
    exchange(test, told(0, 10, 5), undeclared);
    const other = { id: "other", spends: {} };
    answer(test, atOnce(test.limiter.acquire(callOf({ operation: other, credential: "c2" }))), {
      headers: told(29, 10, 30),
    });

    atOnce(test.limiter.acquire(callOf({ operation: other, credential: "c1" })));
    expect(test.limiter.acquire(callOf({ operation: undeclared, credential: "c1" }))).toBeInstanceOf(Promise);
    atOnce(test.limiter.acquire(callOf({ operation: undeclared, credential: "c2" })));
  });

  it("cannot hold a refusal before anything was told of it", () => {
    const test = fixture();
    const permit = atOnce(test.limiter.acquire(callOf({ operation: undeclared })));

    expect(refuse(test, permit, { waitMs: 1_000 })).toBe(false);
    atOnce(test.limiter.acquire(callOf({ operation: undeclared })));
  });

  it("holds a refusal that tells of it", () => {
    const test = fixture();
    const permit = atOnce(test.limiter.acquire(callOf({ operation: undeclared })));

    expect(refuse(test, permit, { waitMs: 1_000, headers: told(0) })).toBe(true);
    expect(test.limiter.acquire(callOf({ operation: undeclared }))).toBeInstanceOf(Promise);
  });
});

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

describe("Calendar windows", () => {
  it("open with the next period of the server's clock, in the provider's time zone", async () => {
    const limits = only({ quota: 1, calendar: "day", timeZone: "America/New_York", algorithm: "fixed" });
    const { windowMs: _, ...day } = limits.key.windows["w"] ?? { quota: 1 };
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

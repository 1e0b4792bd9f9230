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

describe("Of a declared window the server's word", () => {
  it("proves that others spend, and what they spent is not used until it has left", async () => {
    const test = fixture({ limits: only({}) });

    exchange(test, { "X-RateLimit-Limit": "10", "X-RateLimit-Remaining": "3" });
    const inUse = test.limiter.snapshot()[0]?.inUse;
    await test.clock.advance(1_001);

    expect(inUse).toBe(7);
    expect(test.events).toEqual([
      {
        type: "foreign-usage",
        operationId: "listThings",
        atMs: 0,
        limit: "key",
        units: 6,
        of: 10,
        foreign: 6,
        total: 7,
      },
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

  it("proves nothing where it counts one of ours that has left since the request was sent", async () => {
    const test = fixture({ limits: only({}) });
    exchange(test);
    await test.clock.advance(900);
    const permit = atOnce(test.limiter.acquire(callOf()));
    await test.clock.advance(200);
    const before = test.limiter.snapshot()[0]?.inUse;

    answer(test, permit, { headers: { "X-RateLimit-Limit": "10", "X-RateLimit-Remaining": "8" } });

    expect(before).toBe(1);
    expect(test.events).toEqual([]);
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

  it("raises the quota where the limit adopts what is said, and lowers it again", () => {
    const test = fixture({ limits: only({}, { adopt: true }) });

    exchange(test, { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "99" });
    const raised = test.limiter.snapshot()[0];
    exchange(test, { "X-RateLimit-Limit": "4", "X-RateLimit-Remaining": "2" });

    expect(raised).toMatchObject({ quota: 100, available: 99 });
    expect(test.limiter.snapshot()[0]).toMatchObject({ quota: 4, available: 2 });
    expect(test.events).toHaveLength(1);
    expect(test.events[0]).toMatchObject({
      type: "policy-mismatch",
      detail: expect.stringContaining("the larger one is used from now on"),
    });
  });

  it("raises the quota where the caller's limits adopt what is said", () => {
    const test = fixture({ limits: only({}), options: { limits: { key: { adopt: true } } } });

    exchange(test, { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "99" });

    expect(test.limiter.snapshot()[0]).toMatchObject({ quota: 100 });
  });

  it("adopts no quota beyond all measure", () => {
    const test = fixture({ limits: only({}, { adopt: true }) });

    exchange(test, { "X-RateLimit-Limit": "999999999999999", "X-RateLimit-Remaining": "9" });

    expect(test.limiter.snapshot()[0]).toMatchObject({ quota: 10 });
  });

  it("gives back the declared quota where a limit once lowered is larger again", () => {
    const test = fixture({ limits: only({}) });

    exchange(test, { "X-RateLimit-Limit": "4", "X-RateLimit-Remaining": "3" });
    exchange(test, { "X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "98" });

    expect(test.limiter.snapshot()[0]).toMatchObject({ quota: 10 });
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

describe("A cost above a quota that the server lowered", () => {
  it("goes when nothing else is in use, for the server to judge", async () => {
    const test = fixture({ limits: only({}) });
    exchange(test, { "X-RateLimit-Limit": "4", "X-RateLimit-Remaining": "3" });
    const big = watch(test.limiter.acquire(callOf({ operation: { id: "eight", spends: { key: 8 } } })));

    await test.clock.advance(1_000);
    const before = big.permit;
    await test.clock.advance(1);

    expect(before).toBeUndefined();
    expect(big.permit).toBeDefined();
  });
});

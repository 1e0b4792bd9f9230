import { describe, expect, it } from "vitest";
import type { LimitPolicy } from "../../../templates/runtime/policy.js";
import { answer, atOnce, callOf, fixture, watch } from "./limiter-fixture.js";

const twoASecond: LimitPolicy = { by: ["credential"], windows: { w: { quota: 2, windowMs: 1_000 } } };

describe("Several limits", () => {
  const limits = {
    key: { by: ["credential"], windows: { w: { quota: 5, windowMs: 1_000 } } },
    tenant: { by: ["option:tenant"], windows: { w: { quota: 1, windowMs: 60_000 } } },
  };
  const both = { id: "both", spends: { key: 1, tenant: 1 } };
  const one = { id: "one", spends: { key: 1 } };

  it("are taken all at once or not at all", () => {
    const { limiter } = fixture({ limits });
    atOnce(limiter.acquire(callOf({ operation: both, args: { tenant: "a" } })));

    void limiter.acquire(callOf({ operation: both, args: { tenant: "a" } }));

    const key = limiter.snapshot().find(({ limit }) => limit === "key");
    expect(key).toMatchObject({ inUse: 1, queued: 1 });
  });

  it("hold back nobody who spends from others", () => {
    const { limiter } = fixture({ limits });
    atOnce(limiter.acquire(callOf({ operation: both, args: { tenant: "a" } })));
    void limiter.acquire(callOf({ operation: both, args: { tenant: "a" } }));

    const other = watch(limiter.acquire(callOf({ operation: both, args: { tenant: "b" } })));
    const single = watch(limiter.acquire(callOf({ operation: one })));

    return Promise.resolve().then(() => {
      expect(other.permit).toBeDefined();
      expect(single.permit).toBeDefined();
    });
  });

  it("keep room for the first that waits, also from those who spend from others besides", async () => {
    const { limiter, clock } = fixture({ limits: { ...limits, key: { ...limits.key, by: [] } } });
    for (let index = 0; index < 4; index++) atOnce(limiter.acquire(callOf({ operation: one }))).lost();
    const big = watch(limiter.acquire(callOf({ operation: { id: "big", spends: { key: 5 } } })));
    const small = watch(limiter.acquire(callOf({ operation: both, args: { tenant: "a" } })));

    await clock.advance(1_000);
    const before = [big.permit, small.permit];
    await clock.advance(1_001);

    expect(before).toEqual([undefined, undefined]);
    expect(big.permit).toBeDefined();
    expect(small.permit).toBeUndefined();
  });

  it("do not stand unused for a call that waits longer for another", async () => {
    const key: LimitPolicy = { by: [], windows: { w: { quota: 3, windowMs: 1_000 } } };
    const { clock, limiter } = fixture({ limits: { ...limits, key } });
    const slow = { id: "slow", spends: { tenant: 1, key: 2 } };
    atOnce(limiter.acquire(callOf({ operation: slow, args: { tenant: "a" } })));
    const first = watch(limiter.acquire(callOf({ operation: slow, args: { tenant: "a" } })));
    const second = watch(limiter.acquire(callOf({ operation: one })));

    await clock.advance(0);

    expect(first.permit).toBeUndefined();
    expect(second.permit).toBeDefined();
  });

  it("are kept apart by the value of their scope", () => {
    const { limiter } = fixture({ limits: { key: twoASecond } });

    atOnce(limiter.acquire(callOf({ credential: "c1" })));
    atOnce(limiter.acquire(callOf({ credential: "c2" })));

    expect(limiter.snapshot().map(({ scope, inUse }) => [scope, inUse])).toEqual([
      ["c1", 1],
      ["c2", 1],
    ]);
  });

  it("bound requests in flight", async () => {
    const test = fixture({ limits: { key: { by: [], windows: {}, concurrency: 1 } } });
    const first = atOnce(test.limiter.acquire(callOf()));
    const second = watch(test.limiter.acquire(callOf()));
    await test.clock.advance(60_000);
    const before = second.permit;

    answer(test, first);
    await test.clock.advance(0);

    expect(before).toBeUndefined();
    expect(second.permit).toBeDefined();
    expect(test.clock.pending).toBe(0);
  });
});

describe("throttle: false", () => {
  it("of a call does not wait, and is counted", () => {
    const { limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } },
    });
    atOnce(limiter.acquire(callOf()));

    atOnce(limiter.acquire(callOf({ options: { throttle: false } })));

    expect(limiter.snapshot()[0]).toMatchObject({ inUse: 2, available: 0 });
  });

  it("of a client lets nothing wait, and keeps the books", () => {
    const { limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } },
      options: { throttle: false },
    });

    for (let index = 0; index < 3; index++) atOnce(limiter.acquire(callOf()));

    expect(limiter.snapshot()[0]?.inUse).toBe(3);
  });
});

describe("The number of states", () => {
  it("does not grow with tenants that have gone", async () => {
    const test = fixture({
      limits: { key: { by: ["option:tenant"], windows: { w: { quota: 1, windowMs: 100 } } } },
    });

    for (let tenant = 0; tenant < 2_000; tenant++) {
      answer(test, atOnce(test.limiter.acquire(callOf({ args: { tenant } }))));
      await test.clock.advance(1);
    }

    expect(test.limiter.snapshot().length).toBeLessThan(600);
  });
});

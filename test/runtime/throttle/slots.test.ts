import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../../templates/runtime/errors.js";
import type { LimitPolicy } from "../../../templates/runtime/policy.js";
import { answer, atOnce, callOf, fixture, watch } from "./limiter-fixture.js";

const twoASecond: LimitPolicy = { by: ["credential"], windows: { w: { quota: 2, windowMs: 1_000 } } };

describe("A slot of a rolling window", () => {
  it("is occupied from the sending until a window after the answer", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } } });
    const first = atOnce(test.limiter.acquire(callOf()));
    await test.clock.advance(5_000);
    const second = watch(test.limiter.acquire(callOf()));

    answer(test, first, { sentAtMs: test.clock.now() });
    await test.clock.advance(1_000);
    const before = second.permit;
    await test.clock.advance(1);

    expect(before).toBeUndefined();
    expect(second.permit?.queuedMs).toBe(1_001);
  });

  it("lasts a whole window after its answer, however long the way was seen to be", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } } });
    const first = atOnce(test.limiter.acquire(callOf()));
    await test.clock.advance(40);
    const second = watch(test.limiter.acquire(callOf()));

    answer(test, first);
    await test.clock.advance(1_000);
    const before = second.permit;
    await test.clock.advance(1);

    expect(before).toBeUndefined();
    expect(second.permit).toBeDefined();
  });

  it("is free at once when nothing was sent", () => {
    const { limiter } = fixture({ limits: { key: twoASecond } });
    const first = atOnce(limiter.acquire(callOf()));
    atOnce(limiter.acquire(callOf()));

    first.release();

    expect(() => atOnce(limiter.acquire(callOf()))).not.toThrow();
  });

  it("of a lost request is held for the window and four of the slowest round trips, and a window more", async () => {
    const { clock, limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 2_000 } } } },
    });
    atOnce(limiter.acquire(callOf())).lost();
    const next = watch(limiter.acquire(callOf()));

    await clock.advance(4_000);
    const before = next.permit;
    await clock.advance(1);

    expect(before).toBeUndefined();
    expect(next.permit).toBeDefined();
  });

  it("of a lost request is held no longer than maxDelayMs and a window", async () => {
    const { clock, limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 10_000 } } } },
      options: { throttle: { maxDelayMs: 3_000 } },
    });
    atOnce(limiter.acquire(callOf())).lost();
    const next = watch(limiter.acquire(callOf()));

    await clock.advance(13_001);

    expect(next.permit?.queuedMs).toBe(13_001);
  });

  it("is given back once, whatever races", async () => {
    const test = fixture({ limits: { key: twoASecond } });
    const first = atOnce(test.limiter.acquire(callOf()));
    atOnce(test.limiter.acquire(callOf()));

    answer(test, first);
    first.release();
    first.lost();

    expect(test.limiter.snapshot()[0]).toMatchObject({ inUse: 2, available: 0 });
  });
});

describe("Costs", () => {
  it("are by number, and a batch counts its items", () => {
    const { limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 10, windowMs: 1_000 } } } },
    });
    const operation = { id: "batch", spends: { key: { perItem: 2, at: "/ids" } } };

    atOnce(limiter.acquire(callOf({ operation, body: { ids: [1, 2, 3] } })));

    expect(limiter.snapshot()[0]).toMatchObject({ inUse: 6, available: 4 });
  });

  it("above what a window holds fail at once, and say what to do", () => {
    const { limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 2, windowMs: 1_000 } } } },
    });
    const operation = { id: "batch", spends: { key: { perItem: 1, at: "/ids" } } };

    expect(() => limiter.acquire(callOf({ operation, body: { ids: [1, 2, 3] } }))).toThrow(
      ConfigurationError,
    );
    expect(() => limiter.acquire(callOf({ operation, body: { ids: [1, 2, 3] } }))).toThrow(
      'GET /things costs 3 units of limit "key", whose window "w" holds 2: it could never be sent. Send fewer items at once.',
    );
  });

  it("of an answer that the API does not charge are given back when it comes", () => {
    const key: LimitPolicy = { ...twoASecond, counts: { default: 1, "304": 0, "4XX": 2 } };
    const test = fixture({ limits: { key } });

    answer(test, atOnce(test.limiter.acquire(callOf())), { status: 304 });
    const free = test.limiter.snapshot()[0]?.available;
    answer(test, atOnce(test.limiter.acquire(callOf())), { status: 404 });

    expect(free).toBe(2);
    expect(test.limiter.snapshot()[0]).toMatchObject({ inUse: 2, available: 0 });
  });

  it("that only errors have still need room", () => {
    const key: LimitPolicy = { ...twoASecond, counts: { default: 0, "401": 1 } };
    const test = fixture({ limits: { key } });
    for (const status of [401, 200, 401]) answer(test, atOnce(test.limiter.acquire(callOf())), { status });

    const next = test.limiter.acquire(callOf());

    expect(next).toBeInstanceOf(Promise);
  });
});

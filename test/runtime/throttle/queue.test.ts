import { describe, expect, it } from "vitest";
import { AbortError, ThrottleError } from "../../../templates/runtime/errors.js";
import { atOnce, callOf, fixture, watch } from "./limiter-fixture.js";

describe("The queue", () => {
  it("goes by priority, then in order", async () => {
    const { clock, limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 100 } } } },
    });
    const order: string[] = [];
    const ask = async (name: string, priority: number) => {
      const permit = await limiter.acquire(callOf({ options: { throttle: { priority } } }));
      order.push(name);
      permit.answered(
        { status: 200, headers: new Headers(), sentAtMs: clock.now(), answeredAtMs: clock.now() },
        { readings: [], problems: [] },
      );
    };
    const asked = [ask("first", 0), ask("a", 0), ask("b", 0), ask("urgent", 5), ask("late", -1)];

    await clock.runAll();
    await Promise.all(asked);

    expect(order).toEqual(["first", "urgent", "a", "b", "late"]);
  });

  it("lets nobody starve: what has waited long goes before what is urgent and new", async () => {
    const { clock, limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } },
    });
    const urgent = callOf({ options: { throttle: { priority: 1 } } });
    const held = atOnce(limiter.acquire(callOf()));
    const patient = watch(limiter.acquire(callOf()));
    let granted = 0;
    const again = async (): Promise<void> => {
      const permit = await limiter.acquire(urgent);
      granted += 1;
      permit.answered(
        { status: 200, headers: new Headers(), sentAtMs: clock.now(), answeredAtMs: clock.now() },
        { readings: [], problems: [] },
      );
      if (patient.permit === undefined && granted < 100) await again();
    };
    void again();

    held.release();
    await clock.advance(40_000);

    expect(patient.permit?.queuedMs).toBeGreaterThan(20_000);
    expect(patient.permit?.queuedMs).toBeLessThanOrEqual(33_000);
  });

  it("is bounded", () => {
    const { limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } },
      options: { throttle: { maxQueue: 1 } },
    });
    atOnce(limiter.acquire(callOf()));
    void limiter.acquire(callOf());

    const ask = () => limiter.acquire(callOf());

    expect(ask).toThrow(ThrottleError);
    expect(ask).toThrow(expect.objectContaining({ reason: "queue-full", waitMs: 2_000 }));
  });

  it("fails a call at once that would have to wait too long, with the known wait", () => {
    const { clock, limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } },
    });
    atOnce(limiter.acquire(callOf()));
    void limiter.acquire(callOf());

    const ask = (maxWaitMs: number) => () =>
      limiter.acquire(callOf({ options: { throttle: { maxWaitMs } } }));

    expect(ask(1_999)).toThrow(expect.objectContaining({ reason: "max-wait", waitMs: 2_000 }));
    expect(ask(2_000)()).toBeInstanceOf(Promise);
    expect(clock.now()).toBe(0);
  });

  it("does not count those against an urgent call that it goes before", () => {
    const { limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } },
    });
    atOnce(limiter.acquire(callOf()));
    for (let index = 0; index < 5; index++) void limiter.acquire(callOf());

    const urgent = limiter.acquire(callOf({ options: { throttle: { priority: 1, maxWaitMs: 1_500 } } }));

    expect(urgent).toBeInstanceOf(Promise);
  });

  it("fails a call whose wait turned out longer than allowed", async () => {
    const { clock, limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } },
      options: { throttle: { maxWaitMs: 1_500 } },
    });
    atOnce(limiter.acquire(callOf()));
    const second = watch(limiter.acquire(callOf()));

    await clock.advance(1_500);

    expect(second.error).toMatchObject({ reason: "max-wait", waitMs: 1_500 });
    expect(limiter.snapshot()[0]?.queued).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it("leaves no slot behind when a call is aborted, and goes on with the next", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 3, windowMs: 1_000 } } } } });
    const abort = new AbortController();
    const first = atOnce(test.limiter.acquire(callOf({ operation: { id: "three", spends: { key: 2 } } })));
    const big = watch(
      test.limiter.acquire(
        callOf({ operation: { id: "three", spends: { key: 3 } }, options: { signal: abort.signal } }),
      ),
    );
    const small = watch(test.limiter.acquire(callOf()));
    const reason = new Error("no longer needed");

    abort.abort(reason);
    await test.clock.advance(0);

    expect(big.error).toBeInstanceOf(AbortError);
    expect(big.error).toMatchObject({ cause: reason });
    expect(small.permit).toBeDefined();
    first.release();
    expect(test.limiter.snapshot()[0]).toMatchObject({ inUse: 1, queued: 0 });
  });

  it("keeps its order when a big call is ahead of small ones", async () => {
    const { limiter, clock } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 3, windowMs: 1_000 } } } },
    });
    atOnce(limiter.acquire(callOf())).lost();
    const big = watch(limiter.acquire(callOf({ operation: { id: "three", spends: { key: 3 } } })));
    const small = watch(limiter.acquire(callOf()));

    await clock.advance(1_000);

    expect(big.permit).toBeUndefined();
    expect(small.permit).toBeUndefined();
  });

  it("is emptied by close, and takes nobody after", async () => {
    const { clock, limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } },
    });
    atOnce(limiter.acquire(callOf()));
    const waiting = [watch(limiter.acquire(callOf())), watch(limiter.acquire(callOf()))];

    limiter.close();
    await clock.advance(0);

    expect(waiting.map(({ error }) => (error as ThrottleError).reason)).toEqual(["closed", "closed"]);
    expect(() => limiter.acquire(callOf())).toThrow(expect.objectContaining({ reason: "closed" }));
    expect(clock.pending).toBe(0);
  });

  it("sits out waits longer than a platform timer", async () => {
    const month = 40 * 86_400_000;
    const { clock, limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: month } } } },
    });
    const first = atOnce(limiter.acquire(callOf()));
    first.answered(
      { status: 200, headers: new Headers(), sentAtMs: 0, answeredAtMs: 0 },
      { readings: [], problems: [] },
    );
    const second = watch(limiter.acquire(callOf()));

    // A clock that drifts by 100 millionths may be so far off after the window.
    const drift = month / 10_000;
    await clock.advance(month + drift - 1);
    const before = second.permit;
    await clock.advance(1);

    expect(before).toBeUndefined();
    expect(second.permit).toBeDefined();
  });

  it("tells who waits, and for what", () => {
    const { events, limiter } = fixture({
      limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } },
    });
    atOnce(limiter.acquire(callOf()));

    void limiter.acquire(callOf());

    expect(events).toEqual([
      { type: "throttled", operationId: "listThings", atMs: 0, limit: "key", waitMs: 1_000, queued: 1 },
    ]);
  });
});

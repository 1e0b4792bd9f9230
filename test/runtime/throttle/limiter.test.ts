import { describe, expect, it } from "vitest";
import { AbortError, ConfigurationError, ThrottleError } from "../../../templates/runtime/errors.js";
import type { LimitPolicy } from "../../../templates/runtime/policy.js";
import { answer, atOnce, callOf, fixture, refuse, watch } from "./limiter-fixture.js";

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

  it("ends earlier by half of the least round trip seen", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 1, windowMs: 1_000 } } } } });
    const first = atOnce(test.limiter.acquire(callOf()));
    await test.clock.advance(40);
    const second = watch(test.limiter.acquire(callOf()));

    answer(test, first);
    await test.clock.advance(980);
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

    await clock.advance(month);
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

describe("A refusal", () => {
  it("holds all that spend from the limit, lets one probe, then the rest", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 10, windowMs: 1_000 } } } } });
    refuse(test, atOnce(test.limiter.acquire(callOf())), { waitMs: 5_000 });
    const waiting = [1, 2, 3].map(() => watch(test.limiter.acquire(callOf())));
    const granted = () => waiting.filter(({ permit }) => permit !== undefined).length;

    await test.clock.advance(4_999);
    const during = granted();
    await test.clock.advance(1);
    const probing = granted();
    const [probe] = waiting;
    if (probe?.permit) answer(test, probe.permit);
    await test.clock.advance(0);

    expect([during, probing, granted()]).toEqual([0, 1, 3]);
  });

  it("of the probe holds again", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 10, windowMs: 1_000 } } } } });
    refuse(test, atOnce(test.limiter.acquire(callOf())), { waitMs: 1_000 });
    const probe = watch(test.limiter.acquire(callOf()));
    const other = watch(test.limiter.acquire(callOf()));
    await test.clock.advance(1_000);

    const before = probe.permit?.refusalsBefore;
    if (probe.permit) refuse(test, probe.permit, { waitMs: 3_000 });
    await test.clock.advance(2_999);
    const during = other.permit;
    await test.clock.advance(1);

    expect(before).toBe(1);
    expect(during).toBeUndefined();
    expect(other.permit?.refusalsBefore).toBe(2);
  });

  it.each(["release", "lost"] as const)(
    "passes the part of the probe on when it ends by %s",
    async (ending) => {
      const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 10, windowMs: 1_000 } } } } });
      refuse(test, atOnce(test.limiter.acquire(callOf())), { waitMs: 1_000 });
      const probe = watch(test.limiter.acquire(callOf()));
      const other = watch(test.limiter.acquire(callOf()));
      await test.clock.advance(1_000);
      const before = other.permit;

      probe.permit?.[ending]();
      await test.clock.advance(0);

      expect(before).toBeUndefined();
      expect(other.permit).toBeDefined();
    },
  );

  it("fails those who may not wait so long, waiting or new", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 2, windowMs: 1_000 } } } } });
    const refused = atOnce(test.limiter.acquire(callOf()));
    atOnce(test.limiter.acquire(callOf()));
    const waiting = watch(test.limiter.acquire(callOf()));

    refuse(test, refused, { waitMs: 600_000 });
    await test.clock.advance(0);

    expect(waiting.error).toMatchObject({ reason: "max-wait", waitMs: 600_000 });
    expect(() => test.limiter.acquire(callOf())).toThrow(expect.objectContaining({ reason: "max-wait" }));
  });

  it("that the model cannot explain ends the credit, and the second one under load the burst", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 4, windowMs: 1_000 } } } } });
    const refuseLoaded = async () => {
      const permits = [1, 2].map(() => atOnce(test.limiter.acquire(callOf())));
      for (const permit of permits.slice(1)) answer(test, permit);
      const [first] = permits;
      if (first) refuse(test, first, { waitMs: 10 });
      await test.clock.advance(2_000);
      const probe = watch(test.limiter.acquire(callOf()));
      await test.clock.advance(0);
      if (probe.permit) answer(test, probe.permit);
      await test.clock.advance(5_000);
    };

    await refuseLoaded();
    await refuseLoaded();

    const details = test.events.flatMap((event) => (event.type === "policy-mismatch" ? [event.detail] : []));
    expect(details).toHaveLength(2);
    expect(details[1]).toContain("treated as a sliding counter from now on");
    atOnce(test.limiter.acquire(callOf()));
    expect(test.limiter.acquire(callOf())).toBeInstanceOf(Promise);
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

import { describe, expect, it } from "vitest";
import { cacheStage } from "../../../templates/runtime/cache/cache-stage.js";
import {
  ConnectionError,
  RateLimitError,
  ThrottleError,
  TimeoutError,
} from "../../../templates/runtime/errors.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { RequestOptions } from "../../../templates/runtime/options.js";
import type { CachePolicy } from "../../../templates/runtime/policy.js";
import { VirtualClock } from "../virtual-clock.js";
import { type Answer, fakeServer, makeCall, makeContext, textOf } from "./fixture.js";

type Step = Answer | Error;

/** A client whose first answer is one second old and stale; the steps are what the server does next. */
async function setUp(first: Answer, policy: CachePolicy, steps: readonly Step[]) {
  const clock = new VirtualClock();
  const { context, events, closing } = makeContext({ clock });
  const script: readonly Step[] = [{ body: "old", ...first }, ...steps];
  const server = fakeServer((_call, index) => {
    const step = script[index] ?? new Error("one request too many");
    if (step instanceof Error) throw step;
    return step;
  }, clock);
  const send = cacheStage(context).stage(server.next);
  const read: Operation = { id: "read", method: "GET", path: "/x", cache: policy };
  const get = (options: RequestOptions = {}) => send(makeCall(read, { options }));
  await get();
  await clock.advance(1_000);
  return { clock, events, calls: server.calls, get, closing };
}

const summary = { operationId: "read", method: "GET", path: "/x" };
const throttled = (reason: "max-wait" | "queue-full" | "closed") =>
  new ThrottleError({ operationId: "read", reason, waitMs: 9, message: reason });
const refused = new RateLimitError({
  ...summary,
  status: 429,
  headers: new Headers(),
  body: null,
  attempts: 1,
});
const lost = new ConnectionError({ ...summary, message: "reset", attempts: 3, outcomeUnknown: false });
const late = new TimeoutError({ ...summary, message: "late", attempts: 3, outcomeUnknown: false });

describe("staleIfLimited", () => {
  const policy = { staleIfLimitedMs: 60_000 };
  const first = { headers: { "cache-control": "max-age=1" } };

  it.each<[string, Step, number]>([
    ["the throttle would have to wait", throttled("max-wait"), 0],
    ["the throttle's queue is full", throttled("queue-full"), 0],
    ["the server refuses", { status: 429 }, 1],
    ["the retries end in a refusal", refused, 1],
  ])("answers with the stale entry when %s", async (_what, step, attempts) => {
    const { get, events } = await setUp(first, policy, [step]);

    const exchange = await get();

    expect(exchange).toMatchObject({ cache: "stale", attempts, reply: { status: 200 } });
    expect(textOf(exchange)).toBe("old");
    expect(events).toContainEqual(expect.objectContaining({ type: "cache-hit", stale: true }));
  });

  it("asks such that the limit shows at once, keeping the caller's other wishes", async () => {
    const { get, calls } = await setUp(first, policy, [{ body: "new" }]);

    const exchange = await get({ throttle: { priority: 3, maxWaitMs: 9_000 }, retry: { attempts: 2 } });

    expect(textOf(exchange)).toBe("new");
    expect(calls[1]?.options.throttle).toEqual({ priority: 3, maxWaitMs: 0 });
    expect(calls[1]?.options.retry).toMatchObject({
      attempts: 2,
      on: { "429": "never", "5XX": "idempotent" },
    });
  });

  it("waits as ever when the entry is staler than allowed", async () => {
    const { get, calls, clock } = await setUp(first, policy, [refused]);
    await clock.advance(60_001);

    const exchange = get();

    await expect(exchange).rejects.toBe(refused);
    expect(calls[1]?.options.throttle).toBeUndefined();
  });

  it.each<[string, Answer, Step]>([
    ["forbidden by must-revalidate", { headers: { "cache-control": "max-age=1, must-revalidate" } }, refused],
    ["no answer to a closed client", first, throttled("closed")],
    ["no answer to a lost connection", first, lost],
  ])("is %s", async (_what, kept, step) => {
    const { get } = await setUp(kept, policy, [step]);

    const exchange = get();

    await expect(exchange).rejects.toBe(step);
  });

  it("is not for callers who ask for the server's word", async () => {
    const { get } = await setUp(first, policy, [refused]);

    const exchange = get({ cache: "no-cache" });

    await expect(exchange).rejects.toBe(refused);
  });
});

describe("stale-if-error", () => {
  const first = { headers: { "cache-control": "max-age=1, stale-if-error=60" } };

  it.each<[string, Step, number]>([
    ["a lost connection", lost, 3],
    ["a timeout", late, 3],
    ["a 503", { status: 503, attempts: 4 }, 4],
  ])("answers %s with the stale entry", async (_what, step, attempts) => {
    const { get } = await setUp(first, {}, [step]);

    const exchange = await get();

    expect(exchange).toMatchObject({ cache: "stale", attempts, reply: { status: 200 } });
  });

  it("does not hide an error of the caller", async () => {
    const { get } = await setUp(first, {}, [{ status: 404 }]);

    const exchange = await get();

    expect(exchange.reply.status).toBe(404);
  });

  it("needs the server's leave", async () => {
    const { get } = await setUp({ headers: { "cache-control": "max-age=1" } }, { staleIfLimitedMs: 60_000 }, [
      lost,
    ]);

    const exchange = get();

    await expect(exchange).rejects.toBe(lost);
  });
});

describe("stale-while-revalidate", () => {
  it.each<[string, Answer, CachePolicy]>([
    ["the server", { headers: { "cache-control": "max-age=1, stale-while-revalidate=10", etag: '"a"' } }, {}],
    ["the policy", { headers: { etag: '"a"' } }, { ttlMs: 1_000, staleWhileRevalidateMs: 10_000 }],
  ])("answers stale by leave of %s, and refreshes behind the caller's back", async (_who, first, policy) => {
    const { get, calls, clock } = await setUp(first, policy, [
      { body: "new", headers: { "cache-control": "max-age=5" } },
    ]);

    const stale = await get({ signal: new AbortController().signal, throttle: { priority: 2 } });
    await clock.advance(0);
    const refreshed = await get();

    expect([stale.cache, refreshed.cache]).toEqual(["stale", "hit"]);
    expect([textOf(stale), textOf(refreshed)]).toEqual(["old", "new"]);
    expect(calls[1]?.headers.get("if-none-match")).toBe('"a"');
    expect(calls[1]?.options.throttle).toEqual({ priority: 1 });
    expect(calls[1]?.options.signal?.aborted).toBe(false);
  });

  it("refreshes once, however many ask meanwhile", async () => {
    const { get, calls } = await setUp({}, { ttlMs: 1_000, staleWhileRevalidateMs: 10_000 }, [
      { body: "new" },
    ]);

    await Promise.all([get(), get(), get()]);

    expect(calls).toHaveLength(2);
  });

  it("tells a failed refresh by event only, and tries again", async () => {
    const { get, clock, events } = await setUp({}, { ttlMs: 1_000, staleWhileRevalidateMs: 10_000 }, [
      lost,
      { body: "new" },
    ]);

    await get();
    await clock.advance(0);
    await get();
    await clock.advance(0);
    const third = await get();

    expect(events.filter(({ type }) => type === "refresh-failed")).toEqual([
      expect.objectContaining({ operationId: "read", cause: "GET /x: reset" }),
    ]);
    expect(textOf(third)).toBe("new");
  });

  it("is over after its time", async () => {
    const { get, clock } = await setUp({}, { ttlMs: 1_000, staleWhileRevalidateMs: 10_000 }, [
      { body: "new" },
    ]);
    await clock.advance(10_001);

    const exchange = await get();

    expect(exchange.cache).toBe("miss");
    expect(textOf(exchange)).toBe("new");
  });
});

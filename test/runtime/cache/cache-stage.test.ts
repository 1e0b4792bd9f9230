import { describe, expect, it } from "vitest";
import { cacheStage } from "../../../templates/runtime/cache/cache-stage.js";
import { cachedTickets, fresh, getTicket } from "./cache-scene.js";
import { type Answer, type CallParts, fakeServer, makeCall, makeContext, textOf } from "./fixture.js";

describe("cacheStage", () => {
  it("answers from memory while the answer is fresh, without a request", async () => {
    const { get, calls, clock, events } = cachedTickets(() => fresh);
    const first = await get();
    await clock.advance(59_000);

    const second = await get();

    expect([first.cache, second.cache]).toEqual(["miss", "hit"]);
    expect(second).toMatchObject({ attempts: 0, queuedMs: 0 });
    expect(second.reply.headers.get("age")).toBe("59");
    expect(textOf(second)).toBe(textOf(first));
    expect(calls).toHaveLength(1);
    expect(events).toContainEqual(
      expect.objectContaining({ type: "cache-hit", operationId: "getTicket", stale: false }),
    );
  });

  it("asks again once the answer is stale", async () => {
    const { get, calls, clock } = cachedTickets(() => fresh);
    await get();
    await clock.advance(60_000);

    const second = await get();

    expect(second.cache).toBe("miss");
    expect(calls).toHaveLength(2);
  });

  it("gives each caller an answer of its own", async () => {
    const { get } = cachedTickets(() => fresh);
    const first = await get();
    if (first.reply.body instanceof Uint8Array) first.reply.body.fill(0);
    const second = await get();
    if (second.reply.body instanceof Uint8Array) second.reply.body.fill(0);
    second.reply.headers.set("content-type", "text/plain");

    const third = await get();

    expect(textOf(third)).toBe('{"id":"1"}');
    expect(third.reply.headers.get("content-type")).toBe("application/json");
  });

  it.each<[string, CallParts]>([
    ["credential", { credentialId: "c2" }],
    ["URL", { query: "?include=notes" }],
    ["header that may select the answer", { headers: { "x-tenant": "acme" } }],
  ])("keeps answers apart by %s", async (_what, parts) => {
    const { get, calls } = cachedTickets(() => fresh);
    await get();

    const other = await get(parts);

    expect(other.cache).toBe("miss");
    expect(calls).toHaveLength(2);
  });

  it("heeds Vary for headers that select nothing elsewhere", async () => {
    const { get } = cachedTickets(() => ({
      ...fresh,
      headers: { "cache-control": "max-age=60", vary: "User-Agent" },
    }));
    await get({ headers: { "user-agent": "a", traceparent: "1" } });

    const same = await get({ headers: { "user-agent": "a", traceparent: "2" } });
    const other = await get({ headers: { "user-agent": "b" } });

    expect([same.cache, other.cache]).toEqual(["hit", "miss"]);
  });

  it.each<[string, Answer]>([
    ["no-store", { headers: { "cache-control": "no-store, max-age=60" } }],
    ["Vary: *", { headers: { "cache-control": "max-age=60", vary: "*" } }],
    ["no freshness and no validator", { headers: {} }],
    ["a refusal, even a fresh one", { status: 429, headers: { "cache-control": "max-age=60" } }],
    ["a server error, even a fresh one", { status: 500, headers: { "cache-control": "max-age=60" } }],
    ["a rejected credential", { status: 401, headers: { "cache-control": "max-age=60" } }],
    ["part of a body", { status: 206, headers: { "cache-control": "max-age=60" } }],
    ["an absence without freshness", { status: 404, headers: { etag: '"a"' } }],
  ])("does not keep %s", async (_what, answer) => {
    const { get, calls } = cachedTickets(() => answer);
    await get();

    const exchange = await get();

    expect(exchange.cache).toBe("miss");
    expect(calls.at(-1)?.headers.has("if-none-match")).toBe(false);
  });

  it("keeps an absence that the server says is fresh", async () => {
    const { get } = cachedTickets(() => ({ status: 404, headers: { "cache-control": "max-age=60" } }));
    await get();

    const second = await get();

    expect(second).toMatchObject({ cache: "hit", reply: { status: 404 } });
  });

  it("does not keep an answer with no-store, whatever the policy overrides", async () => {
    const operation = { ...getTicket, cache: { ttlMs: 60_000, override: true } };
    const { get } = cachedTickets(() => ({ headers: { "cache-control": "no-store" } }), {}, operation);
    await get();

    const second = await get();

    expect(second.cache).toBe("miss");
  });

  it("forgets its answer when the server answers otherwise", async () => {
    const answers: Answer[] = [fresh, { status: 404 }];
    const { get } = cachedTickets((index) => answers[index] ?? { status: 500 });
    await get();
    await get({ options: { cache: "reload" } });

    const third = await get();

    expect(third.reply.status).toBe(500);
  });

  it("keeps its answer through a failure that says nothing of the resource", async () => {
    const answers: Answer[] = [fresh, { status: 503 }];
    const { get } = cachedTickets((index) => answers[index] ?? {});
    await get();
    await get({ options: { cache: "reload" } });

    const third = await get();

    expect(third.cache).toBe("hit");
  });

  it("does not keep a stream", async () => {
    const { context } = makeContext();
    const body = () => new ReadableStream<Uint8Array<ArrayBuffer>>();
    const server = fakeServer(() => fresh);
    const send = cacheStage(context).stage(async (call) => {
      const exchange = await server.next(call);
      return { ...exchange, reply: { ...exchange.reply, body: body() } };
    });
    await send(makeCall(getTicket, { args: { id: "1" } }));

    const second = await send(makeCall(getTicket, { args: { id: "1" } }));

    expect(second.cache).toBe("miss");
  });

  it("evicts by the client's bounds", async () => {
    const { get } = cachedTickets(() => fresh, { cache: { maxEntries: 1 } });
    await get();
    await get({ args: { id: "2" } });

    const first = await get();

    expect(first.cache).toBe("miss");
  });

  it("keeps nothing with the client's cache: false, and says so to only-if-cached", async () => {
    const { get, calls } = cachedTickets(() => fresh, { cache: false });
    await get();
    await get();

    const demand = get({ options: { cache: "only-if-cached" } });

    await expect(demand).rejects.toThrow(/GET \/tickets\/\{id\}: nothing is cached/);
    expect(calls).toHaveLength(2);
  });

  it.each<[string, string]>([
    ["if-none-match", '"mine"'],
    ["if-modified-since", "Thu, 01 Jan 2026 00:00:00 GMT"],
    ["range", "bytes=0-1"],
  ])("lets a read with the caller's own %s through untouched", async (name, value) => {
    const { get, calls } = cachedTickets((index) =>
      index === 0 ? { ...fresh, headers: { etag: '"a"' } } : { status: 304 },
    );
    await get();

    const exchange = await get({ headers: { [name]: value } });

    expect(exchange).toMatchObject({ cache: "miss", reply: { status: 304 } });
    expect(calls.at(-1)?.headers.get(name)).toBe(value);
    expect(calls.at(-1)?.headers.get("if-none-match")).not.toBe('"a"');
  });

  it("rejects a call that is already aborted", async () => {
    const { get } = cachedTickets(() => fresh);
    await get();

    const aborted = get({ options: { signal: AbortSignal.abort(new Error("enough")) } });

    await expect(aborted).rejects.toMatchObject({ name: "AbortError", cause: new Error("enough") });
  });

  it("forgets everything on clear", async () => {
    const { get, cache } = cachedTickets(() => fresh);
    await get();

    cache.clear();

    expect((await get()).cache).toBe("miss");
  });
});

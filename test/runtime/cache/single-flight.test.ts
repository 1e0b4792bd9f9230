import { describe, expect, it } from "vitest";
import { singleFlight } from "../../../templates/runtime/cache/single-flight.js";
import type { Call } from "../../../templates/runtime/call.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { CallParts } from "./fixture.js";
import { fakeServer, makeCall, makeContext, textOf } from "./fixture.js";

const read: Operation = { id: "read", method: "GET", path: "/x" };
const write: Operation = { id: "write", method: "POST", path: "/x" };

/** A server that answers each request, by number, only when told to; it rejects as soon as a request is aborted. */
function setUp() {
  const held: { answer: (body?: unknown) => void; fail: (error: Error) => void; call: Call }[] = [];
  const server = fakeServer(
    (call) =>
      new Promise((resolve, reject) => {
        held.push({ answer: (body = "{}") => resolve({ body }), fail: reject, call });
        call.options.signal?.addEventListener("abort", () => reject(new Error("aborted below")));
      }),
  );
  const send = singleFlight(makeContext().context)(server.next);
  const get = (parts: CallParts = {}) => send(makeCall(read, parts));
  return { calls: server.calls, held, send, get };
}

describe("singleFlight", () => {
  it("sends one request for equal reads under way, and gives each caller a copy", async () => {
    const { get, calls, held } = setUp();
    const asked = [get(), get(), get()];

    held[0]?.answer("same");
    const [first, second, third] = await Promise.all(asked);
    if (first?.reply.body instanceof Uint8Array) first.reply.body.fill(0);
    first?.reply.headers.set("x", "y");

    expect(calls).toHaveLength(1);
    expect([second, third].map((exchange) => exchange && textOf(exchange))).toEqual(["same", "same"]);
    expect(second?.reply.headers.has("x")).toBe(false);
  });

  it("sends anew once the answer is there", async () => {
    const { get, calls, held } = setUp();
    const first = get();
    held[0]?.answer();
    await first;

    get();

    expect(calls).toHaveLength(2);
  });

  it.each<[string, CallParts]>([
    ["another URL", { query: "?a" }],
    ["another credential", { credentialId: "c2" }],
    ["another header", { headers: { "x-tenant": "b" } }],
    ["another condition", { headers: { "if-none-match": '"a"' } }],
    ["no patience", { options: { throttle: { maxWaitMs: 0 } } }],
    ["other retries", { options: { retry: false } }],
    ["no-store", { options: { cache: "no-store" } }],
    ["reload", { options: { cache: "reload" } }],
  ])("does not join reads with %s", (_what, parts) => {
    const { get, calls } = setUp();
    get();

    get(parts);

    expect(calls).toHaveLength(2);
  });

  it.each<CallParts>([{ options: { timeoutMs: 1 } }, { options: { throttle: { priority: 1 } } }])(
    "joins reads that differ in %j only",
    (parts) => {
      const { get, calls } = setUp();
      get();

      get(parts);

      expect(calls).toHaveLength(1);
    },
  );

  it("does not join writes", () => {
    const { send, calls } = setUp();

    send(makeCall(write));
    send(makeCall(write));

    expect(calls).toHaveLength(2);
  });

  it("lets no read join one begun before a write that has ended since", async () => {
    const { send, get, calls, held } = setUp();
    const before = get();
    const written = send(makeCall(write));
    held[1]?.answer();
    await written;

    const after = get();
    held[0]?.answer("old");
    held[2]?.answer("new");

    expect(calls).toHaveLength(3);
    expect(textOf(await before)).toBe("old");
    expect(textOf(await after)).toBe("new");
  });

  it("lets one caller leave without ending it for the others", async () => {
    const { get, held, calls } = setUp();
    const abort = new AbortController();
    const leaving = get({ options: { signal: abort.signal } });
    const staying = get();

    abort.abort(new Error("changed my mind"));
    const left = await leaving.catch((error: unknown) => error);
    held[0]?.answer("there");

    expect(left).toMatchObject({ name: "AbortError", cause: new Error("changed my mind") });
    expect(textOf(await staying)).toBe("there");
    expect(calls[0]?.options.signal?.aborted).toBe(false);
  });

  it("aborts the request when all have left, and lets nobody join it then", async () => {
    const { get, calls } = setUp();
    const [one, two] = [new AbortController(), new AbortController()];
    const left = [one, two].map(({ signal }) =>
      get({ options: { signal } }).catch((error: unknown) => error),
    );

    one.abort();
    const wasAborted = calls[0]?.options.signal?.aborted;
    two.abort();
    get();

    expect(await Promise.all(left)).toMatchObject([{ name: "AbortError" }, { name: "AbortError" }]);
    expect([wasAborted, calls[0]?.options.signal?.aborted]).toEqual([false, true]);
    expect(calls).toHaveLength(2);
  });

  it("fails every caller with the same error", async () => {
    const { get, held } = setUp();
    const failure = new Error("lost");
    const asked = [get(), get()].map((exchange) => exchange.catch((error: unknown) => error));

    held[0]?.fail(failure);

    expect(await Promise.all(asked)).toEqual([failure, failure]);
  });

  it("asks anew for those who joined an answer that turned out to be a stream", async () => {
    const server = fakeServer(() => ({}));
    const send = singleFlight(makeContext().context)(async (call) => {
      const exchange = await server.next(call);
      return {
        ...exchange,
        reply: { ...exchange.reply, body: new ReadableStream<Uint8Array<ArrayBuffer>>() },
      };
    });

    const [first, second] = await Promise.all([send(makeCall(read)), send(makeCall(read))]);

    expect(server.calls).toHaveLength(2);
    expect(first?.reply.body).not.toBe(second?.reply.body);
  });
});

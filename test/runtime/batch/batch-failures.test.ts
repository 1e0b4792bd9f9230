import { describe, expect, it } from "vitest";
import { type Answer, textOf } from "../cache/fixture.js";
import { batchedTickets, idsOf, ticketServer } from "./batch-scene.js";

describe("batching's failures", () => {
  it("a missing item is a 404 for its caller alone", async () => {
    const { get } = batchedTickets();

    const exchanges = await Promise.all([get("1"), get("5000"), get("2")]);

    expect(exchanges.map(({ reply }) => reply.status)).toEqual([200, 404, 200]);
    expect(textOf(exchanges[1])).toContain("holds no such item");
  });

  it("a missing item is null where the policy says so", async () => {
    const { get } = batchedTickets(ticketServer, { policy: { missing: "null" } });

    const [, missing] = await Promise.all([get("1"), get("5000")]);

    expect(missing?.reply.status).toBe(200);
    expect(missing && textOf(missing)).toBe("null");
  });

  it("ignores items nobody asked for, and all but the first of a key", async () => {
    const tickets = [
      { id: 9 },
      "x",
      null,
      { id: { a: 1 } },
      { id: 1, n: "first" },
      { id: 1, n: "second" },
      { id: 2 },
    ];
    const { get } = batchedTickets(() => ({ body: { tickets } }));

    const exchanges = await Promise.all([get("1"), get("2")]);

    expect(exchanges.map(textOf)).toEqual(['{"id":1,"n":"first"}', '{"id":2}']);
  });

  it("takes keys such as __proto__ for keys", async () => {
    const { get } = batchedTickets(() => ({ body: JSON.stringify({ tickets: [{ id: "__proto__" }] }) }));

    const exchanges = await Promise.all([get("__proto__"), get("constructor")]);

    expect(exchanges.map(({ reply }) => reply.status)).toEqual([200, 404]);
  });

  it.each([400, 429, 500])("a batch answered %s fails each caller with that answer", async (status) => {
    const { get, calls } = batchedTickets(() => ({
      status,
      body: { error: "no" },
      headers: { "retry-after": "9" },
    }));

    const exchanges = await Promise.all([get("1"), get("2")]);

    expect(exchanges.map(({ reply }) => reply.status)).toEqual([status, status]);
    expect(exchanges.map(textOf)).toEqual(['{"error":"no"}', '{"error":"no"}']);
    expect(exchanges[1]?.reply.headers.get("retry-after")).toBe("9");
    expect(calls).toHaveLength(1);
  });

  it("a batch answered 404 does not say whose item is missing, so each is asked for alone", async () => {
    const { get, calls } = batchedTickets((call) => {
      if (call.operation.method === "POST") return { status: 404 };
      return call.args.id === "1" ? { status: 404 } : { body: { id: "2" } };
    });

    const exchanges = await Promise.all([get("1"), get("2")]);

    expect(exchanges.map(({ reply }) => reply.status)).toEqual([404, 200]);
    expect(calls).toHaveLength(3);
  });

  it("a rejected batch rejects each caller with the same error", async () => {
    const lost = new Error("lost");
    const { get } = batchedTickets(() => {
      throw lost;
    });

    const failures = await Promise.all(
      [get("1"), get("2")].map((read) => read.catch((error: unknown) => error)),
    );

    expect(failures).toEqual([lost, lost]);
  });

  it.each<[string, Answer, string]>([
    ["no array", { body: { tickets: {} } }, 'expected an array at "/tickets" of the answer, got object'],
    ["nothing there", { body: {} }, 'expected an array at "/tickets" of the answer, got nothing'],
    ["no JSON", { body: "<html>" }, "expected JSON"],
  ])("an answer with %s is an error that says what was expected", async (_what, answer, message) => {
    const { get } = batchedTickets(() => answer);

    const failures = await Promise.all(
      [get("1"), get("2")].map((read) => read.catch((error: unknown) => error)),
    );

    expect(failures[0]).toMatchObject({ name: "ConnectionError", outcomeUnknown: false });
    expect(String(failures[0])).toContain(`POST /tickets/batch: ${message}`);
    expect(failures[1]).toBe(failures[0]);
  });

  it("lets who aborts before the batch leaves take his key with him", async () => {
    const { get, calls, clock } = batchedTickets(ticketServer, { policy: { waitMs: 5 } });
    const abort = new AbortController();
    const leaving = get("1", { options: { signal: abort.signal } }).catch((error: unknown) => error);
    const staying = [get("2"), get("3")];

    abort.abort();
    await clock.advance(5);
    await Promise.all(staying);

    expect(await leaving).toMatchObject({ name: "AbortError" });
    expect(idsOf(calls[0])).toEqual(["2", "3"]);
  });

  it("goes on for the others when one aborts under way", async () => {
    const abort = new AbortController();
    const { get, calls } = batchedTickets(async (call) => {
      abort.abort();
      return ticketServer(call);
    });
    const leaving = get("1", { options: { signal: abort.signal } }).catch((error: unknown) => error);

    const stayed = await get("2");

    expect(await leaving).toMatchObject({ name: "AbortError" });
    expect(textOf(stayed)).toContain("ticket 2");
    expect(calls[0]?.options.signal?.aborted).toBe(false);
  });

  it("aborts the batch when all have left", async () => {
    const abort = new AbortController();
    const { get, calls } = batchedTickets(async (call) => {
      abort.abort();
      return ticketServer(call);
    });
    const { signal } = abort;

    const failures = await Promise.all(
      ["1", "2"].map((id) => get(id, { options: { signal } }).catch((error: unknown) => error)),
    );

    expect(failures).toMatchObject([{ name: "AbortError" }, { name: "AbortError" }]);
    expect(calls[0]?.options.signal?.aborted).toBe(true);
  });

  it("sends nothing when all have left before, and nothing of theirs fails those who come after", async () => {
    const { get, calls, clock } = batchedTickets(ticketServer, { policy: { waitMs: 5 } });
    const abort = new AbortController();
    const left = get("1", { options: { signal: abort.signal } }).catch((error: unknown) => error);
    abort.abort();

    const after = [get("1"), get("2")];
    await clock.advance(5);
    const exchanges = await Promise.all(after);

    expect(await left).toMatchObject({ name: "AbortError" });
    expect(calls.map(idsOf)).toEqual([["1", "2"]]);
    expect(calls[0]?.options.signal?.aborted).toBe(false);
    expect(exchanges.map(({ reply }) => reply.status)).toEqual([200, 200]);
  });

  it("does not hold reads back once the client is closed", async () => {
    const { get, closing, clock } = batchedTickets(ticketServer, { policy: { waitMs: 60_000 } });
    const read = get("1");

    closing.abort();
    await read;

    expect(clock.pending).toBe(0);
  });
});

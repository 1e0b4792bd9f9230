import { describe, expect, it } from "vitest";
import { cacheStage } from "../../../templates/runtime/cache/cache-stage.js";
import type { Call } from "../../../templates/runtime/call.js";
import { ConnectionError } from "../../../templates/runtime/errors.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import { type Answer, fakeServer, makeCall, makeContext } from "./fixture.js";

const id = { name: "id", in: "path" } as const;
const getTicket: Operation = { id: "getTicket", method: "GET", path: "/tickets/{id}", parameters: [id] };
const listTickets: Operation = { id: "listTickets", method: "GET", path: "/tickets" };
const getNote: Operation = {
  id: "getNote",
  method: "GET",
  path: "/tickets/{id}/notes/{note}",
  parameters: [id, { name: "note", in: "path" }],
};

const fresh: Answer = { headers: { "cache-control": "max-age=60" }, body: "{}" };

function setUp(write: (call: Call) => Answer = () => ({ status: 200 })) {
  const { context } = makeContext();
  const server = fakeServer((call) => (call.operation.method === "GET" ? fresh : write(call)));
  const cache = cacheStage(context);
  const send = cache.stage(server.next);
  const isKept = async (operation: Operation, args = {}, query = "") => {
    const exchange = await send(
      makeCall(operation, { args, query, options: { cache: "only-if-cached" } }),
    ).catch(() => undefined);
    return exchange !== undefined;
  };
  const keep = (operation: Operation, args = {}, query = "") => send(makeCall(operation, { args, query }));
  return { cache, send, keep, isKept };
}

function writeOperation(parts: Partial<Operation> = {}): Operation {
  return { id: "write", method: "POST", path: "/elsewhere", ...parts };
}

describe("invalidation by RFC 9111 §4.4", () => {
  it.each(["PUT", "PATCH", "DELETE", "POST"])(
    "forgets the resource of a successful %s, and no other",
    async (method) => {
      const { send, keep, isKept } = setUp();
      await keep(getTicket, { id: "1" });
      await keep(getTicket, { id: "2" });

      await send(makeCall(writeOperation({ method, path: "/tickets/{id}" }), { args: { id: "1" } }));

      expect(await isKept(getTicket, { id: "1" })).toBe(false);
      expect(await isKept(getTicket, { id: "2" })).toBe(true);
    },
  );

  it("forgets the resource whatever its query: a POST changes every view of a list", async () => {
    const { send, keep, isKept } = setUp();
    await keep(listTickets, {}, "?status=open");

    await send(makeCall(writeOperation({ path: "/tickets" })));

    expect(await isKept(listTickets, {}, "?status=open")).toBe(false);
  });

  it.each([
    ["location", "/tickets/1", false],
    ["content-location", "https://api.example/tickets/1", false],
    ["location", "https://evil.example/tickets/1", true],
    ["location", "http://[", true],
  ])("heeds %s: %s on the same origin only", async (name, value, kept) => {
    const { send, keep, isKept } = setUp(() => ({ status: 201, headers: { [name]: value } }));
    await keep(getTicket, { id: "1" });

    await send(makeCall(writeOperation()));

    expect(await isKept(getTicket, { id: "1" })).toBe(kept);
  });

  it.each([400, 404, 429, 500])("forgets nothing when the write is answered %s", async (status) => {
    const { send, keep, isKept } = setUp(() => ({ status }));
    await keep(listTickets);

    await send(makeCall(writeOperation({ path: "/tickets" })));

    expect(await isKept(listTickets)).toBe(true);
  });

  it.each([
    [true, false],
    [false, true],
  ])(
    "when a write's answer is lost and its outcome unknown (%s), it may have been carried out",
    async (outcomeUnknown, kept) => {
      const { send, keep, isKept } = setUp(() => {
        throw new ConnectionError({
          ...writeOperation(),
          operationId: "write",
          message: "reset",
          attempts: 1,
          outcomeUnknown,
        });
      });
      await keep(listTickets);

      await send(makeCall(writeOperation({ path: "/tickets" }))).catch(() => undefined);

      expect(await isKept(listTickets)).toBe(kept);
    },
  );

  it("does not keep the answer of a read that a write has overtaken", async () => {
    const { context } = makeContext();
    const release = new AbortController();
    const held = new Promise((resolve) => release.signal.addEventListener("abort", resolve));
    const server = fakeServer(async (call) => {
      if (call.operation.method === "GET") await held;
      return fresh;
    });
    const send = cacheStage(context).stage(server.next);
    const read = send(makeCall(listTickets));

    await send(makeCall(writeOperation({ path: "/tickets" })));
    release.abort();
    await read;

    expect((await send(makeCall(listTickets))).cache).toBe("miss");
  });
});

describe("invalidation by policy", () => {
  it("same-key forgets the reads of the same path arguments, compared as text", async () => {
    const { send, keep, isKept } = setUp();
    await keep(getTicket, { id: 1 });
    await keep(getTicket, { id: 2 });
    const write = writeOperation({ invalidates: [{ operation: "getTicket", match: "same-key" }] });

    await send(makeCall(write, { args: { id: "1" } }));

    expect(await isKept(getTicket, { id: 1 })).toBe(false);
    expect(await isKept(getTicket, { id: 2 })).toBe(true);
  });

  it("same-key compares the arguments that both have", async () => {
    const { cache, keep, isKept } = setUp();
    await keep(getNote, { id: "1", note: "a" });
    await keep(getNote, { id: "2", note: "a" });

    cache.invalidate([{ operation: "getNote", match: "same-key" }], { id: "1" });

    expect(await isKept(getNote, { id: "1", note: "a" })).toBe(false);
    expect(await isKept(getNote, { id: "2", note: "a" })).toBe(true);
  });

  it("same-key without a common argument forgets every read, since none is safe", async () => {
    const { cache, keep, isKept } = setUp();
    await keep(getTicket, { id: "1" });

    cache.invalidate([{ operation: "getTicket", match: "same-key" }], { constructor: "x" });

    expect(await isKept(getTicket, { id: "1" })).toBe(false);
  });

  it("all forgets every read of the operation, and no other", async () => {
    const { cache, keep, isKept } = setUp();
    await keep(getTicket, { id: "1" });
    await keep(listTickets);

    cache.invalidate([{ operation: "getTicket", match: "all" }], { id: "9" });

    expect(await isKept(getTicket, { id: "1" })).toBe(false);
    expect(await isKept(listTickets)).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { BatchPolicy } from "../../../templates/runtime/policy.js";
import { type CallParts, textOf } from "../cache/fixture.js";
import { type BatchScene, batchedTickets, idsOf, ticketServer } from "./batch-scene.js";

describe("batching", () => {
  it("sends reads issued together as one request, and gives each its item whatever the order", async () => {
    const { get, calls, events } = batchedTickets();

    const exchanges = await Promise.all([get("1"), get("2"), get("3")]);

    expect(calls).toHaveLength(1);
    expect(idsOf(calls[0])).toEqual(["1", "2", "3"]);
    expect(exchanges.map(textOf)).toEqual([
      '{"id":"1","name":"ticket 1"}',
      '{"id":"2","name":"ticket 2"}',
      '{"id":"3","name":"ticket 3"}',
    ]);
    expect(events).toEqual([expect.objectContaining({ type: "batched", operationId: "getTicket", size: 3 })]);
  });

  it("takes in reads issued by promise callbacks of the same turn", async () => {
    const { get, calls } = batchedTickets();
    const later = async (id: string, hops: number) => {
      for (let hop = 0; hop < hops; hop += 1) await undefined;
      return get(id);
    };

    await Promise.all([get("1"), later("2", 40), later("3", 80)]);

    expect(idsOf(calls[0])).toEqual(["1", "2", "3"]);
  });

  it("does not wait for a timer", async () => {
    const { get, clock } = batchedTickets();

    await Promise.all([get("1"), get("2")]);

    expect(clock.pending).toBe(0);
  });

  it.each<[string, BatchScene]>([
    ["policy", { policy: { waitMs: 5 } }],
    ["client", { policy: { waitMs: 60_000 }, options: { batch: { waitMs: 5 } } }],
  ])("waits for companions as long as the %s says", async (_who, scene) => {
    const { get, calls, clock } = batchedTickets(ticketServer, scene);
    const first = get("1");
    await clock.advance(4);
    const second = get("2");
    const sentEarly = calls.length;
    await clock.advance(1);

    await Promise.all([first, second]);

    expect(sentEarly).toBe(0);
    expect(idsOf(calls[0])).toEqual(["1", "2"]);
  });

  it("leaves as soon as it is full, and sends the rest in further requests", async () => {
    const { get, calls, clock } = batchedTickets(ticketServer, {
      policy: { waitMs: 60_000 },
      options: { batch: { maxSize: 2 } },
    });
    const reads = ["1", "2", "3", "4", "5"].map((id) => get(id));
    await clock.advance(0);
    const sentAtOnce = calls.map(idsOf);
    await clock.advance(60_000);

    await Promise.all(reads);

    expect(sentAtOnce).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(calls[2]?.operation.id).toBe("getTicket");
  });

  it("asks once for an item that several want, and gives each a copy", async () => {
    const { get, calls } = batchedTickets();

    const [first, second] = await Promise.all([get(1), get("1"), get(2)]);
    if (first?.reply.body instanceof Uint8Array) first.reply.body.fill(0);

    expect(idsOf(calls[0])).toEqual([1, 2]);
    expect(second && textOf(second)).toBe('{"id":1,"name":"ticket 1"}');
  });

  it("sends a lone read as it is, for all who want it", async () => {
    const { get, calls } = batchedTickets();

    const exchanges = await Promise.all([get("1"), get("1")]);

    expect(calls.map(({ operation }) => operation.id)).toEqual(["getTicket"]);
    expect(exchanges.map(textOf)).toEqual(['{"id":"1","alone":true}', '{"id":"1","alone":true}']);
  });

  it.each<[string, CallParts]>([
    ["batch: false", { options: { batch: false } }],
    ["a condition", { headers: { "if-none-match": '"a"' } }],
    ["an argument that the batch request does not take", { args: { depth: 2 } }],
    ["a key that is no text or number", { args: { id: ["2"] } }],
    ["another header", { headers: { "x-tenant": "b" } }],
    ["another credential", { credentialId: "c2" }],
    ["another shared argument", { args: { fields: "name" } }],
    ["less patience", { options: { throttle: { maxWaitMs: 0 } } }],
  ])("does not join reads with %s", async (_what, parts) => {
    const { get, calls } = batchedTickets();

    await Promise.all([get("1"), get("2", parts)]);

    expect(calls.map(({ operation }) => operation.id)).toEqual(["getTicket", "getTicket"]);
  });

  it("does not batch with the client's batch: false", async () => {
    const { get, calls } = batchedTickets(ticketServer, { options: { batch: false } });

    await Promise.all([get("1"), get("2")]);

    expect(calls).toHaveLength(2);
  });

  it("hands on shared arguments, headers and the highest priority", async () => {
    const { get, calls } = batchedTickets();
    const options = (priority: number) => ({ throttle: { priority }, headers: { "x-a": "b" }, timeoutMs: 9 });

    await Promise.all([1, 5, 3].map((n) => get(n, { args: { fields: "name" }, options: options(n) })));

    expect(calls[0]?.args).toEqual({ fields: "name", body: { ids: [1, 5, 3] } });
    expect(calls[0]?.options).toMatchObject({
      throttle: { priority: 5 },
      headers: { "x-a": "b" },
      timeoutMs: 9,
    });
  });

  it("marks the batch request as repeatable, since it only reads", async () => {
    const { get, calls } = batchedTickets();

    await Promise.all([get("1"), get("2")]);

    expect(calls[0]?.operation).toMatchObject({ method: "POST", idempotent: true });
  });

  it.each<[BatchPolicy["into"], unknown]>([
    ["", ["1", "2"]],
    ["/filter/ids", { filter: { ids: ["1", "2"] } }],
    ["/__proto__/ids", JSON.parse('{"__proto__":{"ids":["1","2"]}}')],
  ])("puts the keys where the pointer %j says", async (into, body) => {
    const { get, calls } = batchedTickets(() => ({ body: { tickets: [] } }), { policy: { into } });

    await Promise.all([get("1"), get("2")]);

    expect(JSON.stringify(calls[0]?.args.body)).toBe(JSON.stringify(body));
  });

  it("puts the keys in a parameter where the policy names one", async () => {
    const target: Operation = {
      id: "getTicketsBatch",
      method: "GET",
      path: "/tickets",
      parameters: [{ name: "ids", in: "query", argument: "queryIds" }],
    };
    const { get, calls } = batchedTickets(() => ({ body: { tickets: [] } }), {
      policy: { into: { in: "query", name: "ids" } },
      target,
    });

    await Promise.all([get("1"), get("2")]);

    expect(calls[0]?.args).toEqual({ queryIds: ["1", "2"] });
  });

  it("carries the batch's count of attempts and its headers, but for those of the batch as a whole", async () => {
    const headers = {
      etag: '"all"',
      "cache-control": "max-age=0",
      "content-length": "9",
      "x-request-id": "r1",
    };
    const { get } = batchedTickets((call) => ({ ...ticketServer(call), headers, attempts: 3 }));

    const [exchange] = await Promise.all([get("1"), get("2")]);

    expect(exchange).toMatchObject({
      attempts: 3,
      reply: { status: 200, url: "https://api.example/tickets/1" },
    });
    expect(Object.fromEntries(exchange?.reply.headers ?? [])).toEqual({
      "content-type": "application/json",
      "x-request-id": "r1",
    });
  });

  it("hands no-store on, so that the items are not kept", async () => {
    const { get } = batchedTickets((call) => ({
      ...ticketServer(call),
      headers: { "cache-control": "private, no-store" },
    }));

    const [exchange] = await Promise.all([get("1"), get("2")]);

    expect(exchange?.reply.headers.get("cache-control")).toBe("no-store");
  });
});

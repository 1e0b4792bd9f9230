import { describe, expect, it } from "vitest";
import { batching } from "../../../templates/runtime/batch/batch-stage.js";
import { ApiClient } from "../../../templates/runtime/client.js";
import { NotFoundError } from "../../../templates/runtime/errors.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { Store } from "../../../templates/runtime/options.js";
import { VirtualClock } from "../virtual-clock.js";

interface Ticket {
  readonly id: string;
}

const getTicketsBatch: Operation<{ tickets: Ticket[] }> = {
  id: "getTicketsBatch",
  method: "POST",
  path: "/tickets/batch",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["key"]],
};

const getTicket: Operation<Ticket> = {
  id: "getTicket",
  method: "GET",
  path: "/tickets/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  security: [["key"]],
  cache: { ttlMs: 60_000 },
  batch: {
    operation: "getTicketsBatch",
    key: { in: "path", name: "id" },
    into: "/ids",
    maxSize: 100,
    out: "/tickets",
    match: "/id",
    missing: "not-found",
  },
  uses: () => [getTicketsBatch],
};

const updateTicket: Operation<unknown> = {
  id: "updateTicket",
  method: "PUT",
  path: "/tickets/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  security: [["key"]],
};

function setUp({ store, apiKey }: { store?: Store; apiKey: string | (() => Promise<string>) }) {
  const clock = new VirtualClock();
  const asked: string[] = [];
  const client = new ApiClient(
    {
      name: "Example",
      baseUrl: "https://api.example",
      security: { key: { kind: "apiKey", in: "header", parameter: "X-Key", option: "apiKey" } },
      scopeOptions: [],
      policy: { limits: {}, profiles: {}, apply: {} },
      features: [batching],
    },
    {
      apiKey,
      clock,
      ...(store && { store }),
      fetch: async (input, init) => {
        const request = new Request(input, { ...init, signal: null });
        const path = new URL(request.url).pathname;
        asked.push(`${request.method} ${path}`);
        if (request.method !== "POST") return Response.json({ id: path.split("/").at(-1) });
        const { ids } = (await request.json()) as { ids: string[] };
        return Response.json({ tickets: ids.filter((id) => id !== "missing").map((id) => ({ id })) });
      },
    },
  );
  const read = (ids: readonly string[]) => Promise.all(ids.map((id) => client.send(getTicket, { id })));
  return { client, clock, asked, read };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);

describe("a client with cache, single flight and batching", () => {
  it("reads 500 tickets in five requests, and again in none", async () => {
    const { read, asked } = setUp({ apiKey: "k" });

    const tickets = await read(ids(500));
    const again = await read(ids(500));

    expect(tickets).toEqual(ids(500).map((id) => ({ id })));
    expect(again).toEqual(tickets);
    expect(asked).toEqual(Array(5).fill("POST /tickets/batch"));
  });

  it("batches too where the credential is asked for in a promise", async () => {
    const { read, asked } = setUp({ apiKey: async () => "k" });

    await read(ids(30));

    expect(asked).toEqual(["POST /tickets/batch"]);
  });

  it("batches too where a store is asked first", async () => {
    const values = new Map<string, unknown>();
    const store: Store = {
      get: async (key) => values.get(key),
      set: async (key, value) => values.set(key, value),
      delete: async (key) => values.delete(key),
    };
    const { read, asked, clock } = setUp({ apiKey: "k", store });
    let isDone = false;
    const reading = read(ids(30)).finally(() => {
      isDone = true;
    });

    // The digests of the store's keys come from another thread, so virtual time has to wait for real turns.
    while (!isDone) await clock.advance(1);
    await reading;

    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it("asks for those only that are not kept", async () => {
    const { client, read, asked } = setUp({ apiKey: "k" });
    await read(["a", "b", "c"]);
    await client.send(updateTicket, { id: "b" });

    await read(["a", "b", "c"]);

    expect(asked).toEqual(["POST /tickets/batch", "PUT /tickets/b", "GET /tickets/b"]);
  });

  it("tells a missing item to its caller as NotFoundError, and keeps no absence", async () => {
    const { client, read, asked } = setUp({ apiKey: "k" });
    const found = read(["a", "b"]);

    const missing = client.send(getTicket, { id: "missing" });

    await expect(missing).rejects.toBeInstanceOf(NotFoundError);
    expect(await found).toHaveLength(2);
    await client.send(getTicket, { id: "missing" });
    expect(asked).toEqual(["POST /tickets/batch", "GET /tickets/missing"]);
  });

  it("warns of no leak when one signal serves a thousand calls", async () => {
    const { client } = setUp({ apiKey: "k" });
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on("warning", listen);
    const { signal } = new AbortController();

    await Promise.all(ids(1_000).map((id) => client.send(getTicket, { id }, { signal })));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", listen);

    expect(warnings).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { cacheStage } from "../../../templates/runtime/cache/cache-stage.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { Store } from "../../../templates/runtime/options.js";
import { VirtualClock } from "../virtual-clock.js";
import { type Answer, fakeServer, makeCall, makeContext, textOf } from "./fixture.js";

const getTicket: Operation = {
  id: "getTicket",
  method: "GET",
  path: "/tickets/{id}",
  parameters: [{ name: "id", in: "path" }],
};
const updateTicket: Operation = {
  id: "updateTicket",
  method: "POST",
  path: "/updates",
  invalidates: [{ operation: "getTicket", match: "same-key" }],
};
const fresh: Answer = { headers: { "cache-control": "max-age=60", etag: '"a"' }, body: { name: "Zoë" } };

class MemoryStore implements Store {
  readonly values = new Map<string, unknown>();
  readonly ttls = new Set<number | undefined>();

  async get(key: string) {
    return this.values.get(key);
  }

  async set(key: string, value: unknown, ttlMs?: number) {
    this.values.set(key, value);
    this.ttls.add(ttlMs);
  }

  async delete(key: string) {
    this.values.delete(key);
  }
}

/** A client in a process of its own, its monotonic clock started elsewhere. */
function makeProcess(store: Store, clock: VirtualClock, answer: (index: number) => Answer = () => fresh) {
  const warnings: string[] = [];
  const logger = { debug: () => undefined, warn: (message: string) => warnings.push(message) };
  const { context } = makeContext({ clock, store, logger });
  const server = fakeServer((_call, index) => answer(index), clock);
  const cache = cacheStage(context);
  const send = cache.stage(server.next);
  const get = (parts: { id?: string; credentialId?: string } = {}) =>
    send(makeCall(getTicket, { args: { id: parts.id ?? "1" }, credentialId: parts.credentialId ?? "c1" }));
  const update = (id: string) => send(makeCall(updateTicket, { args: { id } }));
  return { cache, calls: server.calls, get, update, warnings };
}

/** Lets background writes to the store end; SHA-256 comes from a thread of its own. */
async function settled(store: MemoryStore, keys: number): Promise<void> {
  for (let turns = 0; turns < 1_000 && store.values.size < keys; turns += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("the cache with a store", () => {
  it("finds in one process what another has fetched, with its age by the wall clock", async () => {
    const store = new MemoryStore();
    const one = makeProcess(store, new VirtualClock({ startMs: 1_000_000 }));
    await one.get();
    await settled(store, 1);
    const later = new VirtualClock({ startMs: 5, epochMs: Date.UTC(2026, 0, 1) + 20_000 });
    const two = makeProcess(store, later);

    const found = await two.get();
    await later.advance(40_000);
    const stale = await two.get();

    expect(found).toMatchObject({ cache: "hit", attempts: 0 });
    expect(found.reply.headers.get("age")).toBe("20");
    expect(textOf(found)).toBe('{"name":"Zoë"}');
    expect(stale.cache).toBe("miss");
  });

  it("keeps credentials apart, and none of them, nor any URL, in its keys", async () => {
    const store = new MemoryStore();
    const one = makeProcess(store, new VirtualClock());
    await one.get({ credentialId: "secret-id" });
    await settled(store, 1);
    const two = makeProcess(store, new VirtualClock());

    const other = await two.get({ credentialId: "other-id" });

    expect(other.cache).toBe("miss");
    for (const key of store.values.keys()) expect(key).toMatch(/^ratesmith:cache:entry:[0-9a-f]{64}$/);
    expect(JSON.stringify([...store.values])).not.toContain("secret-id");
    expect([...store.ttls].every((ttlMs) => ttlMs !== undefined && ttlMs > 0)).toBe(true);
  });

  it("revalidates in one process what another has made stale", async () => {
    const store = new MemoryStore();
    const clock = new VirtualClock();
    const reader = makeProcess(store, clock);
    await reader.get();
    await settled(store, 1);
    const writer = makeProcess(store, clock);
    await clock.advance(5_000);
    await writer.update("1");
    await settled(store, 3);
    const third = makeProcess(store, clock, () => ({ status: 304 }));

    const exchange = await third.get();

    expect(exchange.cache).toBe("revalidated");
    expect(third.calls[0]?.headers.get("if-none-match")).toBe('"a"');
  });

  it("does not bring back what this process has just made stale", async () => {
    const store = new MemoryStore();
    const client = makeProcess(store, new VirtualClock());
    await client.get();
    await client.update("1");

    const exchange = await client.get();

    expect(client.calls).toHaveLength(3);
    expect(exchange.cache).toBe("miss");
  });

  it("is not asked for the server's word after clear", async () => {
    const store = new MemoryStore();
    const client = makeProcess(store, new VirtualClock());
    await client.get();

    client.cache.clear();

    expect((await client.get()).cache).toBe("miss");
  });

  it.each<[string, Partial<Store>]>([
    [
      "rejects",
      {
        get: () => Promise.reject(new Error("down")),
        set: () => Promise.reject(new Error("down")),
        delete: () => Promise.reject(new Error("down")),
      },
    ],
    [
      "throws",
      {
        get: () => {
          throw new Error("down");
        },
        set: () => {
          throw new Error("down");
        },
      },
    ],
  ])("goes on without a store that %s", async (_what, broken) => {
    const client = makeProcess(Object.assign(new MemoryStore(), broken), new VirtualClock());

    const first = await client.get();
    await client.update("1");
    const second = await client.get();

    expect([first.cache, second.cache]).toEqual(["miss", "miss"]);
    expect(client.warnings[0]).toBe("The cache could not read from the store; going on without it.");
  });

  it.each([
    "{}",
    "null",
    "no JSON",
    42,
    { version: 1 },
    JSON.stringify({ version: 1, headers: [["x", 1]] }),
    JSON.stringify({ version: 2 }),
  ])("takes %j in the store for nothing", async (value) => {
    const store = Object.assign(new MemoryStore(), { get: async () => value });
    const client = makeProcess(store, new VirtualClock());

    const exchange = await client.get();

    expect(exchange.cache).toBe("miss");
    expect(client.warnings).toEqual([]);
  });
});

import type { Call, Reply } from "../call.js";
import type { Context } from "../context.js";
import { brought } from "../kit.js";
import type { CachePolicy, Invalidation } from "../policy.js";
import { isSelected } from "./cache-key.js";
import type { CacheStore } from "./cache-store.js";
import { type CacheEntry, describeRead, isRead, judgeable, makeEntry } from "./entry.js";
import { type Invalidable, invalidatedResources, isInvalidatedBy, resourceOf } from "./invalidation.js";
import { Lru } from "./lru.js";
import { isStorable, replacesStored } from "./storable.js";

/** A read under way. What is written meanwhile may not be in its answer, which is then not kept. */
export interface Flight {
  readonly key: string;
  readonly call: Call;
  isOvertaken: boolean;
}

/** The answers one client keeps: in memory, and in the `store` where the caller gave one. */
export class StoredResponses {
  readonly #context: Context;
  readonly #memory: Lru<CacheEntry>;
  readonly #store: CacheStore | undefined;
  readonly #flights = new Set<Flight>();

  constructor(context: Context) {
    const { cache, store } = context.options;
    this.#context = context;
    this.#memory = new Lru({
      maxEntries: (cache === false ? undefined : cache?.maxEntries) ?? 1_000,
      maxBytes: (cache === false ? undefined : cache?.maxBytes) ?? 64 * 1_024 * 1_024,
      sizeOf: (entry) => entry.body?.byteLength ?? 0,
    });
    this.#store = store && new (brought(context.kit.CacheStore, "store"))(store, context);
  }

  /** The answer kept for a call by its `cacheKey`, fresh or not; a promise only where the `store` has to be asked. */
  find(key: string, call: Call): CacheEntry | undefined | Promise<CacheEntry | undefined> {
    const entry = this.#memory.get(key);
    if (entry === undefined && this.#store !== undefined) return this.#fetch(this.#store, key, call);
    return selected(entry, call);
  }

  async #fetch(store: CacheStore, key: string, call: Call): Promise<CacheEntry | undefined> {
    const flight = this.begin(key, call);
    const entry = await store.get(key);
    this.end(flight);
    if (flight.isOvertaken) return undefined;
    if (entry !== undefined) this.#memory.set(key, entry);
    return selected(entry, call);
  }

  /** Marks a read as under way; `end` it in any case. */
  begin(key: string, call: Call): Flight {
    const flight = { key, call, isOvertaken: false };
    this.#flights.add(flight);
    return flight;
  }

  end(flight: Flight): void {
    this.#flights.delete(flight);
  }

  /** Keeps what a reply makes if it may be kept, and forgets the former entry if that is void now. */
  settle(flight: Flight, call: Call, reply: Reply): void {
    if (reply.isOfOtherCredential || !replacesStored(reply)) return;
    const policy = call.operation.cache ?? {};
    const { clock } = this.#context;
    if (!isRead(reply)) this.#forget(flight.key);
    // Most answers are not kept; those are not copied first.
    else if (isStorable(judgeable(reply, clock), policy))
      this.keep(flight, makeEntry(call, reply, clock), policy);
    else if (!flight.isOvertaken) this.#forget(flight.key);
  }

  /** Keeps the entry if it may be kept, else forgets its key. An entry whose read a write has overtaken is not kept. */
  keep(flight: Flight, entry: CacheEntry, policy: CachePolicy): void {
    if (flight.isOvertaken) return;
    if (isStorable(entry, policy)) {
      this.#memory.set(flight.key, entry);
      this.#store?.put(flight.key, entry);
    } else {
      this.#forget(flight.key);
    }
  }

  /** Forgets what a successful unsafe request makes stale (RFC 9111 §4.4, and the operation's `invalidates`). */
  invalidateAfter(call: Call, reply: Reply | undefined): void {
    const resources =
      reply === undefined ? new Set([resourceOf(call.url)]) : invalidatedResources(call, reply);
    this.#invalidate((target) => resources.has(resourceOf(target.requestUrl)));
    for (const resource of resources) this.#store?.invalidate(`resource ${resource}`);
    this.invalidate(call.operation.invalidates ?? [], call.args);
  }

  /** Forgets the reads that the invalidations name. */
  invalidate(invalidations: readonly Invalidation[], args: Readonly<Record<string, unknown>>): void {
    this.#invalidate((target) => isInvalidatedBy(target, invalidations, args));
    const operations = new Set(invalidations.map(({ operation }) => operation));
    for (const operation of operations) this.#store?.invalidate(`operation ${operation}`);
  }

  /** Forgets everything. */
  clear(): void {
    this.#invalidate(() => true);
    this.#store?.invalidate("all");
  }

  #invalidate(isStale: (target: Invalidable) => boolean): void {
    for (const [key, entry] of this.#memory.entries()) {
      if (isStale(entry)) this.#forget(key);
    }
    for (const flight of this.#flights) {
      if (isStale(describeRead(flight.call))) flight.isOvertaken = true;
    }
  }

  #forget(key: string): void {
    this.#memory.delete(key);
    this.#store?.delete(key);
  }
}

function selected(entry: CacheEntry | undefined, call: Call): CacheEntry | undefined {
  return entry !== undefined && isSelected(call.headers, entry.selected) ? entry : undefined;
}

import type { Context } from "../context.js";
import type { Store } from "../options.js";
import type { CacheEntry } from "./entry.js";
import { resourceOf } from "./invalidation.js";
import { parseEntry, serializeEntry } from "./stored-entry.js";

/** How long the store keeps an answer, fresh or not: a stale one with a validator still saves its body. */
const keptMs = 24 * 60 * 60_000;
/** Machines that share a store may disagree about the time by so much. */
const clockToleranceMs = 1_000;

/** What an invalidation reaches: every answer of an operation, of a resource (origin and path), or all. */
export type InvalidationScope = `operation ${string}` | `resource ${string}` | "all";

/**
 * Entries in the caller's `store`, shared between processes, under SHA-256 keys. What it does wrong is logged and fails
 * no call. A store cannot list its keys, so an invalidation is a time stamp on a scope: older entries within it are
 * revalidated before use.
 */
export class CacheStore {
  readonly #store: Store;
  readonly #context: Context;
  /** Writes under way, which a read must see. */
  #writes: Promise<unknown> = Promise.resolve();

  constructor(store: Store, context: Context) {
    this.#store = store;
    this.#context = context;
  }

  /** The entry kept under the key, if any. */
  async get(key: string): Promise<CacheEntry | undefined> {
    return this.#guarded("read from", async () => {
      await this.#writes;
      const entry = parseEntry(await this.#store.get(await storeKey("entry", key)), this.#context.clock);
      if (entry === undefined) return undefined;
      const stamps = await Promise.all(scopesOf(entry).map((scope) => this.#stamp(scope)));
      const askedDateMs = entry.answeredDateMs - entry.responseDelayMs;
      const isInvalidated = stamps.some((stampMs) => askedDateMs <= stampMs + clockToleranceMs);
      return isInvalidated ? { ...entry, isInvalidated } : entry;
    });
  }

  /** Keeps the entry, in the background. */
  put(key: string, entry: CacheEntry): void {
    this.#write(async () => this.#store.set(await storeKey("entry", key), serializeEntry(entry), keptMs));
  }

  /** Takes the entry away, in the background. */
  delete(key: string): void {
    this.#write(async () => this.#store.delete(await storeKey("entry", key)));
  }

  /** Makes every entry of the scope stale, in the background. */
  invalidate(scope: InvalidationScope): void {
    const stamp = String(this.#context.clock.date());
    this.#write(async () => this.#store.set(await this.#stampKey(scope), stamp, 2 * keptMs));
  }

  async #stamp(scope: InvalidationScope): Promise<number> {
    const stamp = await this.#store.get(await this.#stampKey(scope));
    return typeof stamp === "string" && /^\d+(\.\d+)?$/.test(stamp)
      ? Number(stamp)
      : Number.NEGATIVE_INFINITY;
  }

  #stampKey(scope: InvalidationScope): Promise<string> {
    return storeKey("invalidated", JSON.stringify([this.#context.definition.name, scope]));
  }

  #write(write: () => Promise<unknown>): void {
    const before = this.#writes;
    this.#writes = this.#guarded("write to", async () => {
      await before;
      await write();
    });
  }

  async #guarded<Value>(deed: string, act: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await act();
    } catch (error) {
      this.#context.options.logger?.warn(
        `The cache could not ${deed} the store; going on without it.`,
        error,
      );
      return undefined;
    }
  }
}

function scopesOf(entry: CacheEntry): readonly InvalidationScope[] {
  return [`operation ${entry.operationId}`, `resource ${resourceOf(entry.requestUrl)}`, "all"];
}

async function storeKey(kind: string, text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `ratesmith:cache:${kind}:${hex}`;
}

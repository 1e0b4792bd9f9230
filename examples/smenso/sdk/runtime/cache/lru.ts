/** Bounds of an `Lru`. */
export interface LruBounds<Value> {
  readonly maxEntries: number;
  readonly maxBytes: number;
  readonly sizeOf: (value: Value) => number;
}

/** A map bounded by entries and bytes; what was used longest ago leaves first. */
export class Lru<Value> {
  readonly #bounds: LruBounds<Value>;
  /** Oldest use first: a `Map` keeps the order of insertion. */
  readonly #values = new Map<string, Value>();
  #bytes = 0;

  constructor(bounds: LruBounds<Value>) {
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#values.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The value, which thereby counts as used last. */
  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** Keeps the value in place of the key's former one. A value larger than all of `maxBytes` is not kept. */
  set(key: string, value: Value): void {
    this.delete(key);
    const bytes = this.#bounds.sizeOf(value);
    if (bytes > this.#bounds.maxBytes || this.#bounds.maxEntries < 1) return;
    this.#values.set(key, value);
    this.#bytes += bytes;
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#bounds.maxEntries && this.#bytes <= this.#bounds.maxBytes) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#bytes -= this.#bounds.sizeOf(value);
  }

  clear(): void {
    this.#values.clear();
    this.#bytes = 0;
  }

  /** Keys and values, those used longest ago first. Deleting while iterating is allowed. */
  entries(): IterableIterator<[string, Value]> {
    return this.#values.entries();
  }
}

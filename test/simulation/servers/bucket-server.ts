import { type ServerModel, type ServerNumbers, slack } from "./server-model.js";

/** What a server with a token bucket is made of. */
export interface BucketServerOptions extends ServerNumbers {
  /** Tokens a full bucket holds. */
  readonly burst: number;
}

/** A bucket that fills evenly, full at first. */
export class BucketServer implements ServerModel {
  readonly limit: number;
  readonly #options: BucketServerOptions;
  readonly #perMs: number;
  #tokens: number;
  #countedAtMs = 0;

  constructor(options: BucketServerOptions) {
    this.#options = options;
    this.#perMs = options.quota / options.windowMs;
    this.limit = options.burst;
    this.#tokens = options.burst;
  }

  take(atMs: number, units: number): boolean {
    this.#tokens = this.#tokensAt(atMs);
    this.#countedAtMs = atMs;
    const isTaken = this.#tokens >= units - slack;
    if (isTaken || this.#options.countsRefused) this.#tokens = Math.max(-this.limit, this.#tokens - units);
    return isTaken;
  }

  remaining(atMs: number): number {
    return Math.max(0, Math.floor(this.#tokensAt(atMs) + slack));
  }

  waitMs(atMs: number): number {
    return Math.max(0, (1 - this.#tokensAt(atMs)) / this.#perMs);
  }

  resetMs(atMs: number): number {
    return (this.limit - this.#tokensAt(atMs)) / this.#perMs;
  }

  roomSinceMs(atMs: number, units: number): number {
    const sinceMs = this.#countedAtMs + Math.max(0, (units - this.#tokens) / this.#perMs);
    return units <= this.limit && sinceMs <= atMs ? sinceMs : Number.POSITIVE_INFINITY;
  }

  #tokensAt(atMs: number): number {
    return Math.min(this.limit, this.#tokens + (atMs - this.#countedAtMs) * this.#perMs);
  }
}

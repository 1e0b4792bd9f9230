import type { ServerModel, ServerNumbers } from "./server-model.js";

/** What a server with fixed windows is made of. */
export interface FixedServerOptions extends ServerNumbers {
  /** Whether a window begins with the first request after the last one's end, and not by the clock. */
  readonly beginsWithRequest: boolean;
}

/** Windows one after the other, each of which holds `quota` units. */
export class FixedServer implements ServerModel {
  readonly limit: number;
  readonly #options: FixedServerOptions;
  #startMs = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(options: FixedServerOptions) {
    this.#options = options;
    this.limit = options.quota;
  }

  take(atMs: number, units: number): boolean {
    if (this.#hasEnded(atMs)) {
      const { windowMs, beginsWithRequest } = this.#options;
      this.#startMs = beginsWithRequest ? atMs : Math.floor(atMs / windowMs) * windowMs;
      this.#count = 0;
    }
    const isTaken = this.#count + units <= this.limit;
    if (isTaken || this.#options.countsRefused) this.#count += units;
    return isTaken;
  }

  remaining(atMs: number): number {
    return this.#hasEnded(atMs) ? this.limit : Math.max(0, this.limit - this.#count);
  }

  waitMs(atMs: number): number {
    return this.remaining(atMs) >= 1 ? 0 : this.resetMs(atMs);
  }

  resetMs(atMs: number): number {
    return this.#hasEnded(atMs) ? 0 : this.#startMs + this.#options.windowMs - atMs;
  }

  roomSinceMs(atMs: number, units: number): number {
    if (this.#hasEnded(atMs)) return this.#startMs + this.#options.windowMs;
    return this.#count + units <= this.limit ? this.#startMs : Number.POSITIVE_INFINITY;
  }

  #hasEnded(atMs: number): boolean {
    return atMs >= this.#startMs + this.#options.windowMs;
  }
}

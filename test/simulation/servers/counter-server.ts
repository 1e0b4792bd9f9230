import { type ServerModel, type ServerNumbers, slack } from "./server-model.js";

/** The last window's count, weighted by what of it still lies in a rolling window, and this one's. */
export class CounterServer implements ServerModel {
  readonly limit: number;
  readonly #numbers: ServerNumbers;
  #window = Number.NEGATIVE_INFINITY;
  #current = 0;
  #previous = 0;

  constructor(numbers: ServerNumbers) {
    this.#numbers = numbers;
    this.limit = numbers.quota;
  }

  take(atMs: number, units: number): boolean {
    const isTaken = this.#estimate(atMs) + units <= this.limit + slack;
    if (isTaken || this.#numbers.countsRefused) this.#current += units;
    return isTaken;
  }

  remaining(atMs: number): number {
    return Math.max(0, Math.floor(this.limit - this.#estimate(atMs) + slack));
  }

  waitMs(atMs: number): number {
    if (this.#estimate(atMs) + 1 <= this.limit + slack) return 0;
    const { windowMs } = this.#numbers;
    const inWindow = this.#roomAt(1);
    if (inWindow < 1) return (this.#window + inWindow) * windowMs - atMs;
    // This window's count weighs fully as the next begins.
    const inNext = 1 - (this.limit - 1) / this.#current;
    return (this.#window + 1 + Math.max(0, inNext)) * windowMs - atMs;
  }

  resetMs(atMs: number): number {
    this.#turn(atMs);
    return (this.#window + 1) * this.#numbers.windowMs - atMs;
  }

  roomSinceMs(atMs: number, units: number): number {
    if (this.#estimate(atMs) + units > this.limit + slack) return Number.POSITIVE_INFINITY;
    return (this.#window + Math.max(0, this.#roomAt(units))) * this.#numbers.windowMs;
  }

  /** The part of this window after which so many units more are taken. */
  #roomAt(units: number): number {
    const over = this.#current + units - this.limit;
    if (this.#previous === 0) return over > 0 ? Number.POSITIVE_INFINITY : 0;
    return 1 + over / this.#previous;
  }

  #estimate(atMs: number): number {
    const into = this.#turn(atMs) - this.#window;
    return this.#previous * (1 - into) + this.#current;
  }

  #turn(atMs: number): number {
    const at = atMs / this.#numbers.windowMs;
    const window = Math.floor(at);
    if (window !== this.#window) {
      this.#previous = window === this.#window + 1 ? this.#current : 0;
      this.#current = 0;
      this.#window = window;
    }
    return at;
  }
}

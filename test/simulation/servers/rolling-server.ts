import type { ServerModel, ServerNumbers } from "./server-model.js";

/** Places of the log at the start: a power of two. */
const firstSize = 256;

/** An exact log: at most `quota` units in any window. */
export class RollingServer implements ServerModel {
  readonly limit: number;
  readonly #numbers: ServerNumbers;
  /** Kept from `#first` on, counted from `#live` on: what left lately tells since when there is room. */
  #times = new Float64Array(firstSize);
  #units = new Float64Array(firstSize);
  #first = 0;
  #live = 0;
  #end = 0;
  #sum = 0;
  #leftSum = 0;

  constructor(numbers: ServerNumbers) {
    this.#numbers = numbers;
    this.limit = numbers.quota;
  }

  take(atMs: number, units: number): boolean {
    this.#expire(atMs);
    const isTaken = this.#sum + units <= this.limit;
    if (units > 0 && (isTaken || this.#numbers.countsRefused)) this.#add(atMs, units);
    return isTaken;
  }

  remaining(atMs: number): number {
    this.#expire(atMs);
    return Math.max(0, this.limit - this.#sum);
  }

  waitMs(atMs: number): number {
    this.#expire(atMs);
    let over = this.#sum + 1 - this.limit;
    let index = this.#live;
    for (; over > 0 && index < this.#end; index++) over -= this.#unitsAt(index);
    return index === this.#live ? 0 : this.#timeAt(index - 1) + this.#numbers.windowMs - atMs;
  }

  resetMs(atMs: number): number {
    this.#expire(atMs);
    return this.#live === this.#end ? 0 : this.#timeAt(this.#live) + this.#numbers.windowMs - atMs;
  }

  roomSinceMs(atMs: number, units: number): number {
    this.#expire(atMs);
    let sum = this.#sum + units;
    if (sum > this.limit) return Number.POSITIVE_INFINITY;
    for (let index = this.#live - 1; index >= this.#first; index--) {
      sum += this.#unitsAt(index);
      if (sum > this.limit) return this.#timeAt(index) + this.#numbers.windowMs;
    }
    return Number.NEGATIVE_INFINITY;
  }

  #expire(atMs: number): void {
    const goneMs = atMs - this.#numbers.windowMs;
    for (; this.#live < this.#end && this.#timeAt(this.#live) <= goneMs; this.#live++) {
      this.#sum -= this.#unitsAt(this.#live);
      this.#leftSum += this.#unitsAt(this.#live);
    }
    for (; this.#leftSum > this.limit && this.#first < this.#live; this.#first++) {
      this.#leftSum -= this.#unitsAt(this.#first);
    }
  }

  #add(atMs: number, units: number): void {
    if (this.#end - this.#first === this.#times.length) this.#grow();
    const place = this.#end & (this.#times.length - 1);
    this.#times[place] = atMs;
    this.#units[place] = units;
    this.#end += 1;
    this.#sum += units;
  }

  #grow(): void {
    const times = new Float64Array(this.#times.length * 2);
    const units = new Float64Array(this.#times.length * 2);
    for (let index = this.#first; index < this.#end; index++) {
      const place = index & (times.length - 1);
      times[place] = this.#timeAt(index);
      units[place] = this.#unitsAt(index);
    }
    this.#times = times;
    this.#units = units;
  }

  #timeAt(index: number): number {
    return this.#times[index & (this.#times.length - 1)] ?? 0;
  }

  #unitsAt(index: number): number {
    return this.#units[index & (this.#units.length - 1)] ?? 0;
  }
}

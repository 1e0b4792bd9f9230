import type { ExpiryRing } from "./expiry-ring.js";
import type { ClientInterval } from "./limit-window.js";

/** Units under way, taken to be answered at a time. */
export interface UnderWay {
  readonly atMs: number;
  readonly units: number;
}

/** When a server is asked, and how far its clock may lag, which lengthens the share of a period still to come. */
export interface CounterMoment {
  readonly nowMs: number;
  readonly guardMs: number;
}

/** A log as it stands at one time, in a form of which sums are quickly taken. */
export class CountedLog {
  readonly #windowMs: number;
  #times = new Float64Array(64);
  /** By place, the units of all entries before. */
  #before = new Float64Array(65);
  #size = 0;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Takes what a ring holds, and after it what is under way. */
  take(ring: ExpiryRing, underWay: UnderWay): void {
    const size = ring.size + 1;
    if (size >= this.#times.length) {
      this.#times = new Float64Array(size * 2);
      this.#before = new Float64Array(size * 2 + 1);
    }
    for (let index = 0; index < ring.size; index++) {
      this.#times[index] = ring.timeAt(index);
      this.#before[index + 1] = (this.#before[index] ?? 0) + ring.unitsAt(index);
    }
    const newestMs = size > 1 ? (this.#times[size - 2] ?? 0) : Number.NEGATIVE_INFINITY;
    this.#times[size - 1] = Math.max(newestMs, underWay.atMs);
    this.#before[size] = (this.#before[size - 1] ?? 0) + underWay.units;
    // Behind the last one stands a time that never comes, so that none need be counted.
    this.#times[size] = Number.POSITIVE_INFINITY;
    this.#size = size;
  }

  /**
   * The most that a server which takes `previous × (1 − x) + current` for use may have of this, where its period began
   * at some moment of an interval. A request counts as when it was answered: the later it was counted, the longer it
   * weighs.
   *
   * Over the moments of beginning the sum only rises between two at which a request changes its period. So the
   * greatest is found by looking at just those and at the interval's end, in one pass.
   */
  most(began: ClientInterval, { nowMs, guardMs }: CounterMoment): number {
    const times = this.#times;
    const before = this.#before;
    const windowMs = this.#windowMs;
    const { lowMs, highMs } = began;
    const perMs = 1 / windowMs;
    const atMs = nowMs - guardMs;
    const all = before[this.#size] ?? 0;
    let current = this.#firstFrom(lowMs);
    let previous = this.#firstFrom(lowMs - windowMs);
    let entersMs = times[current] ?? 0;
    let leavesMs = (times[previous] ?? 0) + windowMs;
    let most = 0;
    for (;;) {
      const nextMs = entersMs < leavesMs ? entersMs : leavesMs;
      const beganMs = nextMs < highMs ? nextMs : highMs;
      const passed = atMs > beganMs ? (atMs - beganMs) * perMs : 0;
      const earlier = before[current] ?? 0;
      const share = passed < 1 ? 1 - passed : 0;
      const units = all - earlier + (earlier - (before[previous] ?? 0)) * share;
      if (units > most) most = units;
      if (beganMs >= highMs) return most;
      while (entersMs <= beganMs) entersMs = times[++current] ?? 0;
      while (leavesMs <= beganMs) leavesMs = (times[++previous] ?? 0) + windowMs;
    }
  }

  /** The place of the first entry of that time or later; that of the mark behind the last one where there is none. */
  #firstFrom(atMs: number): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] ?? 0) < atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Parts of an octave: quantiles are exact to a sixteenth. */
const parts = 16;

/** Waits below count as none. */
const leastMs = 1 / 16;

/** Counts waits by size, in memory that does not grow. */
export class WaitHistogram {
  readonly #counts = new Float64Array(64 * parts);
  #total = 0;

  add(waitMs: number): void {
    const place = waitMs < leastMs ? 0 : 1 + Math.floor(Math.log2(waitMs / leastMs) * parts);
    const last = Math.min(place, this.#counts.length - 1);
    this.#counts[last] = (this.#counts[last] ?? 0) + 1;
    this.#total += 1;
  }

  merge(other: WaitHistogram): void {
    for (let place = 0; place < this.#counts.length; place++)
      this.#counts[place] = (this.#counts[place] ?? 0) + (other.#counts[place] ?? 0);
    this.#total += other.#total;
  }

  /** The wait that a share of all do not exceed; 0 where there are none. */
  quantileMs(share: number): number {
    let left = this.#total * share;
    for (let place = 0; place < this.#counts.length; place++) {
      left -= this.#counts[place] ?? 0;
      if (left <= 0) return place === 0 ? 0 : leastMs * 2 ** (place / parts);
    }
    return 0;
  }
}

/** Entries kept at most; beyond, the newest take in what comes. */
const maxEntries = 8_192;

/**
 * Units by the time they were settled, oldest first, in a ring of typed arrays. Entries within one step of each other
 * share a place under the later time, so that a huge quota needs little memory and is never freed early.
 */
export class ExpiryRing {
  readonly #stepMs: number;
  #times = new Float64Array(16);
  #units = new Float64Array(16);
  #head = 0;
  #size = 0;
  /** The first time that the newest entry holds. */
  #newestFromMs = 0;
  #total = 0;

  constructor(stepMs: number) {
    this.#stepMs = stepMs;
  }

  get size(): number {
    return this.#size;
  }

  /** Sum of the units held. */
  get total(): number {
    return this.#total;
  }

  /** Time of the oldest entry, infinite where there is none. */
  get oldestMs(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : this.timeAt(0);
  }

  /** Time of an entry, by its place from the oldest. */
  timeAt(index: number): number {
    return this.#times[this.#slot(index)] ?? 0;
  }

  /** Units of an entry, by its place from the oldest. */
  unitsAt(index: number): number {
    return this.#units[this.#slot(index)] ?? 0;
  }

  add(atMs: number, units: number): void {
    this.#total += units;
    const newestMs = this.#size === 0 ? Number.NEGATIVE_INFINITY : this.timeAt(this.#size - 1);
    if (this.#isNear(atMs, newestMs) || this.#size >= maxEntries) {
      this.#join(Math.max(atMs, newestMs), units);
    } else if (atMs < newestMs) {
      this.#insert(atMs, units);
    } else {
      this.#newestFromMs = atMs;
      this.#append(atMs, units);
    }
  }

  /** Takes the oldest entry away. @returns its units */
  shift(): number {
    const units = this.#units[this.#head] ?? 0;
    this.#head = (this.#head + 1) & (this.#times.length - 1);
    this.#size -= 1;
    this.#total = this.#size === 0 ? 0 : this.#total - units;
    return units;
  }

  /** The time of the entry with which so many units are reached, counted from the oldest; infinite beyond the total. */
  timeOf(units: number): number {
    let sum = 0;
    for (let index = 0; index < this.#size; index++) {
      sum += this.unitsAt(index);
      if (sum >= units) return this.timeAt(index);
    }
    return Number.POSITIVE_INFINITY;
  }

  /** Sum of the units settled at that time or before. */
  totalThrough(atMs: number): number {
    let sum = 0;
    for (let index = 0; index < this.#size && this.timeAt(index) <= atMs; index++) {
      sum += this.#units[this.#slot(index)] ?? 0;
    }
    return sum;
  }

  #isNear(atMs: number, newestMs: number): boolean {
    if (this.#size === 0) return false;
    if (atMs <= newestMs) return newestMs - atMs <= this.#stepMs;
    return atMs - this.#newestFromMs <= this.#stepMs && this.#stepMs > 0;
  }

  #join(atMs: number, units: number): void {
    const slot = this.#slot(this.#size - 1);
    this.#times[slot] = atMs;
    this.#units[slot] = (this.#units[slot] ?? 0) + units;
  }

  #append(atMs: number, units: number): void {
    if (this.#size === this.#times.length) this.#grow();
    const slot = this.#slot(this.#size);
    this.#times[slot] = atMs;
    this.#units[slot] = units;
    this.#size += 1;
  }

  /** An answer whose body took long to read comes after later ones: it is moved to its place. */
  #insert(atMs: number, units: number): void {
    this.#append(atMs, units);
    let index = this.#size - 1;
    for (; index > 0 && this.timeAt(index - 1) > atMs; index--) {
      const to = this.#slot(index);
      const from = this.#slot(index - 1);
      this.#times[to] = this.#times[from] ?? 0;
      this.#units[to] = this.#units[from] ?? 0;
    }
    const slot = this.#slot(index);
    this.#times[slot] = atMs;
    this.#units[slot] = units;
  }

  #grow(): void {
    const times = new Float64Array(this.#times.length * 2);
    const units = new Float64Array(this.#times.length * 2);
    for (let index = 0; index < this.#size; index++) {
      times[index] = this.timeAt(index);
      units[index] = this.#units[this.#slot(index)] ?? 0;
    }
    this.#times = times;
    this.#units = units;
    this.#head = 0;
  }

  #slot(index: number): number {
    return (this.#head + index) & (this.#times.length - 1);
  }
}

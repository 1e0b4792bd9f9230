/** How many units have left a window in about its last length, from how many have left it in all. */
export class LeftLately {
  readonly #windowMs: number;
  #olderTotal = 0;
  #newerTotal = 0;
  #newerAtMs = Number.NEGATIVE_INFINITY;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** At least what left in the window's length before now; what left in twice that at most, where it is asked often. */
  units(total: number, nowMs: number): number {
    if (nowMs - this.#newerAtMs >= this.#windowMs) {
      this.#olderTotal = this.#newerTotal;
      this.#newerTotal = total;
      this.#newerAtMs = nowMs;
    }
    return total - this.#olderTotal;
  }
}

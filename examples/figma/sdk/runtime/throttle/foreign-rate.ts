/**
 * Deviations kept free for what others may take beyond their mean: of arrivals at random, about one in forty takes
 * more.
 */
const deviations = 2;

/** Windows without a word after which what was known of others tells nothing any more. */
const rememberedWindows = 10;

/** A time in which nothing was heard of others. */
export interface Unheard {
  /** What they had when it began. */
  readonly units: number;
  readonly unheardMs: number;
  readonly nowMs: number;
}

/**
 * How much others spend in a window, on average over about one window. One word tells what they had, and no rate: that
 * needs two of different times. It falls as it rose, when words say that they have stopped.
 */
export class ForeignRate {
  readonly #windowMs: number;
  #perWindow = 0;
  #heardAtMs = Number.NEGATIVE_INFINITY;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Takes the units that others had in the window at some time. */
  heed(units: number, atMs: number): void {
    const sinceMs = atMs - this.#heardAtMs;
    this.#heardAtMs = Math.max(this.#heardAtMs, atMs);
    if (!(sinceMs > 0) || sinceMs === Number.POSITIVE_INFINITY) return;
    this.#perWindow += (units - this.#perWindow) * (1 - Math.exp(-sinceMs / this.#windowMs));
  }

  /** Takes units that others spent since the word before. */
  add(units: number, atMs: number): void {
    const sinceMs = Math.max(0, atMs - this.#heardAtMs);
    this.#heardAtMs = Math.max(this.#heardAtMs, atMs);
    this.#perWindow = this.#perWindow * Math.exp(-sinceMs / this.#windowMs) + units;
  }

  /** Units in a window; 0 where nothing was heard for long. */
  perWindow(nowMs: number): number {
    return nowMs - this.#heardAtMs > rememberedWindows * this.#windowMs ? 0 : this.#perWindow;
  }

  /** Units they may well have added, in whole requests. As many leave as come, once they have what a window brings. */
  mostAdded({ units, unheardMs, nowMs }: Unheard): number {
    const perWindow = this.perWindow(nowMs);
    if (perWindow === 0) return 0;
    const come = (perWindow * Math.min(unheardMs, this.#windowMs)) / this.#windowMs;
    const added = Math.min(come, Math.max(0, perWindow - units));
    return Math.floor(added + deviations * Math.sqrt(come));
  }
}

/** Windows without a proof after which others count as gone, but not before a minute has passed. */
const goneAfterWindows = 10;
const goneAfterMs = 60_000;

/**
 * Whether there are others who spend from a window: since one answer proved it beyond doubt, and as long as later ones
 * bear it out.
 */
export class ForeignSight {
  readonly #goneAfterMs: number;
  #seenAtMs = Number.NEGATIVE_INFINITY;

  constructor(windowMs: number) {
    this.#goneAfterMs = Math.max(goneAfterWindows * windowMs, goneAfterMs);
  }

  /**
   * Takes what an answer proves.
   *
   * @param beyondDoubt what of it remains where the server's algorithm may be another than assumed
   * @returns whether there are others
   */
  heed(proven: number, beyondDoubt: number, atMs: number): boolean {
    const isSeen = this.isSeen(atMs);
    if (beyondDoubt > 0 || (isSeen && proven > 0)) this.#seenAtMs = Math.max(this.#seenAtMs, atMs);
    return isSeen || beyondDoubt > 0;
  }

  isSeen(nowMs: number): boolean {
    return nowMs - this.#seenAtMs <= this.#goneAfterMs;
  }
}

/** How long an observation counts as recent. */
const epochMs = 60_000;

/**
 * The slowest round trips of the recent past: they tell how long a request without an answer may be under way.
 *
 * The least ones are not used. A slot could end earlier by the time a request and its answer need for the way, but
 * nothing proves what that is: crediting half of the least round trip seen drew refusals from an exact rolling log.
 */
export class RoundTrips {
  #epochEndsAtMs = Number.NEGATIVE_INFINITY;
  #greatest = 0;
  #greatestBefore = 0;

  observe(sentAtMs: number, answeredAtMs: number): void {
    const tripMs = answeredAtMs - sentAtMs;
    if (!(tripMs >= 0)) return;
    if (answeredAtMs >= this.#epochEndsAtMs) this.#turn(answeredAtMs);
    if (tripMs > this.#greatest) this.#greatest = tripMs;
  }

  /**
   * The longest that a request sent without an answer is taken to stay under way: as long as the window (a request
   * that took longer would be counted alone in a later one), and four of the slowest recent round trips.
   */
  lostAfterMs(windowMs: number, maxDelayMs: number): number {
    const slowest = Math.max(this.#greatest, this.#greatestBefore);
    return Math.min(maxDelayMs, Math.max(windowMs, 4 * slowest, 1_000));
  }

  #turn(nowMs: number): void {
    this.#greatestBefore = nowMs < this.#epochEndsAtMs + epochMs ? this.#greatest : 0;
    this.#greatest = 0;
    this.#epochEndsAtMs = nowMs + epochMs;
  }
}

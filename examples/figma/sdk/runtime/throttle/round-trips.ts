/** How long an observation counts as recent. */
const epochMs = 60_000;

/**
 * Round trips of the recent past. Half of the least is credited: a slot may end that much earlier, since a request
 * needs time to reach the server and its answer to come back. The least one itself would be too much, for a minimum
 * seen under load is no lower bound for an idle moment.
 */
export class RoundTrips {
  /** Time by which a slot may end earlier, in milliseconds. Never negative. */
  creditMs = 0;
  #epochEndsAtMs = Number.NEGATIVE_INFINITY;
  #least = Number.POSITIVE_INFINITY;
  #leastBefore = Number.POSITIVE_INFINITY;
  #greatest = 0;
  #greatestBefore = 0;

  observe(sentAtMs: number, answeredAtMs: number): void {
    const tripMs = answeredAtMs - sentAtMs;
    if (!(tripMs >= 0)) return;
    if (answeredAtMs >= this.#epochEndsAtMs) this.#turn(answeredAtMs);
    if (tripMs > this.#greatest) this.#greatest = tripMs;
    if (tripMs >= this.#least) return;
    this.#least = tripMs;
    this.creditMs = Math.min(this.#least, this.#leastBefore) / 2;
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
    const isFollowing = nowMs < this.#epochEndsAtMs + epochMs;
    this.#leastBefore = isFollowing ? this.#least : Number.POSITIVE_INFINITY;
    this.#greatestBefore = isFollowing ? this.#greatest : 0;
    this.#least = Number.POSITIVE_INFINITY;
    this.#greatest = 0;
    this.#epochEndsAtMs = nowMs + epochMs;
    this.creditMs = Number.isFinite(this.#leastBefore) ? this.#leastBefore / 2 : 0;
  }
}

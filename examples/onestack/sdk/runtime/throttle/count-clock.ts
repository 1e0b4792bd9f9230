/** When an answer says that its request was counted, by the server's clock. */
export interface CountedAt {
  readonly epochMs: number;
  /** The unit it is rounded to. */
  readonly resolutionMs: number;
}

/** What two clocks may drift apart per millisecond while one of them is being set right (NTP slews by 5 in 10,000). */
const drift = 5e-4;

/** Contradictions after which the server's word on when it counted is believed no more. */
const refutedAfter = 3;

/**
 * Places the moments at which a server counted requests on the client's clock. Where it says of each when that was, on
 * its own clock, the shortest way back among the answers bounds what lies between the clocks, and with it every other
 * request: counted at least so long before its answer.
 *
 * With offset θ = server − client, an answer at r to a request counted at T proves θ ≥ T − r. So a request counted
 * at T′ was, on the client's clock, at T′ − θ ≤ T′ − T + r.
 */
export class CountClock {
  /** The greatest offset proven to be no more than the real one. */
  #offsetMs = Number.NEGATIVE_INFINITY;
  #heardAtMs = 0;
  #contradictions = 0;

  /** The latest time at which the request can have been counted: its answer at most, its sending at least. */
  latestMs(counted: CountedAt, sentAtMs: number, answeredAtMs: number): number {
    if (this.#contradictions >= refutedAfter) return answeredAtMs;
    const ownMs = counted.epochMs - answeredAtMs;
    const widenedMs = Math.max(0, answeredAtMs - this.#heardAtMs) * drift;
    this.#offsetMs = Math.max(this.#offsetMs - widenedMs, ownMs);
    this.#heardAtMs = answeredAtMs;
    const latestMs = counted.epochMs - this.#offsetMs + counted.resolutionMs;
    if (latestMs >= sentAtMs) return Math.min(latestMs, answeredAtMs);
    // Counted before it was sent: a clock was set back, or the server speaks of something else.
    this.#contradictions += 1;
    this.#offsetMs = ownMs;
    return answeredAtMs;
  }
}

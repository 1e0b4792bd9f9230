import type { Pace } from "../policy.js";

/** What the server said remains, for `{ below: n }`. */
export interface PaceEvidence {
  readonly remaining: number;
  /** Units in use that come back before the window opens: a rolling window gives back what was spent a window ago. */
  readonly returning: number;
  /** Requests under way that the server may not have counted yet. */
  readonly inFlight: number;
  /** When the window opens again; undefined where nothing tells. */
  readonly resetAtMs: number | undefined;
  readonly nowMs: number;
}

/**
 * Spreads requests, measured from when the last one was really sent, so that a stall is not followed by a burst.
 * `even`: a fixed spacing. `{ below: n }`: once the server says that fewer than n remain, what is left of the window
 * is shared among them and what comes back until then. It only ever adds delay.
 */
export class Pacer {
  readonly #below: number | undefined;
  #spacingMs: number;
  #lastSentAtMs = Number.NEGATIVE_INFINITY;
  #endsAtMs = Number.POSITIVE_INFINITY;

  /** @param evenSpacingMs time per unit that uses the limit evenly */
  constructor(pace: Exclude<Pace, "burst">, evenSpacingMs: number) {
    this.#below = pace === "even" ? undefined : pace.below;
    this.#spacingMs = pace === "even" ? evenSpacingMs : 0;
  }

  /** When the next request may go, as far as the pace is concerned. */
  nextAtMs(nowMs: number): number {
    if (nowMs >= this.#endsAtMs) {
      this.#spacingMs = 0;
      this.#endsAtMs = Number.POSITIVE_INFINITY;
    }
    return this.#lastSentAtMs + this.#spacingMs;
  }

  sent(units: number, nowMs: number): void {
    this.#lastSentAtMs = nowMs + Math.max(0, units - 1) * this.#spacingMs;
  }

  heed({ remaining, returning, inFlight, resetAtMs, nowMs }: PaceEvidence): void {
    if (this.#below === undefined) return;
    const isScarce = remaining < this.#below && resetAtMs !== undefined && resetAtMs > nowMs;
    this.#spacingMs = isScarce ? (resetAtMs - nowMs) / Math.max(1, remaining + returning - inFlight) : 0;
    this.#endsAtMs = isScarce ? resetAtMs : Number.POSITIVE_INFINITY;
  }
}

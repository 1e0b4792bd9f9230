import { clockDrift } from "./limit-window.js";
import { Trust } from "./trust.js";

/** What one answer says of when the bucket is full. */
export interface FullWord {
  /** When it is full if nothing more is drawn: the answer's time plus the delay told, rounding added. */
  readonly fullAtMs: number;
  /** Time that what is surely missing takes to come in. */
  readonly leastMs: number;
  readonly answeredAtMs: number;
}

/**
 * A bound on when a server's bucket is full (its TAT), from the delays until then that its answers tell.
 *
 * Let A be the requests answered so far, and a the one of them that the server counted last. Whatever it has counted
 * since is under way, so that at any time τ its TAT is at most max(F, τ) + u · (units under way), F being the TAT after
 * a was counted. Its answer told d = F − c, and c ≤ r, so that F ≤ r + d. Which of A is a, nobody knows: the greatest
 * r + d of them is safe. An answer that told nothing stands with the TAT that the server can have had at most when it
 * came. The bound holds apart from any other: a request is surely in F only if it is in A.
 */
export class FullBound {
  readonly trust = new Trust();
  #boundMs = Number.NEGATIVE_INFINITY;
  /** The bound without the answer settled last, whose word may come yet. */
  #beforeMs = Number.NEGATIVE_INFINITY;
  #isHeard = false;

  /** A request was answered; if it was counted, the server's TAT is at most that, were everything under way counted too. */
  settle(mostMs: number, isCounted: boolean): void {
    this.#beforeMs = this.#boundMs;
    if (isCounted) this.#boundMs = Math.max(this.#boundMs, mostMs);
  }

  /** Takes the word of the answer settled last. @returns the bound; infinite where words are not believed */
  heed({ fullAtMs, leastMs, answeredAtMs }: FullWord): number {
    this.#isHeard = true;
    const delayMs = fullAtMs - answeredAtMs;
    // Clocks drift, and a quota may be a little more than is declared.
    if (delayMs < leastMs * (1 - 0.01))
      this.refuted("The server tells a time to a full bucket that is shorter than what is missing takes.");
    this.#boundMs = Math.max(this.#beforeMs, fullAtMs + delayMs * clockDrift);
    return this.trust.isGiven ? this.#boundMs : Number.POSITIVE_INFINITY;
  }

  /** Ends the trust in such words. */
  refuted(reason: string): void {
    if (this.#isHeard) this.trust.end(reason);
  }
}

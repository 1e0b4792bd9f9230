/** Tokens a full budget holds. */
const capacity = 500;

/** What repeating a failed request takes. */
const retryCost = 5;

/** What a success gives back. */
const successGain = 1;

/**
 * A budget that all calls of a client repeat failures from, so that an outage is not multiplied: with everything
 * failing, a hundred repetitions, then one for every five successes. Waits the server ordered take nothing.
 */
export class RetryBudget {
  #tokens = capacity;

  /** Whether a failure may be repeated. */
  get isOpen(): boolean {
    return this.#tokens >= retryCost;
  }

  spend(): void {
    this.#tokens = Math.max(0, this.#tokens - retryCost);
  }

  succeed(): void {
    this.#tokens = Math.min(capacity, this.#tokens + successGain);
  }
}

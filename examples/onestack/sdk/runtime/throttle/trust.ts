/** Whether a kind of the server's words is believed. Once it is not, it never is again: to and fro would be paid for in refusals. */
export class Trust {
  #isGiven = true;
  #untold: string | undefined;

  get isGiven(): boolean {
    return this.#isGiven;
  }

  /** Ends it, for a reason that the user is to be told. */
  end(reason: string): void {
    if (this.#isGiven) this.#untold = reason;
    this.#isGiven = false;
  }

  /** Why it ended; once. */
  takeReason(): string | undefined {
    const reason = this.#untold;
    this.#untold = undefined;
    return reason;
  }
}

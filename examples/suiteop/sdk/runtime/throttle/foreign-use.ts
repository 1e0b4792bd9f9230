/** What an answer proves of others' use. */
export interface ForeignEvidence {
  readonly units: number;
  /** When what they spent must have left the window. */
  readonly untilMs: number;
  readonly sentAtMs: number;
  readonly answeredAtMs: number;
}

/** Units of a window that others have spent, as the newest evidence has it. */
export class ForeignUse {
  #known: ForeignEvidence | undefined;

  units(nowMs: number): number {
    if (this.#known === undefined) return 0;
    if (nowMs >= this.#known.untilMs) this.#known = undefined;
    return this.#known?.units ?? 0;
  }

  /** When they are free again; the distant past where there are none. */
  get untilMs(): number {
    return this.#known?.untilMs ?? Number.NEGATIVE_INFINITY;
  }

  /**
   * Takes evidence. That of a request sent after the known one was answered replaces it; of two that overlapped, the
   * one that proves more stands.
   *
   * @returns the units, where they are more than was known
   */
  heed(evidence: ForeignEvidence): number {
    const before = this.units(evidence.answeredAtMs);
    const isNewer = this.#known === undefined || evidence.sentAtMs >= this.#known.answeredAtMs;
    if (isNewer || evidence.units >= before) this.#known = evidence.units > 0 ? evidence : undefined;
    return evidence.units > before ? evidence.units : 0;
  }

  forgetThrough(answeredAtMs: number): void {
    if (this.#known !== undefined && this.#known.answeredAtMs <= answeredAtMs) this.#known = undefined;
  }
}

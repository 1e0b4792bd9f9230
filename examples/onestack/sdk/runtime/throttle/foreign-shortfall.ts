/** Share of the quota that the refusals of one round trip can add. */
const stepShare = 0.1;

/** Share of the quota that refusals can add in all: beyond, they would cost more than they save. */
const mostShare = 0.25;

/** Windows without a refusal after which half of the room is given back. */
const halvedAfterWindows = 32;

/**
 * What refusals have taught: where the room kept free for others was short, more is kept, and given back little by
 * little while nothing is refused.
 */
export class ForeignShortfall {
  readonly #windowMs: number;
  #units = 0;
  #atMs = 0;
  /** Units refused in the present round trip. */
  #together = 0;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Takes a refusal. Those of requests that were under way together count up to a share of the quota. */
  heed(refused: number, { sentAtMs, answeredAtMs, quota }: RefusedRequest): void {
    const before = this.units(answeredAtMs);
    if (sentAtMs >= this.#atMs || this.#units === 0) this.#together = 0;
    const step = Math.max(1, quota * stepShare);
    const added = Math.min(refused, step - this.#together);
    this.#together += Math.max(0, added);
    this.#units = Math.max(before, Math.min(before + Math.max(0, added), quota * mostShare));
    this.#atMs = answeredAtMs;
  }

  units(nowMs: number): number {
    if (this.#units === 0) return 0;
    return this.#units * 2 ** (-(nowMs - this.#atMs) / (halvedAfterWindows * this.#windowMs));
  }
}

/** A request that was refused, and the quota it asked of. */
export interface RefusedRequest {
  readonly sentAtMs: number;
  readonly answeredAtMs: number;
  readonly quota: number;
}

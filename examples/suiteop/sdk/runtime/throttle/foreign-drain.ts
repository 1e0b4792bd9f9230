import { ForeignRate } from "./foreign-rate.js";
import { ForeignShortfall } from "./foreign-shortfall.js";
import { ForeignSight } from "./foreign-sight.js";
import type { ForeignWord } from "./limit-window.js";

/** What an answer tells of others who draw on a bucket. */
export interface DrainEvidence {
  /** What they have drawn since the word before, at least, and most likely. */
  readonly proven: number;
  readonly likely: number;
  /** Units missing in the bucket, by the server's word. */
  readonly missing: number;
  /** Units that the server refused us. */
  readonly refused: number;
  readonly burst: number;
  readonly sentAtMs: number;
  readonly answeredAtMs: number;
}

/** Share of a bucket that no expectation takes: what is sent brings the word that replaces it. */
const sentShare = 0.5;

/**
 * What others draw on a bucket, and may well draw until the server counts the next request. What they drew is in the
 * bucket's own level; as long as nothing was proven there is nobody, and nothing is kept free.
 */
export class ForeignDrain {
  readonly #theirs: ForeignRate;
  readonly #ours: ForeignRate;
  readonly #shortfall: ForeignShortfall;
  #heardSentAtMs = Number.NEGATIVE_INFINITY;
  readonly #sight: ForeignSight;

  constructor(windowMs: number) {
    this.#sight = new ForeignSight(windowMs);
    this.#theirs = new ForeignRate(windowMs);
    this.#ours = new ForeignRate(windowMs);
    this.#shortfall = new ForeignShortfall(windowMs);
  }

  /** What they drew in the last window. */
  units(nowMs: number): number {
    return this.#sight.isSeen(nowMs) ? this.#theirs.perWindow(nowMs) : 0;
  }

  /** What to keep free for them. */
  reserved(nowMs: number, burst: number): number {
    if (!this.#sight.isSeen(nowMs)) return 0;
    const unheardMs = Math.max(0, nowMs - this.#heardSentAtMs);
    const added = this.#theirs.mostAdded({ units: 0, unheardMs, nowMs });
    return Math.min(added + Math.round(this.#shortfall.units(nowMs)), burst * (1 - sentShare));
  }

  /** Notes what we drew. */
  settle(charged: number, answeredAtMs: number): void {
    if (this.#sight.isSeen(answeredAtMs)) this.#ours.add(charged, answeredAtMs);
  }

  /**
   * Takes evidence.
   *
   * @returns what the level has to rise by, and the word if others are proven to be there
   */
  heed(evidence: DrainEvidence): { readonly drawn: number; readonly word: ForeignWord | undefined } {
    const { proven, likely, missing, refused, burst, sentAtMs, answeredAtMs } = evidence;
    if (!this.#sight.heed(proven, proven, answeredAtMs)) return { drawn: 0, word: undefined };
    if (refused > 0) this.#shortfall.heed(refused, { quota: burst, sentAtMs, answeredAtMs });
    const isLatest = sentAtMs >= this.#heardSentAtMs;
    const drawn = Math.max(0, proven, isLatest ? likely : 0);
    if (isLatest) this.#heardSentAtMs = sentAtMs;
    this.#theirs.add(drawn, answeredAtMs);
    if (proven <= 0) return { drawn, word: undefined };
    const foreign = this.#theirs.perWindow(answeredAtMs);
    const total = Math.max(missing, foreign + this.#ours.perWindow(answeredAtMs));
    return { drawn, word: { units: proven, foreign, total } };
  }
}

import { ForeignRate } from "./foreign-rate.js";
import { ForeignShortfall } from "./foreign-shortfall.js";
import { ForeignSight } from "./foreign-sight.js";
import { type ForeignWord, overtakingShare } from "./limit-window.js";

/** What an answer tells of others' use. */
export interface ForeignEvidence {
  /** Units in use, by the server's word. */
  readonly used: number;
  /** How much more that may be than what is in use. */
  readonly rounding: number;
  /** The most of them that can be ours, whatever the delays were. */
  readonly ours: number;
  /** Units of ours that have left, and may count yet if the server's algorithm is another. */
  readonly left: number;
  /** What of ours was answered when the word came: were delays even, that and no more had been counted. */
  readonly answered: number;
  readonly inFlight: number;
  /** Units that the server refused us. */
  readonly refused: number;
  readonly quota: number;
  /** When what they spent must have left the window. */
  readonly untilMs: number;
  readonly sentAtMs: number;
  readonly answeredAtMs: number;
}

/** Units that were proven, and when. */
interface Proof {
  readonly units: number;
  readonly untilMs: number;
  readonly answeredAtMs: number;
}

/** How often a window is looked at for what was expected and did not come. */
const looksPerWindow = 64;

/** Share of a quota that no expectation takes: what is sent brings the word that replaces it. */
const probeShare = 0.1;

/**
 * Units of a window that others have spent, as the newest evidence has it, and what they are expected to add until the
 * server counts the next request. As long as nothing was proven there is nobody, and nothing is kept free.
 */
export class ForeignUse {
  readonly #rate: ForeignRate;
  readonly #shortfall: ForeignShortfall;
  #known: Proof | undefined;
  /** When the request that was told of last had left, and what the answer made likely. */
  #heardSentAtMs = Number.NEGATIVE_INFINITY;
  #likely = 0;
  #likelyUntilMs = Number.NEGATIVE_INFINITY;
  readonly #sight: ForeignSight;

  readonly #windowMs: number;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
    this.#rate = new ForeignRate(windowMs);
    this.#sight = new ForeignSight(windowMs);
    this.#shortfall = new ForeignShortfall(windowMs);
  }

  isSeen(nowMs: number): boolean {
    return this.#sight.isSeen(nowMs);
  }

  /** What others have in the window. */
  units(nowMs: number): number {
    return this.#sight.isSeen(nowMs) ? Math.max(this.#proven(nowMs), this.#likelyAt(nowMs)) : 0;
  }

  /** What to keep free for them: what they have, and what they may well add until a request sent now is counted. */
  reserved(nowMs: number, quota: number): number {
    if (!this.#sight.isSeen(nowMs)) return 0;
    const proven = this.#proven(nowMs);
    const units = Math.max(proven, this.#likelyAt(nowMs));
    // From when the server counted the answered one until it counts the next: as long as since that one was sent.
    const unheardMs = Math.max(0, nowMs - this.#heardSentAtMs);
    const most =
      units + this.#rate.mostAdded({ units, unheardMs, nowMs }) + Math.round(this.#shortfall.units(nowMs));
    return Math.max(proven, Math.min(most, quota - Math.max(1, quota * probeShare)));
  }

  /**
   * When less may be kept free for them, if no answer tells before: what they have leaves at a known time; what they
   * are expected to add only fades, and is looked at some times a window.
   */
  lessAtMs(nowMs: number): number {
    const untilMs = Math.max(this.#known?.untilMs ?? 0, this.#likelyUntilMs);
    return untilMs > nowMs ? untilMs : nowMs + this.#windowMs / looksPerWindow;
  }

  /**
   * Takes evidence. That of a request sent after the known one was answered replaces it; of two that overlapped, the
   * one that proves more stands.
   *
   * @returns what is proven; undefined where nothing is
   */
  heed(evidence: ForeignEvidence): ForeignWord | undefined {
    const { used, rounding, ours, left, sentAtMs, answeredAtMs, untilMs } = evidence;
    const proven = Math.max(0, used - rounding - ours);
    if (!this.#sight.heed(proven, proven - left, answeredAtMs)) return undefined;
    if (evidence.refused > 0) this.#shortfall.heed(evidence.refused, evidence);
    const likely = Math.max(proven, used - evidence.answered - evidence.inFlight * overtakingShare);
    const isNewer = this.#known === undefined || sentAtMs >= this.#known.answeredAtMs;
    if (isNewer || proven >= this.#proven(answeredAtMs)) {
      this.#known = proven > 0 ? { units: proven, untilMs, answeredAtMs } : undefined;
    }
    if (sentAtMs >= this.#heardSentAtMs) {
      this.#heardSentAtMs = sentAtMs;
      this.#likely = likely;
      this.#likelyUntilMs = untilMs;
      this.#rate.heed(likely, answeredAtMs);
    }
    return proven > 0 ? { units: proven, foreign: likely, total: used } : undefined;
  }

  /** The window began anew: what was counted before is gone. */
  forgetThrough(atMs: number): void {
    if (this.#known !== undefined && this.#known.answeredAtMs <= atMs) this.#known = undefined;
    if (this.#heardSentAtMs >= atMs) return;
    this.#likely = 0;
    this.#heardSentAtMs = atMs;
  }

  #proven(nowMs: number): number {
    if (this.#known === undefined) return 0;
    if (nowMs >= this.#known.untilMs) this.#known = undefined;
    return this.#known?.units ?? 0;
  }

  #likelyAt(nowMs: number): number {
    return nowMs < this.#likelyUntilMs ? this.#likely : 0;
  }
}

import type { ForeignDrain } from "./foreign-drain.js";
import type { FullBound } from "./full-bound.js";
import {
  clockDrift,
  type DeclaredNumbers,
  type Evidence,
  type ForeignWord,
  guardMs,
  type LimitWindow,
  overtakingShare,
  unitSlack,
  withMargin,
} from "./limit-window.js";
import type { MakeWindow } from "./make-window.js";

/** Slack for sums of times. */
const timeSlackMs = 1e-6;

/** What a bucket is made of. */
export interface BucketWindowOptions {
  readonly name: string;
  /** Units that come in per window. */
  readonly quota: number;
  readonly marginPercent: number;
  readonly windowMs: number;
  /** Units a full bucket holds. */
  readonly burst: number;
  /** Estimates what others draw, where answers tell what remains. */
  readonly ForeignDrain?: typeof ForeignDrain | undefined;
  /** Bounds what is missing, where answers tell how long the bucket takes to fill. */
  readonly FullBound?: typeof FullBound | undefined;
}

/**
 * A token bucket by its theoretical arrival time (TAT), as GCRA has it. Requests under way count as if the server
 * counted them now, answered ones when they were answered: whatever the delays, the server's bucket holds at least
 * what this one does. Where the server tells how long its bucket takes to fill, that bounds the same from another side
 * (`FullBound`).
 */
export class BucketWindow implements LimitWindow {
  readonly name: string;
  readonly windowMs: number;
  readonly declared: DeclaredNumbers;
  readonly opensAtMs = undefined;
  readonly #options: BucketWindowOptions;
  readonly #foreign: ForeignDrain | undefined;
  #quota: number;
  #burst: number;
  #unitMs: number;
  #tatMs = Number.NEGATIVE_INFINITY;
  readonly #full: FullBound | undefined;
  #inFlight = 0;
  #lastCharged = 0;
  #committed = 0;

  constructor(options: BucketWindowOptions) {
    this.name = options.name;
    this.windowMs = options.windowMs;
    this.#options = options;
    this.#foreign = options.ForeignDrain && new options.ForeignDrain(options.windowMs);
    this.#full = options.FullBound && new options.FullBound();
    this.declared = { quota: options.quota, burst: options.burst, hasAlgorithm: true };
    this.#quota = withMargin(options.quota, options.marginPercent);
    this.#burst = withMargin(options.burst, options.marginPercent);
    this.#unitMs = unitMsOf(options.windowMs, this.#quota);
  }

  get quota(): number {
    return this.#quota;
  }

  get capacity(): number {
    return this.#options.burst;
  }

  get size(): number {
    return this.#burst;
  }

  fits(units: number, nowMs: number): boolean {
    if (units > this.capacity) return false;
    const neededMs = Math.min(units, this.#burst) * this.#unitMs;
    const room = this.#burst - (this.#foreign?.reserved(nowMs, this.#burst) ?? 0);
    return this.#levelMs(nowMs) + neededMs <= room * this.#unitMs + timeSlackMs;
  }

  freeAtMs(units: number, nowMs: number): number {
    const room = this.#burst - (this.#foreign?.reserved(nowMs, this.#burst) ?? 0);
    const overMs = this.#levelMs(nowMs) + (units - room) * this.#unitMs;
    return overMs <= timeSlackMs ? nowMs : nowMs + Math.max(overMs, 1e-3);
  }

  commit(units: number, nowMs: number): number {
    const before = this.#levelMs(nowMs) / this.#unitMs;
    const mark = before - this.#committed;
    this.#inFlight += units;
    this.#committed += units;
    return mark;
  }

  settle(reserved: number, charged: number, answeredAtMs: number): void {
    this.#full?.settle(Math.max(this.#tatMs, answeredAtMs) + this.#inFlight * this.#unitMs, charged > 0);
    this.#inFlight = Math.max(0, this.#inFlight - reserved);
    this.#lastCharged = charged;
    if (charged <= 0) return;
    this.#tatMs = Math.max(this.#tatMs, answeredAtMs) + charged * this.#unitMs;
    this.#foreign?.settle(charged, answeredAtMs);
  }

  settleUnheard(units: number, atMs: number): void {
    this.settle(units, units, atMs);
  }

  heed(evidence: Evidence): ForeignWord | undefined {
    const { mark, isFull, reset } = evidence;
    if (mark === undefined) return undefined;
    const word = this.#foreign && this.#heedForeign({ ...evidence, mark }, this.#foreign);
    if (isFull && reset !== undefined) this.#heedFull(evidence, reset.highMs);
    return word;
  }

  refused(): void {
    this.#full?.refuted("The server refused a request that its own time to a full bucket allows.");
  }

  takeDoubt(): string | undefined {
    return this.#full?.trust.takeReason();
  }

  foreign(nowMs: number): number {
    return this.#foreign?.units(nowMs) ?? 0;
  }

  setQuota(quota: number): void {
    const { marginPercent } = this.#options;
    this.#quota = withMargin(quota, marginPercent);
    this.#burst = withMargin(this.#burstAt(quota), marginPercent);
    this.#unitMs = unitMsOf(this.windowMs, this.#quota);
  }

  returningBy(atMs: number, nowMs: number): number {
    return Math.min(this.inUse(nowMs), Math.max(0, atMs - nowMs) / this.#unitMs);
  }

  inUse(nowMs: number): number {
    return Math.min(this.#burst, this.#levelMs(nowMs) / this.#unitMs);
  }

  available(nowMs: number): number {
    const room = this.#burst - (this.#foreign?.reserved(nowMs, this.#burst) ?? 0);
    return Math.max(0, Math.floor(room - this.inUse(nowMs) + 1e-6));
  }

  isIdle(nowMs: number): boolean {
    return this.#levelMs(nowMs) <= timeSlackMs;
  }

  #heedForeign(
    evidence: Evidence & { readonly mark: number },
    others: ForeignDrain,
  ): ForeignWord | undefined {
    const { sentAtMs, answeredAtMs, uncounted: refused } = evidence;
    const missing = (evidence.limit ?? this.#options.burst) - evidence.remaining;
    // The most that ours can have taken out: what was missing when the request left, and all that left since.
    const ours = evidence.mark + this.#committed - refused;
    // What remains is told in whole units: less than one is no proof.
    const proven = missing - ours >= 1 - unitSlack ? missing - ours : 0;
    const { drawn, word } = others.heed({
      proven,
      likely: this.#notOurs(missing, evidence),
      missing,
      refused,
      burst: this.#burst,
      sentAtMs,
      answeredAtMs,
    });
    if (drawn > 0) {
      this.#tatMs = Math.max(this.#tatMs, answeredAtMs) + drawn * this.#unitMs;
      this.#committed += drawn;
    }
    return word;
  }

  /**
   * A margin is not spent on the server's word, and what others are expected to draw is in no word yet: then the rule
   * that needs none holds alone.
   */
  #heedFull({ limit, remaining, uncounted, answeredAtMs }: Evidence, fullAtMs: number): void {
    const { burst, quota } = this.#options;
    const missing = Math.min(burst, limit ?? burst) - remaining - 1;
    const taken = uncounted > 0 ? 0 : this.#lastCharged;
    const leastMs = Math.max(taken, missing) * (this.windowMs / quota);
    const boundMs = this.#full?.heed({ fullAtMs, leastMs, answeredAtMs }) ?? Number.POSITIVE_INFINITY;
    const isShared = this.foreign(answeredAtMs) > 0;
    if (!isShared && this.#quota >= this.#options.quota) this.#tatMs = Math.min(this.#tatMs, boundMs);
  }

  /** What others drew if delays were even: the server counted half way, and of ours what was answered by now. */
  #notOurs(missing: number, { sentAtMs, answeredAtMs }: Evidence): number {
    const countedAtMs = (sentAtMs + answeredAtMs) / 2;
    const toldTatMs = countedAtMs + (missing - this.#inFlight * overtakingShare) * this.#unitMs;
    return (toldTatMs - Math.max(this.#tatMs, answeredAtMs)) / this.#unitMs;
  }

  /** A server that shows a smaller quota than declared may hold a smaller bucket too. */
  #burstAt(quota: number): number {
    return quota < this.#options.quota ? Math.min(this.#options.burst, quota) : this.#options.burst;
  }

  /** What is missing in the bucket, as the time it takes to come in. */
  #levelMs(nowMs: number): number {
    return Math.max(0, this.#tatMs + guardMs - nowMs) + this.#inFlight * this.#unitMs;
  }
}

/**
 * Time in which one unit surely comes in. The server's clock may be the slower one, and under steady load every bit of
 * that adds up until its bucket is found empty.
 */
function unitMsOf(windowMs: number, quota: number): number {
  return (windowMs / quota) * (1 + clockDrift);
}

/** The window of a token bucket. */
export const bucketWindow: MakeWindow = (window, { marginPercent, kit }) => {
  const { name, quota, windowMs = 0, burst = quota } = window;
  const { ForeignDrain, FullBound } = kit;
  return new BucketWindow({ name, quota, marginPercent, windowMs, burst, ForeignDrain, FullBound });
};

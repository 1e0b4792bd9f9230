import { CountedLog } from "./counted-log.js";
import { ExpiryRing } from "./expiry-ring.js";
import type { ForeignUse } from "./foreign-use.js";
import {
  type ClientInterval,
  type DeclaredNumbers,
  type Evidence,
  type ForeignWord,
  type LimitWindow,
  unitSlack,
  windowGuardMs,
  withMargin,
} from "./limit-window.js";
import type { MakeWindow } from "./make-window.js";
import { type ForeignEstimate, nobodyElse } from "./nobody-else.js";
import { PeriodPhase } from "./period-phase.js";

/** What a counter window is made of. */
export interface CounterWindowOptions {
  readonly name: string;
  readonly quota: number;
  readonly marginPercent: number;
  readonly windowMs: number;
  /** Estimates what others spend, where answers tell what remains. */
  readonly ForeignUse?: typeof ForeignUse | undefined;
}

/** Entries of the log in one window: a larger quota shares them. */
const entriesPerWindow = 256;

/** How often a window is looked at for others, as long as none are known. */
const looksPerWindow = 64;

/** How exactly the time is sought at which there is room, as a part of the window: on waking it is looked at anew. */
const searchedPart = 1 / 4_096;

/**
 * A sliding-window counter: the server keeps one count a period, and takes `previous × (1 − x) + current` for use, at
 * share x of the period. The window evaluates that formula as it may stand at worst: a request under way counts in
 * full, an answered one as if it had been counted last thing before its answer. Where nothing tells when the periods
 * begin, the worst of all beginnings is taken.
 *
 * Proof: a request's weight only falls with time. Of the requests counted up to some moment, let z be the one sent last.
 * When z left, each of the others weighed at least what it weighs at that moment, and all together were within the
 * quota with z.
 */
export class CounterWindow implements LimitWindow {
  readonly name: string;
  readonly windowMs: number;
  readonly declared: DeclaredNumbers;
  readonly opensAtMs = undefined;
  readonly #options: CounterWindowOptions;
  readonly #guardMs: number;
  readonly #log: ExpiryRing;
  readonly #counted: CountedLog;
  readonly #phase: PeriodPhase;
  readonly #foreign: ForeignEstimate;
  #lookAtMs = Number.NEGATIVE_INFINITY;
  /** No room for so many units before then: requests that come and are answered only add to what weighs. */
  #fullUntilMs = Number.NEGATIVE_INFINITY;
  #fullFor = 0;
  #quota: number;
  #inFlight = 0;

  constructor(options: CounterWindowOptions) {
    this.name = options.name;
    this.windowMs = options.windowMs;
    this.declared = { quota: options.quota, burst: undefined, hasAlgorithm: true };
    this.#options = options;
    this.#guardMs = windowGuardMs(options.windowMs);
    this.#quota = withMargin(options.quota, options.marginPercent);
    this.#log = new ExpiryRing(options.quota > entriesPerWindow ? options.windowMs / entriesPerWindow : 0);
    this.#counted = new CountedLog(options.windowMs);
    this.#phase = new PeriodPhase(options.windowMs);
    this.#foreign = options.ForeignUse === undefined ? nobodyElse : new options.ForeignUse(options.windowMs);
  }

  get quota(): number {
    return this.#quota;
  }

  get capacity(): number {
    return this.declared.quota;
  }

  get size(): number {
    return this.#quota;
  }

  fits(units: number, nowMs: number): boolean {
    if (units > this.capacity) return false;
    const room = this.#quota - this.#foreign.reserved(nowMs, this.#quota) + unitSlack;
    const needed = Math.min(units, this.#quota);
    // What has not yet left for good cannot weigh more than in full.
    this.#forget(nowMs);
    if (this.#inFlight + this.#log.total + needed <= room) return true;
    return this.#ownUse(nowMs) + needed <= room;
  }

  freeAtMs(units: number, nowMs: number): number {
    if (this.fits(units, nowMs)) return nowMs;
    const fullWindows = Math.max(0, Math.ceil(units / this.#quota) - 1);
    const last = units - fullWindows * this.#quota;
    const isStale = this.#fullUntilMs <= nowMs || last < this.#fullFor;
    if (isStale || this.#foreign.reserved(nowMs, this.#quota) > 0) {
      this.#counted.take(this.#log, { atMs: nowMs, units: this.#inFlight });
      this.#fullUntilMs = this.#firstFreeMs(last, nowMs);
      this.#fullFor = last;
    }
    return this.#fullUntilMs + fullWindows * this.windowMs;
  }

  commit(units: number, _nowMs: number): number {
    this.#inFlight += units;
    return 0;
  }

  settle(reserved: number, charged: number, answeredAtMs: number): void {
    this.#inFlight = Math.max(0, this.#inFlight - reserved);
    if (charged < reserved) this.#fullUntilMs = Number.NEGATIVE_INFINITY;
    if (charged > 0) this.#log.add(answeredAtMs, charged);
  }

  settleUnheard(units: number, atMs: number): void {
    this.settle(units, units, atMs);
  }

  /** A reset tells the end of a period; more in use than ours can weigh at worst is others'. */
  heed(evidence: Evidence): ForeignWord | undefined {
    const { reset, answeredAtMs } = evidence;
    if (reset !== undefined) {
      this.#phase.heed(reset, answeredAtMs);
      this.#fullUntilMs = Number.NEGATIVE_INFINITY;
    }
    return this.#isWorthLooking(evidence) ? this.#heedUse(evidence) : undefined;
  }

  foreign(nowMs: number): number {
    return this.#foreign.units(nowMs);
  }

  setQuota(quota: number): void {
    this.#quota = withMargin(quota, this.#options.marginPercent);
    this.#fullUntilMs = Number.NEGATIVE_INFINITY;
  }

  returningBy(atMs: number, nowMs: number): number {
    return Math.max(0, this.#ownUse(nowMs) - this.#usedAt(Math.max(atMs, nowMs)));
  }

  inUse(nowMs: number): number {
    return this.#ownUse(nowMs) + this.#foreign.units(nowMs);
  }

  available(nowMs: number): number {
    const taken = this.#ownUse(nowMs) + this.#foreign.reserved(nowMs, this.#quota);
    return Math.max(0, Math.floor(this.#quota - taken + unitSlack));
  }

  isIdle(nowMs: number): boolean {
    this.#forget(nowMs);
    return this.#inFlight === 0 && this.#log.size === 0;
  }

  #ownUse(nowMs: number): number {
    this.#forget(nowMs);
    this.#counted.take(this.#log, { atMs: nowMs, units: this.#inFlight });
    return this.#usedAt(nowMs);
  }

  /** Weighing the log takes a while: as long as there is nobody else, a few looks a window are enough. */
  #isWorthLooking({ mark, uncounted, answeredAtMs }: Evidence): boolean {
    if (mark === undefined) return false;
    if (uncounted === 0 && answeredAtMs < this.#lookAtMs && !this.#foreign.isSeen(answeredAtMs)) return false;
    this.#lookAtMs = answeredAtMs + this.windowMs / looksPerWindow;
    return true;
  }

  #heedUse({ limit, remaining, sentAtMs, answeredAtMs, uncounted }: Evidence): ForeignWord | undefined {
    this.#counted.take(this.#log, { atMs: answeredAtMs, units: this.#inFlight });
    const ours = this.#usedAt(sentAtMs) - uncounted;
    this.#counted.take(this.#log, { atMs: answeredAtMs, units: 0 });
    return this.#foreign.heed({
      used: (limit ?? this.declared.quota) - remaining,
      // The estimate is told in whole units.
      rounding: 1,
      ours,
      left: 0,
      answered: this.#usedAt(answeredAtMs) - uncounted,
      inFlight: this.#inFlight,
      refused: uncounted,
      quota: this.#quota,
      untilMs: answeredAtMs + this.windowMs,
      sentAtMs,
      answeredAtMs,
    });
  }

  /** What all that was taken down weighs at some time, then or later. */
  #usedAt(nowMs: number): number {
    const moment = { nowMs, guardMs: this.#guardMs };
    let most = 0;
    for (const began of this.#beginnings(nowMs)) most = Math.max(most, this.#counted.most(began, moment));
    return most;
  }

  /** When the period of a time may have begun. */
  #beginnings(atMs: number): readonly ClientInterval[] {
    const latest = this.#phase.latest(atMs);
    const { windowMs } = this;
    if (latest === undefined) return [{ lowMs: atMs - windowMs, highMs: atMs }];
    if (latest.highMs <= atMs) return [latest];
    return [
      { lowMs: latest.lowMs, highMs: atMs },
      { lowMs: atMs - windowMs, highMs: latest.highMs - windowMs },
    ];
  }

  #forget(nowMs: number): void {
    const throughMs = nowMs - 2 * this.windowMs - this.#guardMs;
    while (this.#log.oldestMs <= throughMs) this.#log.shift();
  }

  /** The first time at which so many units have room beside what was taken down: in growing steps, then by halves. */
  #firstFreeMs(units: number, nowMs: number): number {
    const room = this.#quota - this.#foreign.reserved(nowMs, this.#quota) + unitSlack - units;
    const exactMs = this.windowMs * searchedPart;
    const lastMs = nowMs + 2 * this.windowMs + this.#guardMs;
    let lowMs = nowMs;
    let stepMs = this.windowMs / this.#quota;
    while (lowMs + stepMs < lastMs && this.#usedAt(lowMs + stepMs) > room) {
      lowMs += stepMs;
      stepMs *= 2;
    }
    let highMs = Math.min(lowMs + stepMs, lastMs);
    while (highMs - lowMs > exactMs) {
      const middleMs = (lowMs + highMs) / 2;
      if (this.#usedAt(middleMs) <= room) highMs = middleMs;
      else lowMs = middleMs;
    }
    return highMs;
  }
}

/** The window of a sliding counter. */
export const counterWindow: MakeWindow = ({ name, quota, windowMs = 0 }, { marginPercent, kit }) =>
  new CounterWindow({ name, quota, marginPercent, windowMs, ForeignUse: kit.ForeignUse });

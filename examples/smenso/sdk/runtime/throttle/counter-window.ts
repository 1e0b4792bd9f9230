import { CountedLog } from "./counted-log.js";
import { ExpiryRing } from "./expiry-ring.js";
import {
  type ClientInterval,
  type DeclaredNumbers,
  type Evidence,
  type LimitWindow,
  unitSlack,
  windowGuardMs,
  withMargin,
} from "./limit-window.js";
import { PeriodPhase } from "./period-phase.js";

/** What a counter window is made of. */
export interface CounterWindowOptions {
  readonly name: string;
  readonly quota: number;
  readonly marginPercent: number;
  readonly windowMs: number;
}

/** Entries of the log in one window: a larger quota shares them. */
const entriesPerWindow = 256;

/** How exactly the time is sought at which there is room: timers know no less. */
const searchedMs = 0.25;

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
    const needed = Math.min(units, this.#quota);
    // What has not yet left for good cannot weigh more than in full.
    this.#forget(nowMs);
    if (this.#inFlight + this.#log.total + needed <= this.#quota + unitSlack) return true;
    return this.inUse(nowMs) + needed <= this.#quota + unitSlack;
  }

  freeAtMs(units: number, nowMs: number): number {
    if (this.fits(units, nowMs)) return nowMs;
    const fullWindows = Math.max(0, Math.ceil(units / this.#quota) - 1);
    this.#counted.take(this.#log, { atMs: nowMs, units: this.#inFlight });
    const lastFreeMs = this.#firstFreeMs(units - fullWindows * this.#quota, nowMs);
    return lastFreeMs + fullWindows * this.windowMs;
  }

  commit(units: number, _nowMs: number): number {
    this.#inFlight += units;
    return 0;
  }

  settle(reserved: number, charged: number, answeredAtMs: number): void {
    this.#inFlight = Math.max(0, this.#inFlight - reserved);
    if (charged > 0) this.#log.add(answeredAtMs, charged);
  }

  settleUnheard(units: number, atMs: number): void {
    this.settle(units, units, atMs);
  }

  /** A reset tells the end of a period. What remains is the server's estimate, and tells nothing exact of others. */
  heed({ reset, answeredAtMs }: Evidence): number {
    if (reset !== undefined) this.#phase.heed(reset, answeredAtMs);
    return 0;
  }

  setQuota(quota: number): void {
    this.#quota = withMargin(quota, this.#options.marginPercent);
  }

  returningBy(atMs: number, nowMs: number): number {
    return Math.max(0, this.inUse(nowMs) - this.#usedAt(Math.max(atMs, nowMs)));
  }

  inUse(nowMs: number): number {
    this.#forget(nowMs);
    this.#counted.take(this.#log, { atMs: nowMs, units: this.#inFlight });
    return this.#usedAt(nowMs);
  }

  available(nowMs: number): number {
    return Math.max(0, Math.floor(this.#quota - this.inUse(nowMs) + unitSlack));
  }

  isIdle(nowMs: number): boolean {
    this.#forget(nowMs);
    return this.#inFlight === 0 && this.#log.size === 0;
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

  /** The first time at which so many units have room beside what was taken down. */
  #firstFreeMs(units: number, nowMs: number): number {
    let lowMs = nowMs;
    let highMs = nowMs + 2 * this.windowMs + this.#guardMs;
    while (highMs - lowMs > searchedMs) {
      const middleMs = (lowMs + highMs) / 2;
      if (this.#usedAt(middleMs) + units <= this.#quota + unitSlack) highMs = middleMs;
      else lowMs = middleMs;
    }
    return highMs;
  }
}

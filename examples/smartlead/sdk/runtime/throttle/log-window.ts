import type { CountClock } from "./count-clock.js";
import { ExpiryRing } from "./expiry-ring.js";
import type { ForeignUse } from "./foreign-use.js";
import { LeftLately } from "./left-lately.js";
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
import { type ForeignEstimate, nobodyElse } from "./nobody-else.js";
import type { ToldReset } from "./told-reset.js";

/** What a log window is made of. */
export interface LogWindowOptions {
  readonly name: string;
  readonly quota: number;
  readonly marginPercent: number;
  readonly windowMs: number;
  /** Whether the policy names an algorithm to which this rule is the answer. */
  readonly hasAlgorithm: boolean;
  /** Keeps the reset that empties the window; left out: none does. */
  readonly ToldReset?: typeof ToldReset | undefined;
  /** Whether units leave only with a reset, as those of a calendar period do. */
  readonly isHeldToReset?: boolean;
  /** Estimates what others spend, where answers tell what remains. */
  readonly ForeignUse?: typeof ForeignUse | undefined;
  /** Places the moments at which a server says it counted. */
  readonly CountClock?: typeof CountClock | undefined;
}

/**
 * The rolling rule: a slot is occupied from when a request is sent until a window after its answer, so that whatever
 * the delays, no window of the server ever holds more than the quota; or until a window after it was counted, where
 * the server says when that was. It is right for rolling logs, and for fixed
 * windows of any phase. Where resets are known, what was surely counted before one is forgotten as soon as it has
 * surely passed; a request that straddles it is charged on both sides.
 */
export class LogWindow implements LimitWindow {
  readonly name: string;
  readonly windowMs: number;
  readonly declared: DeclaredNumbers;
  readonly #options: LogWindowOptions;
  readonly #ring: ExpiryRing;
  readonly #foreign: ForeignEstimate;
  readonly #left: LeftLately;
  readonly #countClock: CountClock | undefined;
  /** Time from an answer until its slot is free. */
  readonly #heldMs: number;
  #quota: number;
  #inFlight = 0;
  /** The answer last booked, on which the server's word may come yet; 0 units where there is none. */
  #newestMs = 0;
  #newestUnits = 0;
  /** Units that left the window since it was made. */
  #freed = 0;
  readonly #reset: ToldReset | undefined;

  constructor(options: LogWindowOptions) {
    this.name = options.name;
    this.windowMs = options.windowMs;
    this.#options = options;
    this.declared = { quota: options.quota, burst: undefined, hasAlgorithm: options.hasAlgorithm };
    this.#quota = withMargin(options.quota, options.marginPercent);
    this.#heldMs = options.windowMs + windowGuardMs(options.windowMs);
    this.#foreign = options.ForeignUse === undefined ? nobodyElse : new options.ForeignUse(options.windowMs);
    this.#countClock = options.CountClock && new options.CountClock();
    this.#reset = options.ToldReset && new options.ToldReset(options.windowMs);
    this.#left = new LeftLately(options.windowMs);
    this.#ring = new ExpiryRing(options.quota > 4_096 ? options.windowMs / 1_024 : 0);
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

  get opensAtMs(): number | undefined {
    return this.#options.isHeldToReset ? undefined : this.#reset?.known?.highMs;
  }

  fits(units: number, nowMs: number): boolean {
    if (units > this.capacity) return false;
    this.#expire(nowMs);
    const taken = this.#inFlight + this.#ring.total + this.#foreign.reserved(nowMs, this.#quota);
    return taken + Math.min(units, this.#quota) <= this.#quota + unitSlack;
  }

  freeAtMs(units: number, nowMs: number): number {
    this.#expire(nowMs);
    const foreign = this.#foreign.reserved(nowMs, this.#quota);
    const over = this.#inFlight + this.#ring.total + foreign + units - this.#quota;
    if (over <= unitSlack) return nowMs;
    const byExpiry = this.#freedAtMs(over, nowMs);
    const withoutForeign = Math.max(this.#foreign.lessAtMs(nowMs), this.#freedAtMs(over - foreign, nowMs));
    const atMs = foreign > 0 ? Math.min(byExpiry, withoutForeign) : byExpiry;
    return Math.max(nowMs + 1e-3, Math.min(atMs, this.#reset?.known?.highMs ?? atMs));
  }

  commit(units: number, _nowMs: number): number {
    this.#inFlight += units;
    return this.#freed;
  }

  settle(reserved: number, charged: number, answeredAtMs: number): void {
    this.#inFlight = Math.max(0, this.#inFlight - reserved);
    this.#bookNewest();
    this.#newestMs = answeredAtMs;
    this.#newestUnits = charged;
  }

  settleUnheard(units: number, atMs: number): void {
    this.settle(units, units, atMs);
  }

  heed(evidence: Evidence): ForeignWord | undefined {
    const { counted, sentAtMs, answeredAtMs } = evidence;
    if (counted !== undefined && this.#newestUnits > 0)
      this.#newestMs = this.#countClock?.latestMs(counted, sentAtMs, answeredAtMs) ?? this.#newestMs;
    this.#bookNewest();
    if (evidence.reset !== undefined)
      this.#forgetThrough(this.#reset?.heed(evidence.reset, answeredAtMs, evidence.uncounted > 0));
    if (evidence.mark === undefined) return undefined;
    const answered = this.#ring.total - evidence.uncounted;
    const endsAtMs = answeredAtMs + this.#heldMs;
    return this.#foreign.heed({
      used: (evidence.limit ?? this.declared.quota) - evidence.remaining,
      rounding: 0,
      // The most of ours that the server can have counted: whatever was occupied at any time since the request left.
      ours: this.#inFlight + answered + this.#freed - evidence.mark,
      answered,
      // A server of another algorithm may count it yet.
      left: this.#options.hasAlgorithm ? 0 : this.#left.units(this.#freed, evidence.answeredAtMs),
      inFlight: this.#inFlight,
      refused: evidence.uncounted,
      quota: this.#quota,
      untilMs: Math.min(endsAtMs, this.#reset?.known?.highMs ?? endsAtMs),
      sentAtMs,
      answeredAtMs,
    });
  }

  foreign(nowMs: number): number {
    return this.#foreign.units(nowMs);
  }

  refused(nowMs: number): void {
    this.#reset?.refused(nowMs - this.#heldMs);
  }

  takeDoubt(): string | undefined {
    return this.#reset?.trust.takeReason();
  }

  /** Takes a reset that is known better than any answer can tell. */
  replaceReset(reset: ClientInterval): void {
    this.#forgetThrough(this.#reset?.replace(reset));
  }

  setQuota(quota: number): void {
    this.#quota = withMargin(quota, this.#options.marginPercent);
  }

  returningBy(atMs: number): number {
    this.#bookNewest();
    if (this.#reset !== undefined) return 0;
    return this.#ring.totalThrough(atMs - this.#heldMs);
  }

  inUse(nowMs: number): number {
    this.#expire(nowMs);
    return this.#inFlight + this.#ring.total + this.#foreign.units(nowMs);
  }

  available(nowMs: number): number {
    this.#expire(nowMs);
    const taken = this.#inFlight + this.#ring.total + this.#foreign.reserved(nowMs, this.#quota);
    return Math.max(0, Math.floor(this.#quota - taken + unitSlack));
  }

  isIdle(nowMs: number): boolean {
    return this.inUse(nowMs) === 0;
  }

  #expire(nowMs: number): void {
    this.#bookNewest();
    const resetMs = this.#reset?.passed(nowMs);
    if (resetMs !== undefined) {
      this.#forgetThrough(resetMs);
      this.#foreign.forgetThrough(resetMs);
    }
    if (this.#options.isHeldToReset) return;
    const settledThroughMs = nowMs - this.#heldMs;
    while (this.#ring.oldestMs <= settledThroughMs) this.#freed += this.#ring.shift();
  }

  #bookNewest(): void {
    if (this.#newestUnits > 0) this.#ring.add(this.#newestMs, this.#newestUnits);
    this.#newestUnits = 0;
  }

  /** A reset has passed, before which everything through that moment was counted. */
  #forgetThrough(settledMs: number | undefined): void {
    if (settledMs === undefined) return;
    while (this.#ring.oldestMs <= settledMs) {
      this.#reset?.gaveBack(this.#ring.oldestMs);
      this.#freed += this.#ring.shift();
    }
  }

  /** When so many units have left; those under way, and those yet to come, leave a window after now at the earliest. */
  #freedAtMs(units: number, nowMs: number): number {
    if (units <= unitSlack) return nowMs;
    const beyond = units - this.#ring.total;
    if (beyond > unitSlack) return nowMs + this.windowMs * Math.ceil(beyond / this.#quota);
    const held = this.#options.isHeldToReset ? Number.POSITIVE_INFINITY : this.#heldMs;
    return this.#ring.timeOf(units - unitSlack) + held;
  }
}

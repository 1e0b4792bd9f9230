import type { Counts } from "./counts.js";
import { Heap } from "./heap.js";
import { Hold, type Probe } from "./hold.js";
import type { LimitWindow } from "./limit-window.js";
import type { Pacer } from "./pacer.js";
import type { RoundTrips } from "./round-trips.js";

/** What a limit state is made of. */
export interface LimitStateOptions {
  readonly id: number;
  readonly name: string;
  readonly scope: string;
  readonly windows: readonly LimitWindow[];
  readonly concurrency: number | undefined;
  readonly pacer: Pacer | undefined;
  readonly counts: Counts;
  /** Whether a larger quota that the server tells is taken over. */
  readonly adopt: boolean;
  /** Whether nobody declared the limit: its windows are what answers tell. */
  readonly isLearned: boolean;
  readonly roundTrips: RoundTrips;
  readonly maxDelayMs: number;
}

interface Lost {
  /** Undefined for the slot in the concurrency bound. */
  readonly window: LimitWindow | undefined;
  readonly units: number;
  readonly untilMs: number;
}

/** One limit for one value of its scope: its windows, what is under way, and who waits for it. */
export class LimitState {
  readonly id: number;
  readonly name: string;
  readonly scope: string;
  readonly windows: LimitWindow[];
  readonly concurrency: number | undefined;
  readonly pacer: Pacer | undefined;
  readonly counts: Counts;
  readonly adopt: boolean;
  readonly isLearned: boolean;
  /** The state alone, for calls that spend from no other. */
  readonly alone: readonly LimitState[] = [this];
  /** Calls that wait and spend from this limit. */
  queued = 0;
  /** What they will spend, as costs. */
  queuedCost = 0;
  /** The key of the last of them in the order of the queue. */
  lastKeyMs = Number.NEGATIVE_INFINITY;
  inFlight = 0;
  hold: Hold | undefined;
  readonly #roundTrips: RoundTrips;
  readonly #maxDelayMs: number;
  readonly #lost = new Heap<Lost>((a, b) => a.untilMs < b.untilMs);

  constructor(options: LimitStateOptions) {
    this.id = options.id;
    this.name = options.name;
    this.scope = options.scope;
    this.windows = [...options.windows];
    this.concurrency = options.concurrency;
    this.pacer = options.pacer;
    this.counts = options.counts;
    this.adopt = options.adopt;
    this.isLearned = options.isLearned;
    this.#roundTrips = options.roundTrips;
    this.#maxDelayMs = options.maxDelayMs;
  }

  /** Whether a request of this cost may go now. */
  hasRoom(cost: number, nowMs: number): boolean {
    const units = cost * this.counts.needed;
    if (this.#lost.size > 0) this.settleLost(nowMs);
    if (this.hold !== undefined && this.hold.nextAtMs() > nowMs) return false;
    if (this.concurrency !== undefined && this.inFlight >= this.concurrency) return false;
    for (const window of this.windows) if (!window.fits(units, nowMs)) return false;
    return this.pacer === undefined || this.pacer.nextAtMs(nowMs) <= nowMs;
  }

  /** When it is worth looking again; infinite where only an answer can make room. */
  wakeAtMs(cost: number, nowMs: number): number {
    const isFull = this.concurrency !== undefined && this.inFlight >= this.concurrency;
    const roomAtMs = isFull ? Number.POSITIVE_INFINITY : this.#roomAtMs(cost, nowMs);
    return Math.min(roomAtMs, this.#lost.first?.untilMs ?? roomAtMs);
  }

  /** The earliest time at which requests of this cost in all can go, as far as it can be foreseen. */
  freeAtMs(cost: number, nowMs: number): number {
    const units = cost * this.counts.needed;
    let atMs = Math.max(nowMs, this.hold?.untilMs ?? nowMs);
    for (const window of this.windows) atMs = Math.max(atMs, window.freeAtMs(units, nowMs));
    return this.pacer === undefined ? atMs : Math.max(atMs, this.pacer.nextAtMs(nowMs));
  }

  /** Takes room for a request that is sent now; the permit keeps each window's mark. */
  commit(cost: number, nowMs: number, permit: { readonly addMark: (mark: number) => void }): void {
    const units = cost * this.counts.reserved;
    for (const window of this.windows) permit.addMark(window.commit(units, nowMs));
    this.inFlight += 1;
    this.hold?.enter(permit, nowMs);
    this.pacer?.sent(cost, nowMs);
  }

  /** Ends a request that was answered with a status. */
  settle(cost: number, status: number, answeredAtMs: number): void {
    const charged = cost * this.counts.of(status);
    this.#end(cost * this.counts.reserved, charged, answeredAtMs);
  }

  /** Ends a request that was answered without a word on the limit, where only the server's words tell what is left. */
  settleUnheard(cost: number, answeredAtMs: number): void {
    this.inFlight -= 1;
    for (const window of this.windows) window.settleUnheard(cost * this.counts.reserved, answeredAtMs);
  }

  /** Ends a request that never left. */
  release(cost: number, nowMs: number): void {
    this.#end(cost * this.counts.reserved, 0, nowMs);
  }

  /** Ends a request of which nobody knows whether, and when, the server counted it. */
  lose(cost: number, sentAtMs: number, nowMs: number): void {
    const units = cost * this.counts.reserved;
    for (const window of this.windows) this.#lose(window, units, sentAtMs, nowMs);
    this.#lose(undefined, units, sentAtMs, nowMs);
  }

  /** Ends the lost requests that the server no longer can have under way. */
  settleLost(nowMs: number): void {
    for (let lost = this.#lost.first; lost !== undefined && lost.untilMs <= nowMs; lost = this.#lost.first) {
      this.#lost.pop();
      if (lost.window === undefined) this.inFlight -= 1;
      else lost.window.settleUnheard(lost.units, lost.untilMs);
    }
  }

  /** Nothing goes until then; what is refused was perhaps the probe. */
  holdUntil(untilMs: number, refused: Probe): void {
    if (this.hold === undefined) this.hold = new Hold(untilMs);
    else this.hold.extend(untilMs, refused);
  }

  /** Whether nothing would be lost by forgetting the state. */
  isIdle(nowMs: number): boolean {
    if (this.#lost.size > 0) this.settleLost(nowMs);
    if (this.inFlight > 0 || this.queued > 0 || (this.hold?.untilMs ?? nowMs) > nowMs) return false;
    return this.windows.every((window) => window.isIdle(nowMs));
  }

  #end(reserved: number, charged: number, atMs: number): void {
    this.inFlight -= 1;
    for (const window of this.windows) window.settle(reserved, charged, atMs);
  }

  #lose(window: LimitWindow | undefined, units: number, sentAtMs: number, nowMs: number): void {
    const afterMs = this.#roundTrips.lostAfterMs(window?.windowMs ?? 0, this.#maxDelayMs);
    this.#lost.push({ window, units, untilMs: Math.max(nowMs, sentAtMs + afterMs) });
  }

  /** The earliest time at which one request of this cost can go. */
  #roomAtMs(cost: number, nowMs: number): number {
    const units = cost * this.counts.needed;
    let atMs = this.hold?.nextAtMs() ?? nowMs;
    for (const window of this.windows) {
      atMs = Math.max(atMs, window.freeAtMs(Math.min(units, window.size), nowMs));
    }
    return this.pacer === undefined ? atMs : Math.max(atMs, this.pacer.nextAtMs(nowMs));
  }
}

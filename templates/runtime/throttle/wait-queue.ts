import { type Clock, longestTimerMs } from "../clock.js";
import { Heap } from "./heap.js";
import type { LimitState } from "./limit-state.js";
import { isAhead, type Waiter } from "./waiter.js";

/** Calls that spend from the same limits, in order. */
class Lane {
  readonly waiters = new Heap<Waiter>(isAhead);
  /** When it is worth looking at the first of them again. */
  wakeAtMs = Number.POSITIVE_INFINITY;

  head(): Waiter | undefined {
    while (this.waiters.first?.isGone) this.waiters.pop();
    return this.waiters.first;
  }
}

/** What becomes of a waiter. */
export interface WaiterOutcomes {
  readonly grant: (waiter: Waiter, nowMs: number) => void;
  /** Its deadline has come. */
  readonly expire: (waiter: Waiter, nowMs: number) => void;
}

/**
 * The queue of one client. Calls that spend from the same limits form a lane; a call that cannot go keeps back those
 * behind it that spend from the limit it waits for, and no others. One timer, for the earliest moment anything can go.
 */
export class WaitQueue {
  readonly #clock: Clock;
  readonly #outcomes: WaiterOutcomes;
  readonly #lanes = new Map<string, Lane>();
  readonly #deadlines = new Heap<Waiter>((a, b) => a.deadlineMs < b.deadlineMs);
  #size = 0;
  /** Waiters that left out of turn, and are still in a heap. */
  #gone = 0;
  #timer: unknown;
  #timerAtMs = Number.POSITIVE_INFINITY;

  constructor(clock: Clock, outcomes: WaiterOutcomes) {
    this.#clock = clock;
    this.#outcomes = outcomes;
  }

  get size(): number {
    return this.#size;
  }

  /** Everybody who waits. */
  *waiters(): Iterable<Waiter> {
    for (const lane of this.#lanes.values()) {
      for (const waiter of lane.waiters.elements) if (!waiter.isGone) yield waiter;
    }
  }

  /** Puts a call in, and lets it go at once where nothing is before it. */
  add(waiter: Waiter): void {
    const key =
      waiter.states.length === 1 ? String(waiter.states[0]?.id) : waiter.states.map(({ id }) => id).join();
    let lane = this.#lanes.get(key);
    if (lane === undefined) {
      lane = new Lane();
      this.#lanes.set(key, lane);
    }
    lane.waiters.push(waiter);
    waiter.count(1);
    this.#size += 1;
    if (waiter.deadlineMs !== Number.POSITIVE_INFINITY) this.#deadlines.push(waiter);
    if (lane.waiters.first === waiter) this.dispatch();
    else this.#arm(waiter.deadlineMs);
  }

  /** Takes calls out of turn, and lets go whom they kept back. */
  withdraw(waiters: readonly Waiter[]): void {
    const leaving = waiters.filter((waiter) => !waiter.isGone);
    for (const waiter of leaving) this.#remove(waiter);
    this.#gone += leaving.length;
    if (this.#gone > 1_000 && this.#gone > this.#size) this.#compact();
    this.dispatch();
  }

  /** Takes everybody out. */
  drain(): readonly Waiter[] {
    const waiters = [...this.waiters()];
    for (const waiter of waiters) this.#remove(waiter);
    return waiters;
  }

  #remove(waiter: Waiter): void {
    waiter.leave();
    this.#size -= 1;
    if (this.#size === 0) this.#clear();
  }

  /** Lets go whoever can, in order. */
  dispatch(): void {
    if (this.#size === 0) return;
    const nowMs = this.#clock.now();
    const lanes = new Heap<Lane>((a, b) => isLaneAhead(a, b));
    for (const [key, lane] of this.#lanes) {
      if (lane.head() === undefined) this.#lanes.delete(key);
      else lanes.push(lane);
    }
    const reserved = new Set<LimitState>();
    for (let lane = lanes.pop(); lane !== undefined; lane = lanes.pop()) {
      const head = lane.head();
      if (head === undefined || this.#isBlocked(lane, head, reserved, nowMs)) continue;
      lane.waiters.pop();
      this.#remove(head);
      this.#outcomes.grant(head, nowMs);
      if (lane.head() !== undefined) lanes.push(lane);
    }
    this.#expire(nowMs);
    if (this.#size > 0) this.#arm(this.#nextWakeAtMs());
  }

  #compact(): void {
    for (const lane of this.#lanes.values()) lane.waiters.filter((waiter) => !waiter.isGone);
    this.#deadlines.filter((waiter) => !waiter.isGone);
    this.#gone = 0;
  }

  /** Ends the timer and forgets everybody. */
  #clear(): void {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#timerAtMs = Number.POSITIVE_INFINITY;
    this.#lanes.clear();
    this.#deadlines.filter(() => false);
    this.#gone = 0;
  }

  /**
   * Whether the first of a lane has to wait. Only the limit it waits for longest is kept for it: the others would stand
   * unused until that one has room.
   */
  #isBlocked(lane: Lane, head: Waiter, reserved: Set<LimitState>, nowMs: number): boolean {
    lane.wakeAtMs = Number.POSITIVE_INFINITY;
    let blocker: LimitState | undefined;
    let wakeAtMs = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < head.states.length; index++) {
      const state = head.states[index];
      if (state === undefined) continue;
      if (reserved.has(state)) return true;
      const cost = head.costs[index] ?? 0;
      if (state.hasRoom(cost, nowMs)) continue;
      const atMs = state.wakeAtMs(cost, nowMs);
      if (blocker !== undefined && atMs <= wakeAtMs) continue;
      blocker = state;
      wakeAtMs = atMs;
    }
    if (blocker === undefined) return false;
    lane.wakeAtMs = wakeAtMs;
    reserved.add(blocker);
    return true;
  }

  #expire(nowMs: number): void {
    for (let first = this.#deadlines.first; first !== undefined; first = this.#deadlines.first) {
      if (!first.isGone && first.deadlineMs > nowMs) return;
      this.#deadlines.pop();
      if (first.isGone) continue;
      this.#remove(first);
      this.#outcomes.expire(first, nowMs);
    }
  }

  #nextWakeAtMs(): number {
    let atMs = this.#deadlines.first?.deadlineMs ?? Number.POSITIVE_INFINITY;
    for (const lane of this.#lanes.values()) atMs = Math.min(atMs, lane.wakeAtMs);
    return atMs;
  }

  #arm(atMs: number): void {
    if (atMs >= this.#timerAtMs) return;
    this.#clock.clearTimeout(this.#timer);
    this.#timerAtMs = atMs;
    const delayMs = Math.max(1, Math.ceil(atMs - this.#clock.now()));
    this.#timer = this.#clock.setTimeout(
      () => {
        this.#timer = undefined;
        this.#timerAtMs = Number.POSITIVE_INFINITY;
        this.dispatch();
      },
      Math.min(delayMs, longestTimerMs),
    );
  }
}

function isLaneAhead(a: Lane, b: Lane): boolean {
  const first = a.waiters.first;
  const second = b.waiters.first;
  return first !== undefined && second !== undefined && isAhead(first, second);
}

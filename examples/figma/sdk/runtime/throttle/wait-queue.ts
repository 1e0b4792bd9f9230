import type { Clock } from "../clock.js";
import { Alarm } from "./alarm.js";
import { Heap } from "./heap.js";
import { isLaneAhead, Lane, laneKey, lanesInOrder } from "./lane.js";
import type { LimitState } from "./limit-state.js";
import { Lines } from "./lines.js";
import type { Waiter } from "./waiter.js";

/** What becomes of a waiter. Neither may call the queue. */
export interface WaiterOutcomes {
  readonly grant: (waiter: Waiter, nowMs: number) => void;
  /** Its deadline has come. */
  readonly expire: (waiter: Waiter, nowMs: number) => void;
}

/**
 * The queue of one client. Calls that spend from the same limits form a lane. A lane that cannot go stands in the line
 * of one limit: the one it waits for longest, or one that somebody before it keeps. A lane is looked at only when its
 * first call changes, its limit may have got room, it has become the first of its line, or its time has come, at a cost
 * of O(log n) lanes. One timer, for the earliest moment anything can go.
 */
export class WaitQueue {
  readonly #clock: Clock;
  readonly #outcomes: WaiterOutcomes;
  readonly #lanes = new Map<string, Lane>();
  readonly #lines = new Lines();
  /** Lanes to be looked at. Empty but during a dispatch. */
  readonly #due = lanesInOrder((lane, index) => {
    lane.dueIndex = index;
  });
  readonly #wakes = new Heap<Lane>(
    (a, b) => a.wakeAtMs < b.wakeAtMs,
    (lane, index) => {
      lane.wakeIndex = index;
    },
  );
  readonly #deadlines = new Heap<Waiter>(
    (a, b) => a.deadlineMs < b.deadlineMs,
    (waiter, index) => {
      waiter.deadlineIndex = index;
    },
  );
  readonly #alarm: Alarm;
  #size = 0;

  constructor(clock: Clock, outcomes: WaiterOutcomes) {
    this.#clock = clock;
    this.#outcomes = outcomes;
    this.#alarm = new Alarm(clock, () => this.#run());
  }

  get size(): number {
    return this.#size;
  }

  /** Everybody who waits. */
  *waiters(): Iterable<Waiter> {
    for (const lane of this.#lanes.values()) yield* lane.waiters.elements;
  }

  /** Puts a call in, and lets it go at once where nothing is before it. */
  add(waiter: Waiter): void {
    const lane = this.#laneOf(waiter);
    lane.waiters.push(waiter);
    waiter.count(1);
    this.#size += 1;
    if (waiter.deadlineMs !== Number.POSITIVE_INFINITY) this.#deadlines.push(waiter);
    if (lane.waiters.first !== waiter) {
      this.#alarm.set(waiter.deadlineMs);
      return;
    }
    // What was first is so no more: the lane's place and needs are those of its first call.
    this.#leaveLine(lane);
    this.#lookAt(lane);
    this.#run();
  }

  /** Takes calls out of turn, and lets go whom they kept back. */
  withdraw(waiters: readonly Waiter[]): void {
    this.#takeOut(waiters);
    if (this.#size > 0) this.#run();
  }

  /** Takes everybody out. */
  drain(): readonly Waiter[] {
    const waiters = [...this.waiters()];
    this.#takeOut(waiters);
    return waiters;
  }

  /** Lets go whoever can, in order, after something has changed for these limits. */
  dispatch(states: Iterable<LimitState>): void {
    if (this.#size === 0) return;
    for (const state of states) this.#lookAt(this.#lines.first(state));
    this.#run();
  }

  /** As `dispatch`, where it is not known for which limits something has changed. */
  reconsider(): void {
    this.dispatch([...this.#lines.states]);
  }

  #laneOf({ states }: Waiter): Lane {
    const key = laneKey(states);
    let lane = this.#lanes.get(key);
    if (lane === undefined) {
      lane = new Lane(key, states);
      this.#lanes.set(key, lane);
    }
    return lane;
  }

  #run(): void {
    const nowMs = this.#clock.now();
    do {
      for (
        let next = this.#wakes.first;
        next !== undefined && next.wakeAtMs <= nowMs;
        next = this.#wakes.first
      ) {
        this.#wakes.pop();
        this.#lookAt(next);
      }
      for (let lane = this.#due.pop(); lane !== undefined; lane = this.#due.pop())
        this.#consider(lane, nowMs);
    } while (this.#expire(nowMs));
    const wakeAtMs = this.#wakes.first?.wakeAtMs ?? Number.POSITIVE_INFINITY;
    if (this.#size > 0) this.#alarm.set(Math.min(wakeAtMs, this.#deadlines.first?.deadlineMs ?? wakeAtMs));
  }

  #lookAt(lane: Lane | undefined): void {
    if (lane !== undefined && lane.dueIndex < 0) this.#due.push(lane);
  }

  /** Lets the first of a lane go, or puts the lane in the line of what it waits for. */
  #consider(lane: Lane, nowMs: number): void {
    const head = lane.waiters.first;
    if (head === undefined) return;
    const obstacle = this.#obstacleOf(lane, head, nowMs);
    if (obstacle !== undefined && obstacle === lane.waitsFor) return;
    this.#leaveLine(lane);
    if (obstacle === undefined) {
      this.#remove(head, lane);
      this.#outcomes.grant(head, nowMs);
      if (lane.waiters.size > 0) this.#lookAt(lane);
    } else {
      this.#lines.stand(lane, obstacle);
    }
  }

  /**
   * The limit for which the first of a lane has to wait. Only the one it waits for longest is kept for it: the others
   * would stand unused until that one has room. Sets when the lane is worth another look.
   */
  #obstacleOf(lane: Lane, head: Waiter, nowMs: number): LimitState | undefined {
    let obstacle: LimitState | undefined;
    let wakeAtMs = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < head.states.length; index++) {
      const state = head.states[index];
      if (state === undefined) continue;
      const keeper = this.#lines.first(state);
      if (keeper !== undefined && keeper !== lane && isLaneAhead(keeper, lane)) {
        this.#wake(lane, Number.POSITIVE_INFINITY);
        return state;
      }
      const cost = head.costs[index] ?? 0;
      if (state.hasRoom(cost, nowMs)) continue;
      const atMs = state.wakeAtMs(cost, nowMs);
      if (obstacle !== undefined && atMs <= wakeAtMs) continue;
      obstacle = state;
      wakeAtMs = atMs;
    }
    if (obstacle !== undefined) this.#wake(lane, wakeAtMs);
    return obstacle;
  }

  #wake(lane: Lane, atMs: number): void {
    this.#wakes.removeAt(lane.wakeIndex);
    lane.wakeAtMs = atMs;
    if (atMs !== Number.POSITIVE_INFINITY) this.#wakes.push(lane);
  }

  /** Takes a lane out of its line; if it kept the limit, the next is to be looked at. */
  #leaveLine(lane: Lane): void {
    const kept = this.#lines.leave(lane);
    if (kept !== undefined) this.#lookAt(this.#lines.first(kept));
  }

  /** Takes calls out. Whose place changes by it leaves its line before, since lines are ordered by these places. */
  #takeOut(waiters: readonly Waiter[]): void {
    const leaving = waiters.filter(({ isGone }) => !isGone);
    const headless = new Set<Lane>();
    const kept = new Set<LimitState>();
    for (const waiter of leaving) {
      const lane = this.#lanes.get(laneKey(waiter.states));
      if (lane?.waiters.first !== waiter) continue;
      headless.add(lane);
      const state = this.#lines.leave(lane);
      if (state !== undefined) kept.add(state);
    }
    for (const waiter of leaving) this.#remove(waiter, this.#laneOf(waiter));
    for (const state of kept) this.#lookAt(this.#lines.first(state));
    for (const lane of headless) if (lane.waiters.size > 0) this.#lookAt(lane);
  }

  #remove(waiter: Waiter, lane: Lane): void {
    waiter.leave();
    lane.waiters.removeAt(waiter.laneIndex);
    this.#deadlines.removeAt(waiter.deadlineIndex);
    if (lane.waiters.size === 0) {
      this.#lanes.delete(lane.key);
      this.#wake(lane, Number.POSITIVE_INFINITY);
    }
    this.#size -= 1;
    if (this.#size === 0) this.#alarm.end();
  }

  /** @returns whether anybody's time was over */
  #expire(nowMs: number): boolean {
    const late: Waiter[] = [];
    for (let first = this.#deadlines.first; first !== undefined; first = this.#deadlines.first) {
      if (first.deadlineMs > nowMs) break;
      this.#deadlines.pop();
      late.push(first);
    }
    this.#takeOut(late);
    for (const waiter of late) this.#outcomes.expire(waiter, nowMs);
    return late.length > 0;
  }
}

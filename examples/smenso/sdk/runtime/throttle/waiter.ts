import type { Call } from "../call.js";
import type { RoomRequest } from "./known-wait.js";
import type { LimitState } from "./limit-state.js";
import type { Permit } from "./permit.js";

/** What a waiting call is made of. */
export interface WaiterOptions {
  readonly request: RoomRequest;
  readonly sinceMs: number;
  /** When it gives up, infinite where it never does. */
  readonly deadlineMs: number;
  /** The longest hold after a refusal that it sits out. */
  readonly longestHoldMs: number;
}

/** A call in the queue. */
export class Waiter implements RoomRequest {
  readonly call: Call;
  readonly states: readonly LimitState[];
  readonly costs: readonly number[];
  readonly keyMs: number;
  readonly order: number;
  readonly sinceMs: number;
  readonly deadlineMs: number;
  readonly longestHoldMs: number;
  /** Granted, failed or aborted. */
  isGone = false;
  /** Its places in the heaps of the queue; -1 where it is in none. */
  laneIndex = -1;
  deadlineIndex = -1;
  resolve: (permit: Permit) => void = noop;
  reject: (reason: unknown) => void = noop;
  /** Stops listening for the caller's abort. */
  unlink: () => void = noop;

  constructor({ request, ...options }: WaiterOptions) {
    this.call = request.call;
    this.states = request.states;
    this.costs = request.costs;
    this.keyMs = request.keyMs;
    this.order = request.order;
    this.sinceMs = options.sinceMs;
    this.deadlineMs = options.deadlineMs;
    this.longestHoldMs = options.longestHoldMs;
  }

  /** Counts the call in or out of the queues of its limits. */
  count(by: 1 | -1): void {
    for (let index = 0; index < this.states.length; index++) {
      const state = this.states[index];
      if (state === undefined) continue;
      state.queued += by;
      state.queuedCost = state.queued === 0 ? 0 : state.queuedCost + by * (this.costs[index] ?? 0);
      state.lastKeyMs = state.queued === 0 ? Number.NEGATIVE_INFINITY : Math.max(state.lastKeyMs, this.keyMs);
    }
  }

  leave(): void {
    this.isGone = true;
    this.count(-1);
    this.unlink();
  }
}

/** The order of the queue. */
export function isAhead(a: Waiter, b: Waiter): boolean {
  return a.keyMs < b.keyMs || (a.keyMs === b.keyMs && a.order < b.order);
}

function noop(): void {}

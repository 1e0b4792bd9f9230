import type { Call } from "../call.js";
import type { LimitState } from "./limit-state.js";
import type { QueuePlace } from "./permit.js";
import { tooCostlyError } from "./throttle-errors.js";
import type { Waiter } from "./waiter.js";

/** A call that asks for room. */
export interface RoomRequest extends QueuePlace {
  readonly call: Call;
  readonly states: readonly LimitState[];
  readonly costs: readonly number[];
}

/**
 * The wait a call has before it for certain, in milliseconds: until the windows have room for it and all that is ahead
 * of it, were everything under way answered now.
 */
export function knownWaitMs(request: RoomRequest, waiters: Iterable<Waiter>, nowMs: number): number {
  let atMs = nowMs;
  for (const [index, state] of request.states.entries()) {
    const costAhead = isLast(request, state) ? state.queuedCost : costAheadOf(request, state, waiters);
    atMs = Math.max(atMs, state.freeAtMs(costAhead + (request.costs[index] ?? 0), nowMs));
  }
  return atMs - nowMs;
}

/** @throws {ConfigurationError} the call costs more than a window can ever hold, and would wait forever */
export function requireAffordable({ call, states, costs }: RoomRequest): void {
  for (const [index, state] of states.entries()) {
    const units = (costs[index] ?? 0) * state.counts.needed;
    const tight = state.windows.find(({ capacity }) => units > capacity);
    if (tight === undefined) continue;
    const { name: window, capacity } = tight;
    throw tooCostlyError(call, { limit: state.name, window }, { units, capacity });
  }
}

function isLast({ keyMs }: RoomRequest, state: LimitState): boolean {
  return keyMs >= state.lastKeyMs;
}

function costAheadOf({ keyMs }: RoomRequest, state: LimitState, waiters: Iterable<Waiter>): number {
  let sum = 0;
  for (const waiter of waiters) {
    const index = waiter.keyMs <= keyMs ? waiter.states.indexOf(state) : -1;
    if (index >= 0) sum += waiter.costs[index] ?? 0;
  }
  return sum;
}

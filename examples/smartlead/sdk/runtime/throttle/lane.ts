import { Heap } from "./heap.js";
import type { LimitState } from "./limit-state.js";
import { isAhead, type Waiter } from "./waiter.js";

/** Calls that spend from the same limits, in order. */
export class Lane {
  readonly key: string;
  readonly states: readonly LimitState[];
  readonly waiters = new Heap<Waiter>(isAhead, placeWaiter);
  /** The limit in whose line it stands; undefined while it is to be looked at. */
  waitsFor: LimitState | undefined;
  /** When it is worth looking at the first of them again; infinite where something has to happen before. */
  wakeAtMs = Number.POSITIVE_INFINITY;
  /** Its places in the heaps of the queue; -1 where it is in none. */
  lineIndex = -1;
  wakeIndex = -1;
  dueIndex = -1;

  constructor(key: string, states: readonly LimitState[]) {
    this.key = key;
    this.states = states;
  }
}

/** What tells lanes of the same limits apart from others. */
export function laneKey(states: readonly LimitState[]): string {
  return states.length === 1 ? String(states[0]?.id) : states.map(({ id }) => id).join();
}

/** Lanes by the place of their first call; `place` as of `Heap`. */
export function lanesInOrder(place: (lane: Lane, index: number) => void): Heap<Lane> {
  return new Heap(isLaneAhead, place);
}

/** Whether the first call of a lane goes before that of another. */
export function isLaneAhead(a: Lane, b: Lane): boolean {
  const first = a.waiters.first;
  const second = b.waiters.first;
  return first !== undefined && second !== undefined && isAhead(first, second);
}

function placeWaiter(waiter: Waiter, index: number): void {
  waiter.laneIndex = index;
}

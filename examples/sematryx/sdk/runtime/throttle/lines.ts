import type { Heap } from "./heap.js";
import { type Lane, lanesInOrder } from "./lane.js";
import type { LimitState } from "./limit-state.js";

/**
 * Lanes that cannot go, each in the line of one limit. The first of a line keeps the limit for itself; those behind
 * need not be looked at before it has left.
 */
export class Lines {
  readonly #lines = new Map<LimitState, Heap<Lane>>();

  /** Limits for which anybody stands in line. */
  get states(): Iterable<LimitState> {
    return this.#lines.keys();
  }

  /** Who keeps a limit. */
  first(state: LimitState): Lane | undefined {
    return this.#lines.get(state)?.first;
  }

  /** Puts a lane, which is in no line, in that of a limit. */
  stand(lane: Lane, state: LimitState): void {
    let line = this.#lines.get(state);
    if (line === undefined) {
      line = lanesInOrder(placeInLine);
      this.#lines.set(state, line);
    }
    lane.waitsFor = state;
    line.push(lane);
  }

  /** Takes a lane out of its line, if it is in one. @returns the limit that it kept, whose next lane is to be looked at */
  leave(lane: Lane): LimitState | undefined {
    const { waitsFor } = lane;
    const line = waitsFor && this.#lines.get(waitsFor);
    if (waitsFor === undefined || line === undefined) return undefined;
    const wasFirst = line.first === lane;
    line.removeAt(lane.lineIndex);
    lane.waitsFor = undefined;
    if (line.size === 0) this.#lines.delete(waitsFor);
    return wasFirst ? waitsFor : undefined;
  }
}

function placeInLine(lane: Lane, index: number): void {
  lane.lineIndex = index;
}

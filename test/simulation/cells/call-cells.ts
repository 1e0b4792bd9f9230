import { plainMix } from "../clients/call-mix.js";
import type { Cell } from "./cell.js";
import { type CellChanges, cellOf, oneOfEach, type Subject } from "./subjects.js";

/** Levels between the least and the highest priority that calls are given. */
const levels = 4;

/** How long a later call of one level more may go before an earlier one. */
const ageingMs = 30_000;

/** Calls that wait at once where priorities are tried. */
const depth = 200;

/** What callers do: priorities, costs, aborts, bunches, conditional requests. */
export const callCells: readonly Cell[] = oneOfEach.flatMap((subject) => [
  cellOf(subject, "calls/priorities", {
    mix: { ...plainMix, priorities: [0, 1, 2, levels] },
    traffic: { kind: "saturated", depth },
    longestWaitMs: longestWait(subject),
  }),
  cellOf(subject, "calls/costs-and-aborts", {
    mix: { ...plainMix, units: [1, 2, 5], aborts: 0.1, priorities: [0, 1] },
    traffic: { kind: "saturated", depth: 100 },
    ...usedByCosts(subject),
  }),
  cellOf(subject, "calls/bunches", {
    traffic: { kind: "bunches" },
    headers: "honest",
    delay: "heavy-tail",
    leastUsed: 0,
  }),
]);

/**
 * The longest a call of the least priority waits: until those of the highest that come later are behind it, then for
 * all that stand in the queue, a window for each quota of them and one that has just begun.
 */
function longestWait({ server: { quota, windowMs } }: Subject): number {
  return levels * ageingMs + 1.05 * windowMs * (Math.ceil(depth / quota) + 1);
}

/** A call of several units waits until there is room for all; aborted requests hold their slots for long. */
function usedByCosts({ window: { algorithm } }: Subject): CellChanges {
  return { leastUsed: algorithm === "sliding-counter" ? 0.8 : 0.85 };
}

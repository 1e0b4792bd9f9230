import { noFaults } from "../world/faults.js";
import type { Cell } from "./cell.js";
import { type CellChanges, cellOf, minuteSubjects, oneOfEach, type Subject } from "./subjects.js";

/** Every fault against every algorithm. */
export const faultCells: readonly Cell[] = oneOfEach.flatMap((subject, row) => [
  cellOf(subject, "fault/lost-answers", {
    faults: { ...noFaults, lost: 0.005, vanished: 0.005 },
    ...used(subject),
  }),
  cellOf(subject, "fault/resets", {
    faults: { ...noFaults, reset: 0.01, unsent: 0.01 },
    ...used(subject),
  }),
  cellOf(subject, "fault/5xx", { faults: { ...noFaults, error: 0.02 } }),
  row % 2 === 0
    ? cellOf(subject, "fault/clock-ahead", { clock: "skew-ahead", headers: "honest" })
    : cellOf(subject, "fault/clock-behind", { clock: "skew-behind", headers: "honest", delay: "heavy-tail" }),
  cellOf(subject, "fault/clock-steps", { clock: "steps", headers: "honest" }),
  cellOf(subject, "fault/headers-missing", { headers: "sparse", tellsWait: false, delay: "reordering" }),
  cellOf(subject, "fault/headers-lying", { headers: "lying", ...lied(subject) }),
]);

/** Answers that carry what is true. */
export const headerCells: readonly Cell[] = minuteSubjects.map((subject) =>
  cellOf(subject, "headers-honest", { headers: "honest" }),
);

/** Requests of which nobody knows the end hold their slots a window longer: one in a hundred of them, or one of a curve's two. */
function used({ window }: Subject): CellChanges {
  return { leastUsed: window.algorithm === "sliding-counter" ? 0.7 : 0.97 };
}

/** What others are said to have spent is kept free, so that nothing is promised of the use. */
function lied({ name }: Subject): CellChanges {
  if (name !== "fixed") return { leastUsed: 0 };
  return {
    leastUsed: 0,
    whyNotZero:
      "resets are lies, and a fixed window that the server says is over counts as over until they contradict each other",
  };
}

import { plainMix } from "../clients/call-mix.js";
import { noFaults } from "../world/faults.js";
import type { Cell } from "./cell.js";
import { cellOf, minuteSubjects, type Subject, secondSubjects } from "./subjects.js";

/** Buckets that tell how long they take to fill. */
export const fullCells: readonly Cell[] = [...minuteSubjects, ...secondSubjects]
  .filter(({ name }) => name === "token-bucket")
  .flatMap(cellsOf);

function cellsOf(subject: Subject): readonly Cell[] {
  const { server } = subject;
  const title = (rest: string) => `${server.windowMs === 1_000 ? "1s" : "1m"}/tells-full/${rest}`;
  const cell = (rest: string, changes: Parameters<typeof cellOf>[2]) => cellOf(subject, title(rest), changes);
  const counting = { ...subject, server: { ...server, countsRefused: true } };
  return [
    cell("constant", { delay: "constant", headers: "full" }),
    cell("jitter", { headers: "full" }),
    cell("heavy-tail", { delay: "heavy-tail", headers: "full" }),
    cellOf(counting, title("reordering"), { delay: "reordering", headers: "full" }),
    cell("seconds", { headers: "full-seconds" }),
    cell("seconds/reordering", { delay: "reordering", headers: "full-seconds" }),
    cell("headers-missing", { delay: "reordering", headers: "full-sparse", tellsWait: false }),
    cell("clock-steps", { clock: "steps", headers: "full" }),
    cell("lost-answers", {
      headers: "full-sparse",
      faults: { ...noFaults, lost: 0.005, vanished: 0.005 },
      // Waiting for an answer that never comes is ten windows of a second.
      leastUsed: server.windowMs === 1_000 ? 0 : 0.9,
    }),
    cell("resets", { headers: "full", faults: { ...noFaults, reset: 0.01, unsent: 0.01 }, leastUsed: 0.9 }),
    cell("not-modified", { headers: "full", mix: { ...plainMix, notModified: 0.3 }, leastUsed: 0 }),
    cell("costs", { headers: "full", mix: { ...plainMix, units: [1, 3] }, leastUsed: 0.9 }),
    cell("lying", {
      headers: "full-lying",
      leastUsed: 0,
      whyNotZero:
        "the time to a full bucket is a lie, and it is believed until it contradicts what is missing",
    }),
  ];
}

import type { Cell } from "./cell.js";
import { cellOf, minuteSubjects, oneOfEach } from "./subjects.js";

const whyNotZero = "others whom nobody knows spend from the limit";

/** Other users of the limit: unknown ones, and such as a margin is kept for. */
export const userCells: readonly Cell[] = [
  ...oneOfEach.flatMap((subject) => [
    cellOf(subject, "others/random", {
      foreign: { share: 0.2, habit: "random" },
      headers: "honest",
      whyNotZero,
      leastUsed: 0,
    }),
    cellOf(subject, "others/bursts", {
      foreign: { share: 0.3, habit: "bursts" },
      headers: "honest",
      whyNotZero,
      leastUsed: 0,
    }),
  ]),
  ...minuteSubjects.slice(0, 1).map((rolling) =>
    cellOf(rolling, "others/no-headers", {
      foreign: { share: 0.2, habit: "random" },
      whyNotZero,
      leastUsed: 0,
    }),
  ),
  ...minuteSubjects.map((subject) =>
    cellOf(subject, "others/within-margin", {
      foreign: { share: 0.2, habit: "even" },
      marginPercent: 25,
    }),
  ),
];

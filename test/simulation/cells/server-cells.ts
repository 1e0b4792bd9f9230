import type { DelayName } from "../world/delays.js";
import type { Cell } from "./cell.js";
import { cellOf, minuteSubjects, type Subject, secondSubjects, undeclaredSubjects } from "./subjects.js";

const delayNames: readonly DelayName[] = ["constant", "jitter", "heavy-tail", "reordering"];

/** Every way of counting, with every way to the server. */
export const serverCells: readonly Cell[] = [
  ...minuteSubjects.flatMap((subject, row) =>
    delayNames.flatMap((delay, index) => {
      const server = { ...subject.server, countsRefused: index % 2 === 1 };
      const exact = cellOf({ ...subject, server }, `1m/${delay}`, { delay });
      return (index + row) % 2 === 0 ? [exact] : [exact, wholeSeconds(subject, delay, index > 1)];
    }),
  ),
  ...undeclaredSubjects.flatMap((subject, row) =>
    delayNames.flatMap((delay, index) => {
      // The window is the same whichever the server: every second way will do for the later ones.
      if (row > 0 && (index + row) % 2 === 0) return [];
      const countsRefused = (index + row) % 2 === 1;
      const granularityMs = index < 2 ? 1 : 1_000;
      const title = `1m/${delay}${granularityMs === 1 ? "" : "/whole-seconds"}`;
      const server = { ...subject.server, countsRefused, granularityMs };
      return [cellOf({ ...subject, server }, title, { delay })];
    }),
  ),
  ...secondSubjects.flatMap((subject) => [
    cellOf(subject, "1s/jitter"),
    cellOf(subject, "1s/reordering", { delay: "reordering" }),
  ]),
  ...peculiarServers(),
];

/**
 * A server whose clock shows whole seconds. Logs and fixed windows forget no later for it. A bucket gets its tokens up
 * to a second late, which its burst must be declared smaller for; a sliding counter lets go of the last window up to a
 * second late, for which a margin is declared.
 */
function wholeSeconds(subject: Subject, delay: DelayName, countsRefused: boolean): Cell {
  const server = { ...subject.server, granularityMs: 1_000, countsRefused };
  const { quota, windowMs, burst = quota } = server;
  const title = `1m/${delay}/whole-seconds`;
  if (server.algorithm === "sliding-counter")
    return cellOf({ ...subject, server }, title, { delay, marginPercent: 3 });
  if (server.algorithm !== "token-bucket") return cellOf({ ...subject, server }, title, { delay });
  const perSecond = Math.ceil((quota / windowMs) * 1_000);
  return cellOf({ ...subject, server, window: { ...subject.window, burst: burst - perSecond } }, title, {
    delay,
  });
}

/** Servers of their own ways. */
function peculiarServers(): Cell[] {
  const [rolling, fixed, bucket, counter] = minuteSubjects;
  if (!rolling || !fixed || !bucket || !counter) return [];
  const large = { quota: 10_000, windowMs: 60_000 };
  const whyNotZero = "the server's clock shows whole seconds, and the policy cannot say so";
  const held = { ...rolling.server, windowMs: 61_000, granularityMs: 1_000 };
  const coarse = (subject: Subject) => ({ ...subject.server, granularityMs: 1_000 });
  return [
    cellOf(
      {
        ...rolling,
        server: { ...rolling.server, ...large },
        window: { ...rolling.window, ...large },
      },
      "1m/large-quota",
      // Above 4,096 answers share the time of the latest within a 1,024th of the window.
      { leastUsed: 0.9975, traffic: { kind: "saturated", depth: 500 } },
    ),
    cellOf({ ...fixed, server: { ...fixed.server, algorithm: "fixed-by-request" } }, "1m/begun-by-request"),
    // An entry of 10 s is kept until the clock shows 71 s, not 70 s.
    cellOf({ ...rolling, server: held, window: { ...rolling.window, windowMs: 61_000 } }, "1m/held-second"),
    cellOf({ ...rolling, server: held }, "1m/held-second/not-declared", {
      whyNotZero,
      isBelowBackoff: false,
      leastUsed: 0,
    }),
    cellOf({ ...bucket, server: coarse(bucket) }, "1m/whole-seconds/not-declared", {
      whyNotZero,
      leastUsed: 0,
    }),
    cellOf({ ...counter, server: coarse(counter) }, "1m/whole-seconds/not-declared", {
      whyNotZero,
      leastUsed: 0,
    }),
    cellOf(
      { name: "undeclared/sliding-counter", server: counter.server, window: quotaOf(counter) },
      "1m/jitter",
      {
        whyNotZero: "a log is not safe for a sliding counter; two refusals teach it",
        leastUsed: 0,
      },
    ),
    cellOf(
      {
        name: "undeclared/token-bucket",
        server: bucket.server,
        window: quotaOf(bucket),
      },
      "1m/small-burst",
      {
        whyNotZero: "the bucket holds less than the quota, and the policy does not say so",
        leastUsed: 0,
      },
    ),
  ];
}

/** A window of which no algorithm is declared. */
function quotaOf({ server: { quota, windowMs } }: Subject) {
  return { quota, windowMs };
}

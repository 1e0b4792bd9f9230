import { describe, expect, it } from "vitest";
import { allCells } from "./cells/all-cells.js";
import { runCell } from "./cells/run-cell.js";
import { cellOf, minuteSubjects } from "./cells/subjects.js";

/** Cells in which round trips differ by more than the guard of the window. */
const cells = allCells.filter(({ name }) =>
  /^(rolling|undeclared\/rolling)\/(1m\/(heavy-tail|reordering)|1s\/jitter|1s\/reordering)$/.test(name),
);

describe("A limiter that counts requests from when they were sent", () => {
  it.each(cells)("is found out at once in $name", async (cell) => {
    const { tally } = await runCell(cell, { calls: 500, seed: 1, stampMs: (grantedAtMs) => grantedAtMs });

    expect(tally.rejected).toBeGreaterThan(0);
  });

  it.each(cells)("is the only thing wrong with it in $name", async (cell) => {
    const { tally } = await runCell(cell, { calls: 500, seed: 1 });

    expect(tally.rejected).toBe(0);
  });
});

describe("A log before a sliding counter", () => {
  it("is found out, though its policy says that it is right", async () => {
    const servers = minuteSubjects.flatMap(({ server }) =>
      server.algorithm === "sliding-counter" ? [server] : [],
    );
    const logs = minuteSubjects.filter(({ name }) => name === "rolling");
    const [cell] = logs.flatMap((log) =>
      servers.map((server) => cellOf({ ...log, server }, "before a counter")),
    );
    if (cell === undefined) throw new Error("There is no rolling subject, or no sliding counter.");

    const { tally } = await runCell(cell, { calls: 1_000, seed: 1 });

    expect(tally.rejected).toBeGreaterThan(50);
  });
});

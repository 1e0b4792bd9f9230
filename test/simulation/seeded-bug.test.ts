import { describe, expect, it } from "vitest";
import { allCells } from "./cells/all-cells.js";
import { runCell } from "./cells/run-cell.js";

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

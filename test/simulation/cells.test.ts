import { describe, expect, it } from "vitest";
import { allCells } from "./cells/all-cells.js";
import { judgeCell } from "./cells/judge-cell.js";

/** Enough for twenty windows of a hundred; `npm run simulate` takes a million. */
const calls = 2_000;

describe("The throttle in simulation", () => {
  it("is tried in worlds of different names, in most of which zero refusals are possible", () => {
    const names = new Set(allCells.map(({ name }) => name));
    const zero = allCells.filter(({ promise }) => promise.whyNotZero === undefined);

    expect(names.size).toBe(allCells.length);
    expect(zero.length).toBeGreaterThan(0.8 * allCells.length);
  });

  it.each(allCells)("keeps its promises in $name", async (cell) => {
    const result = await judgeCell(cell, { calls, runs: 1, seed: 1 });

    expect(result.broken).toEqual([]);
    expect(result.requests).toBeGreaterThanOrEqual(calls);
  });
});

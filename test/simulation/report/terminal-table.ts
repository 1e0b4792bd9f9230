import type { CellResult } from "../cells/judge-cell.js";
import { columns, refusalRates, resultRow } from "./result-row.js";

/** The results as a table for a terminal. */
export function terminalTable(results: readonly CellResult[]): string {
  const lines = [
    [...columns, "per 1,000", "backoff only"],
    ...results.map((result) => [
      ...resultRow(result),
      ...(result.whyNotZero === undefined ? ["0", ""] : refusalRates(result)),
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const texts = lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
  return `${texts.join("\n")}\n`;
}

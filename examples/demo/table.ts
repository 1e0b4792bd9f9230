import type { Figures, Row } from "./workload.js";

const head = ["", "calls", "requests", "429s", "failed", "seconds", "ideal"];

/** The rows as a table for a terminal: the SDK above its page's loop, times in the server's seconds. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ workload, sdk, page }) => [
    [`${workload.api}, SDK`, number(workload.calls), ...figures(sdk), seconds(workload.idealMs() / 1_000)],
    [`${workload.api}, page's loop`, "", ...figures(page), ""],
  ]);
  const table = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  const text = table.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  const notes = rows.map(({ workload }) => `${workload.api}: ${workload.title}; ${workload.note}.`);
  return [...text, "", ...notes, ""].join("\n");
}

function figures({ requests, rejected, failed, seconds: took }: Figures): string[] {
  return [number(requests), number(rejected), number(failed), seconds(took)];
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}

function seconds(value: number): string {
  return value.toFixed(1);
}

import type { Row } from "./row.js";

/** The rows as tables for a terminal: one for each metric, a line for each tool, the ratio to ours beside each figure. */
export function formatRows(rows: readonly Row[]): string {
  const metrics = [...new Set(rows.map(({ metric }) => metric))];
  return `${metrics.map((metric) => metricTable(rows.filter((row) => row.metric === metric))).join("\n\n")}\n`;
}

function metricTable(rows: readonly Row[]): string {
  const [first] = rows;
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const tools = [...new Set(rows.map(({ tool }) => tool))];
  const cell = (subject: string, tool: string): string => {
    const row = rows.find((one) => one.subject === subject && one.tool === tool);
    const own = rows.find((one) => one.subject === subject && one.tool === "ratesmith");
    if (row === undefined) return "–";
    const ratio =
      own === undefined || row === own || own.value === 0 ? "" : ` (${(row.value / own.value).toFixed(2)})`;
    return `${shown(row)}${ratio}`;
  };
  return aligned([
    [`${first?.metric}, ${first?.unit}`, ...subjects],
    ...tools.map((tool) => [tool, ...subjects.map((subject) => cell(subject, tool))]),
  ]);
}

function shown({ value, unit }: Row): string {
  return unit === "s" ? value.toFixed(2) : Math.round(value).toLocaleString("en");
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? "").length)),
  );
  return lines
    .map((line) =>
      line
        .map((text, column) =>
          column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

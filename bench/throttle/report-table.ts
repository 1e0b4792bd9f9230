import type { AcquireRow } from "./acquire/measure-acquire.js";
import type { LiveRow } from "./live/run-live.js";

/** All that was measured. */
export interface BenchReport {
  readonly live: readonly LiveRow[];
  readonly acquire: readonly AcquireRow[];
}

/** The report as tables for a terminal. */
export function formatReport({ live, acquire }: BenchReport): string {
  const parts = [...byServer(live), ...(acquire.length > 0 ? [acquireTable(acquire)] : [])];
  return `${parts.join("\n\n")}\n`;
}

function byServer(live: readonly LiveRow[]): string[] {
  const servers = [...new Set(live.map(({ server }) => server))];
  return servers.map((server) => {
    const rows = live.filter((row) => row.server === server);
    return table([
      [server, "efficiency", "429s", "failed", "p99 wait, s", "efficiency of each run"],
      ...rows.map(({ client, efficiency, rejected, failed, p99WaitMs, runs }) => [
        client,
        shown(efficiency),
        String(rejected),
        String(failed),
        (p99WaitMs / 1_000).toFixed(2),
        runs.map((run) => shown(run.efficiency)).join(" "),
      ]),
    ]);
  });
}

/** A job that lost calls has no efficiency. */
function shown(efficiency: number): string {
  return efficiency === 0 ? "–" : efficiency.toFixed(3);
}

function acquireTable(rows: readonly AcquireRow[]): string {
  const ours = rows.find(({ client }) => client === "ratesmith");
  const ratio = (mine: number, of: number | undefined) => (of === undefined ? "" : (mine / of).toFixed(3));
  return table([
    ["acquire, per second", "one by one", "to ours", "1,000 in flight", "to ours"],
    ...rows.map(({ client, oneByOnePerS, thousandInFlightPerS }) => [
      client,
      oneByOnePerS.toLocaleString("en-US"),
      ratio(oneByOnePerS, ours?.oneByOnePerS),
      thousandInFlightPerS.toLocaleString("en-US"),
      ratio(thousandInFlightPerS, ours?.thousandInFlightPerS),
    ]),
  ]);
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

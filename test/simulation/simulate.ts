import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { allCells } from "./cells/all-cells.js";
import { runInProcesses } from "./report/process-pool.js";
import { simulationChart } from "./report/simulation-chart.js";
import { simulationPage } from "./report/simulation-page.js";
import { terminalTable } from "./report/terminal-table.js";

/** Requests of each cell. */
const defaultRequests = 1_000_000;

/**
 * Runs every cell of the throttle's simulation, and writes `docs/simulation.md` with its chart where all were run in
 * full. Exits with 1 when a promise is broken, with 2 for options it does not know.
 */
async function simulate(): Promise<number> {
  const options = readOptions();
  if (options === undefined) return 2;
  const { only, requests, isJson } = options;
  const cells = allCells.filter(({ name }) => name.startsWith(only));
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  const results = await runInProcesses(
    cells.map(({ name }) => name),
    { calls: requests, say },
  );
  process.stdout.write(isJson ? `${JSON.stringify({ requests, results })}\n` : terminalTable(results));
  const broken = results.filter((result) => result.broken.length > 0);
  for (const { cell, broken: sentences } of broken) say(`${cell}: ${sentences.join("; ")}`);
  if (only === "" && requests >= defaultRequests) {
    const docs = new URL("../../docs/", import.meta.url);
    await writeFile(new URL("simulation.md", docs), simulationPage(results));
    await writeFile(new URL("simulation.svg", docs), simulationChart(results));
  }
  return broken.length > 0 ? 1 : 0;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { requests: { type: "string" }, only: { type: "string" }, json: { type: "boolean" } },
    });
    const requests = Number(values.requests ?? defaultRequests);
    const only = values.only ?? "";
    if (!(requests >= 1))
      throw new Error(`Expected --requests to be a number above 0, got ${values.requests}.`);
    if (!allCells.some(({ name }) => name.startsWith(only)))
      throw new Error(`Expected --only to begin the name of a cell, as "rolling/1m", got "${only}".`);
    return { requests, only, isJson: values.json ?? false };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

process.exitCode = await simulate();

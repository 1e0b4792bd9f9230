import { writeFile } from "node:fs/promises";
import { demoChart } from "./chart/demo-chart.js";
import { generateExamples } from "./examples.js";
import { runAll } from "./run-all.js";
import { formatTable } from "./table.js";
import { asJson, faultsOf } from "./verdict.js";

/**
 * Generates the examples, does each API's work through its SDK and by its page's own loop against servers that enforce
 * the limits, and prints what came of it. Exits 1 where an SDK's row is worse than it may be.
 */
async function demo(isJson: boolean): Promise<void> {
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  await generateExamples();
  const { workloads } = await import("./workloads/index.js");
  const rows = await runAll(workloads, say);
  await writeFile(new URL("../../docs/demo.svg", import.meta.url), demoChart(rows));
  process.stdout.write(isJson ? `${JSON.stringify(asJson(rows))}\n` : `\n${formatTable(rows)}`);
  const faults = faultsOf(rows);
  for (const fault of faults) say(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

await demo(process.argv.includes("--json"));

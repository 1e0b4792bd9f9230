import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { findDocuments } from "./find-documents.js";
import { formatReport, isSound, reportOf } from "./report.js";
import { type Result, tryAll } from "./worker-pool.js";

const usage = `Usage: npm run corpus -- <folder or file>… [--json] [--jobs <n>] [--timeout <seconds>] [--memory <MB>]

Generates every API description found, type-checks each SDK, and reports what was rejected, what crashed and what does
not compile. Exits 1 where anything crashed or does not compile.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      jobs: { type: "string", default: String(Math.min(availableParallelism(), 4)) },
      timeout: { type: "string", default: "180" },
      memory: { type: "string", default: "3072" },
    },
  });
  const limits = {
    jobs: Number(values.jobs),
    timeoutMs: Number(values.timeout) * 1000,
    memoryMb: Number(values.memory),
  };
  if (positionals.length === 0 || Object.values(limits).some((limit) => !(limit >= 1))) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const { documents, skipped } = findDocuments(positionals);
  const results: Result[] = [];
  await tryAll(documents, {
    limits,
    onResult: (result) => {
      results.push(result);
      process.stderr.write(progress(result, `${results.length}/${documents.length}`));
    },
  });
  const report = reportOf(results, { skipped });
  process.stdout.write(values.json ? `${JSON.stringify(report, undefined, 2)}\n` : formatReport(report));
  return isSound(report) ? 0 : 1;
}

function progress({ file, ms, outcome }: Result, count: string): string {
  const bad = outcome.kind === "generated" && outcome.typeErrors.length > 0;
  return `${count} ${bad ? "type errors" : outcome.kind} ${file} ${(ms / 1000).toFixed(1)} s\n`;
}

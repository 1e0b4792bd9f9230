import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { driveApi } from "./drive-api.js";
import { documentPath, subjects } from "./subjects.js";

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !subjects.some((subject) => subject.name === name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. Known are ${subjects.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

let breaking = 0;
console.log("api         operations  requests  breaking  unsampled  seconds");
for (const subject of subjects) {
  if (wanted.length > 0 && !wanted.includes(subject.name)) continue;
  const input = documentPath(subject);
  if (input === undefined) {
    console.log(`${subject.name.padEnd(12)}skipped: ${subject.file} is not here (RATESMITH_SPECS)`);
    continue;
  }
  const folder = mkdtempSync(join(tmpdir(), "ratesmith-wire-"));
  const startedMs = performance.now();
  try {
    const { operations, requests, findings, unsampled } = await driveApi({ subject, input, folder });
    breaking += findings.length;
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    const counts = [operations, requests, findings.length, unsampled.length, seconds];
    const widths = [10, 10, 10, 11, 9];
    console.log(
      subject.name.padEnd(12) +
        counts.map((count, index) => String(count).padStart(widths[index] ?? 0)).join(""),
    );
    for (const { operation, reasons, url } of findings)
      console.error(`${operation} (${url}): ${reasons.join("; ")}`);
    for (const text of unsampled) console.error(`No valid arguments: ${text}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exitCode = breaking > 0 ? 1 : 0;

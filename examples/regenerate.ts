// Generates every example's SDK; with --check only says whether the committed ones are up to date (exit 1 if not).
import { relative } from "node:path";
import { formatDiagnostic, generate } from "../generator/index.js";
import { exampleApis } from "./apis.js";

const check = process.argv.includes("--check");

for (const { api, client, input, overlay, output } of exampleApis) {
  const result = await generate({
    input,
    overlays: [overlay],
    name: client,
    output: relative(process.cwd(), output),
    check,
    force: !check,
  });
  for (const diagnostic of result.diagnostics) console.error(formatDiagnostic(diagnostic));
  console.log(`${api}: ${result.status}, ${result.written.length} written, ${result.removed.length} removed`);
  if (result.status === "drift" || result.status === "foreign") process.exitCode = 1;
}

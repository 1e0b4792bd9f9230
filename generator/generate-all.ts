import { type Diagnostic, DiagnosticError } from "./diagnostic.js";
import { type PreparedSdk, prepareSdk } from "./generate.js";
import type { GenerateOptions } from "./generate-options.js";
import type { GenerateResult } from "./output/outcome.js";

/**
 * Generates several SDKs. All are prepared before one is written: where the inputs of any have faults, or the directory
 * of any holds other people's files, nothing is written.
 *
 * @throws {DiagnosticError} the faults of all
 */
export async function generateAll(all: readonly GenerateOptions[]): Promise<GenerateResult[]> {
  const prepared: PreparedSdk[] = [];
  const faults: Diagnostic[] = [];
  for (const options of all) {
    try {
      prepared.push(await prepareSdk(options));
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      faults.push(...error.diagnostics);
    }
  }
  if (faults.length > 0) throw new DiagnosticError(distinct(faults));
  const results = prepared.map(({ result }) => result);
  if (results.some(({ status }) => status === "foreign")) return results.map(unwritten);
  for (const { write } of prepared) await write();
  return results;
}

/** Several SDKs of one document have its faults in common. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

function unwritten(result: GenerateResult): GenerateResult {
  return result.status === "written" ? { ...result, status: "would-write" } : result;
}

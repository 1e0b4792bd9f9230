import { rmSync } from "node:fs";
import { join } from "node:path";
import { DiagnosticError } from "../../generator/diagnostic.js";
import { generate } from "../../generator/generate.js";
import type { Outcome } from "./trial.js";
import type { TypeChecker } from "./type-checker.js";

/** Generates the SDK of a document into a folder that is emptied before, and checks its types. */
export async function tryDocument(
  input: string,
  { folder, checker }: { folder: string; checker: TypeChecker },
): Promise<Outcome> {
  rmSync(folder, { recursive: true, force: true });
  try {
    const { status, written } = await generate({ input, output: folder });
    if (status !== "written" || !written.includes("client.ts")) {
      return { kind: "crashed", message: `Ended well with the status "${status}", but wrote no client.ts.` };
    }
    return { kind: "generated", typeErrors: checker.errors(written.map((path) => join(folder, path))) };
  } catch (error) {
    return error instanceof DiagnosticError ? refusal(error) : { kind: "crashed", message: describe(error) };
  }
}

function refusal({ diagnostics }: DiagnosticError): Outcome {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return { kind: "crashed", message: "Refused without a diagnostic that says why." };
  const { code, message, line, column, pointer = "" } = first;
  const place = line === undefined ? "" : ` (${line}:${column ?? 1}${pointer === "" ? "" : ` ${pointer}`})`;
  const more = errors.length === 1 ? "" : ` And ${errors.length - 1} more.`;
  return { kind: "rejected", code, message: `${message}${place}${more}` };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `Threw ${String(error)}.`;
  return (error.stack ?? error.message).split("\n").slice(0, 4).join("\n");
}

import { type Diagnostic, DiagnosticError } from "../diagnostic.js";
import { validate } from "../generate.js";
import { printDiagnostics, readStdin, type Terminal } from "./terminal.js";

/** Flags of `ratesmith validate`. */
export interface ValidateFlags {
  readonly overlay?: readonly string[];
  readonly allowHost?: readonly string[];
  readonly json?: boolean;
}

/** Codes that mean the input could not be read at all: a usage error rather than a finding. */
const unreadable = new Set(["unreadable-input", "input-too-large", "invalid-host"]);

/** Runs `ratesmith validate`. @returns the exit code: 1 where the document has errors, 2 where there was none to read */
export async function validateCommand(
  input: string,
  flags: ValidateFlags,
  terminal: Terminal,
): Promise<number> {
  const diagnostics = await findings(input, flags);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  const ok = errors.length === 0;
  if (flags.json === true) terminal.out(`${JSON.stringify({ ok, diagnostics })}\n`);
  printDiagnostics(terminal, diagnostics);
  const warnings = diagnostics.length - errors.length;
  terminal.err(
    `${input}: ${errors.length} ${errors.length === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}.\n`,
  );
  if (ok) return 0;
  return errors.some((error) => unreadable.has(error.code)) ? 2 : 1;
}

async function findings(input: string, flags: ValidateFlags): Promise<readonly Diagnostic[]> {
  try {
    return await validate({
      input,
      overlays: flags.overlay ?? [],
      allowHosts: flags.allowHost,
      stdin: readStdin,
    });
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
}

import { type Diagnostic, DiagnosticError } from "../diagnostic.js";
import { generate } from "../generate.js";
import type { GenerateResult } from "../output/outcome.js";
import { readConfig } from "./read-config.js";
import { printDiagnostics, progressLine, readStdin, type Terminal } from "./terminal.js";

/** Flags of `ratesmith generate`. */
export interface GenerateFlags {
  readonly output?: string;
  readonly overlay?: readonly string[];
  readonly allowHost?: readonly string[];
  readonly config?: string;
  readonly name?: string;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Runs `ratesmith generate`. @returns the exit code */
export async function generateCommand(
  input: string,
  flags: GenerateFlags,
  terminal: Terminal,
): Promise<number> {
  const progress = progressLine(flags.quiet === true ? { ...terminal, isInteractive: false } : terminal);
  try {
    const config = flags.config === undefined ? {} : await readConfig(flags.config);
    const result = await generate({
      input,
      output: flags.output ?? "",
      overlays: [...(config.overlays ?? []), ...(flags.overlay ?? [])],
      allowHosts: flags.allowHost,
      name: flags.name ?? config.name,
      check: flags.check,
      dryRun: flags.dryRun,
      force: flags.force,
      onProgress: progress.say,
      stdin: readStdin,
    });
    progress.end();
    report(result, flags, terminal);
    return exitCode(result);
  } catch (error) {
    progress.end();
    if (!(error instanceof DiagnosticError)) throw error;
    reportFailure(error.diagnostics, flags, terminal);
    return 2;
  }
}

function exitCode({ status }: GenerateResult): number {
  switch (status) {
    case "written":
    case "unchanged":
    case "would-write":
      return 0;
    case "drift":
    case "edited":
      return 1;
    case "foreign":
      return 2;
  }
}

function report(result: GenerateResult, flags: GenerateFlags, terminal: Terminal): void {
  const { status, clientName, diagnostics, written, removed, unchanged } = result;
  const ok = exitCode(result) === 0;
  if (flags.json === true) {
    terminal.out(
      `${JSON.stringify({ ok, status, client: clientName, diagnostics, written, removed, unchanged })}\n`,
    );
  }
  if (flags.quiet === true && ok) return;
  printDiagnostics(terminal, diagnostics);
  if (flags.quiet !== true) terminal.err(`${summary(result, flags)}\n`);
}

function summary(
  { status, clientName, written, removed, unchanged, diagnostics }: GenerateResult,
  flags: GenerateFlags,
): string {
  const place = flags.output ?? "";
  const findings = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  switch (status) {
    case "written":
      return `${clientName}: wrote ${written.length} files to ${place}, removed ${removed.length}, left ${unchanged} as they were.`;
    case "would-write":
      return [
        `${clientName}: would write ${written.length} files and remove ${removed.length}:`,
        ...[...written, ...removed].map((path) => `  ${path}`),
      ].join("\n");
    case "unchanged":
      return `${clientName}: ${place} is up to date, nothing to do.`;
    case "drift":
      return `${clientName}: ${place} does not match the document: ${findings} differences.`;
    case "edited":
    case "foreign":
      return `${clientName}: nothing was written.`;
  }
}

function reportFailure(diagnostics: readonly Diagnostic[], flags: GenerateFlags, terminal: Terminal): void {
  if (flags.json === true) terminal.out(`${JSON.stringify({ ok: false, status: "invalid", diagnostics })}\n`);
  printDiagnostics(terminal, diagnostics);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  terminal.err(`${errors} ${errors === 1 ? "error" : "errors"}; nothing was written.\n`);
}

import { type Diagnostic, DiagnosticError } from "../diagnostic.js";
import { generateAll } from "../generate-all.js";
import type { GenerateResult } from "../output/outcome.js";
import { plannedRuns } from "./planned-runs.js";
import { printDiagnostics, progressLine, readStdin, type Terminal } from "./terminal.js";

/** Flags of `ratesmith generate`. */
export interface GenerateFlags {
  readonly output?: string;
  readonly overlay?: readonly string[];
  readonly allowHost?: readonly string[];
  readonly config?: string;
  readonly name?: string;
  readonly package?: boolean;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Runs `ratesmith generate`. @returns the exit code */
export async function generateCommand(
  input: string | undefined,
  flags: GenerateFlags,
  terminal: Terminal,
): Promise<number> {
  const progress = progressLine(flags.quiet === true ? { ...terminal, isInteractive: false } : terminal);
  try {
    const runs = await plannedRuns(input, flags, { onProgress: progress.say, stdin: once(readStdin) });
    const results = await generateAll(runs);
    progress.end();
    const done = results.map((result, index) => ({ ...result, output: runs[index]?.output ?? "" }));
    report(done, flags, terminal);
    return exitCode(done);
  } catch (error) {
    progress.end();
    if (!(error instanceof DiagnosticError)) throw error;
    reportFailure(error.diagnostics, flags, terminal);
    return 2;
  }
}

/** Several SDKs of one document on standard input read it once. */
function once(read: () => Promise<string>): () => Promise<string> {
  let text: Promise<string> | undefined;
  return () => {
    text ??= read();
    return text;
  };
}

type Done = GenerateResult & { readonly output: string };

function exitCode(all: readonly Done[]): number {
  return Math.max(...all.map(exitCodeOf));
}

function exitCodeOf({ status }: GenerateResult): number {
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

function report(all: readonly Done[], flags: GenerateFlags, terminal: Terminal): void {
  const ok = exitCode(all) === 0;
  const [first] = all;
  const diagnostics = all.flatMap((one) => one.diagnostics);
  if (flags.json === true) {
    const clients = all.map(clientReport);
    const own = clients.length === 1 ? clients[0] : { clients };
    terminal.out(`${JSON.stringify({ ok, ...own, diagnostics })}\n`);
  }
  if (flags.quiet === true && ok) return;
  printDiagnostics(terminal, diagnostics);
  if (flags.quiet !== true && first !== undefined)
    terminal.err(all.map((one) => `${summary(one)}\n`).join(""));
}

function clientReport({ status, clientName, output, diagnostics, written, removed, unchanged }: Done) {
  return { status, client: clientName, output, diagnostics, written, removed, unchanged };
}

function summary({ status, clientName, output, written, removed, unchanged, diagnostics }: Done): string {
  const findings = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  switch (status) {
    case "written":
      return `${clientName}: wrote ${written.length} files to ${output}, removed ${removed.length}, left ${unchanged} as they were.`;
    case "would-write":
      return [
        `${clientName}: would write ${written.length} files and remove ${removed.length}:`,
        ...[...written, ...removed].map((path) => `  ${path}`),
      ].join("\n");
    case "unchanged":
      return `${clientName}: ${output} is up to date, nothing to do.`;
    case "drift":
      return `${clientName}: ${output} does not match the document: ${findings} differences.`;
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

/** How much a diagnostic matters: an `error` stops the run and exits 2 (1 for `validate`); a `warning` does not. */
export type Severity = "error" | "warning";

/** A place in an input: file as the user named it, 1-based line and column, JSON pointer (RFC 6901) within that file. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly pointer?: string | undefined;
}

/** One problem of the input: what was expected and got (`message`), where, and what to do (`hint`). */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable kebab-case identifier, for example `unknown-member`. */
  readonly code: string;
  readonly message: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly pointer?: string | undefined;
  readonly hint?: string | undefined;
}

/** Ends a stage that cannot go on, with every problem found so far. */
export class DiagnosticError extends Error {
  override readonly name = "DiagnosticError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join("\n"));
    this.diagnostics = diagnostics;
  }
}

/** `file:line:column severity code: message (pointer)`, then the hint on a line of its own. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, code, message, pointer, hint } = diagnostic;
  const place = file === undefined ? "" : `${file}${line === undefined ? "" : `:${line}:${column ?? 1}`} `;
  const at = pointer === undefined || pointer === "" ? "" : ` (at ${pointer})`;
  const advice = hint === undefined ? "" : `\n    ${hint}`;
  return `${place}${severity} ${code}: ${message}${at}${advice}`;
}

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Pick<Diagnostic, "severity">[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

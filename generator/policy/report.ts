import { type Diagnostic, DiagnosticError, type Severity } from "../diagnostic.js";
import type { ApiDocument } from "../document/document.js";

/** One problem of the extension, at a pointer of the document. */
export interface Problem {
  readonly code: string;
  /** JSON pointer in the document. */
  readonly pointer: string;
  readonly message: string;
  readonly hint?: string;
}

/** Collects problems, so that all are told at once; a problem found for every operation is told once. */
export interface Report {
  error(problem: Problem): void;
  warning(problem: Problem): void;
  /** Whether any error was reported. */
  hasErrors(): boolean;
}

/** A report whose problems can be turned into diagnostics. */
export interface DocumentReport extends Report {
  /** The warnings, by place. Throws `DiagnosticError` with everything found if any of it is an error. */
  finish(document: ApiDocument): readonly Diagnostic[];
}

/** An empty report. */
export function createReport(): DocumentReport {
  const found = new Map<string, Problem & { readonly severity: Severity }>();
  const add = (severity: Severity, problem: Problem): void => {
    const identity = JSON.stringify([problem.code, problem.pointer, problem.message]);
    if (!found.has(identity)) found.set(identity, { severity, ...problem });
  };
  const hasErrors = (): boolean => [...found.values()].some((problem) => problem.severity === "error");

  return {
    error: (problem) => add("error", problem),
    warning: (problem) => add("warning", problem),
    hasErrors,
    finish(document) {
      const diagnostics = [...found.values()].map((problem) => locate(problem, document)).sort(byPlace);
      if (hasErrors()) throw new DiagnosticError(diagnostics);
      return diagnostics;
    },
  };
}

function locate(problem: Problem & { readonly severity: Severity }, document: ApiDocument): Diagnostic {
  const { severity, code, message, hint, pointer } = problem;
  const place = document.locate(pointer);
  return { severity, code, message, ...place, pointer: place.pointer ?? pointer, hint };
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  if (one.file !== other.file) return (one.file ?? "") < (other.file ?? "") ? -1 : 1;
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

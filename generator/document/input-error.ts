import { DiagnosticError } from "../diagnostic.js";

/** The error of an input that cannot be read at all, so that there is no line to name. */
export function inputError(problem: {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly hint?: string;
}): DiagnosticError {
  return new DiagnosticError([{ severity: "error", ...problem }]);
}

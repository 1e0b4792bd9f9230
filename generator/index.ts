export type { Diagnostic, Severity } from "./diagnostic.js";
export { DiagnosticError, formatDiagnostic } from "./diagnostic.js";
export { type GenerateOptions, generate, validate } from "./generate.js";
export type { GenerateResult, GenerateStatus } from "./output/outcome.js";

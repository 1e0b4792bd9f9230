export type { Diagnostic, Severity } from "./diagnostic.js";
export { DiagnosticError, formatDiagnostic } from "./diagnostic.js";
export { check, generate, validate } from "./generate.js";
export type { GenerateOptions, Settings } from "./generate-options.js";
export type { Api } from "./ir/api.js";
export { loadApi } from "./load-api.js";
export type { MockOptions, MockServer } from "./mock/mock-options.js";
export { startMock } from "./mock/start-mock.js";
export type { GenerateResult, GenerateStatus } from "./output/outcome.js";

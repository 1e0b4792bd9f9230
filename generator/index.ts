// What is heavy (parsers, the compiler, the mock) is loaded with the first call that needs it: a configuration file
// imports this module for `defineConfig` alone.
import type { LoadOptions } from "./document/load-document.js";
import type { Api } from "./ir/api.js";
import type { MockOptions, MockServer } from "./mock/mock-options.js";

export { type ClientConfig, type Config, type ConfigExport, defineConfig } from "./config/config.js";
export type { Settings } from "./config/settings.js";
export type { Diagnostic, Place, Severity } from "./diagnostic.js";
export { DiagnosticError, formatDiagnostic } from "./diagnostic.js";
export { check, generate, validate } from "./generate.js";
export type { GenerateOptions } from "./generate-options.js";
export type { Api } from "./ir/api.js";
export type { MockOptions, MockServer } from "./mock/mock-options.js";
export type { GenerateResult, GenerateStatus } from "./output/outcome.js";
export type { Renames } from "./plan/naming.js";
export type { PackageSettings } from "./plan/plan-package.js";
export type { Selector } from "./select/selection.js";

/**
 * Reads a document with its overlays, resolves its policy and builds its model.
 *
 * @throws {DiagnosticError} every problem of document, overlays and policy at once
 */
export async function loadApi(input: string, options: LoadOptions = {}): Promise<Api> {
  const module = await import("./load-api.js");
  return await module.loadApi(input, options);
}

/** Serves an API on this machine, its limits enforced. */
export async function startMock(api: Api, options: MockOptions = {}): Promise<MockServer> {
  const module = await import("./mock/start-mock.js");
  return await module.startMock(api, options);
}

import { readFile } from "node:fs/promises";
import * as nodeModule from "node:module";
import { pathToFileURL } from "node:url";
import { type Diagnostic, DiagnosticError } from "../diagnostic.js";
import * as hooks from "./module-hooks.js";

let isHooked = false;
let runs = 0;

/**
 * Runs a configuration module and gives what it exports by default, or what the function does that it exports. Each call
 * reads the file anew, and those that it imports.
 *
 * @param shown the file as the user named it
 * @throws {DiagnosticError} it cannot be read, run, or exports nothing by default
 */
export async function importConfig(path: string, shown: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw failed({ file: shown, message: `The configuration file cannot be read: ${reason(error)}.` });
  });
  hookModules();
  runs += 1;
  try {
    const module: unknown = await import(`${pathToFileURL(path).href}?${hooks.mark}=${runs}`);
    const exported = (module as { readonly default?: unknown }).default;
    const config: unknown = typeof exported === "function" ? await exported() : await exported;
    if (config !== undefined) return config;
  } catch (error) {
    throw await failure(error, { path, shown, text });
  }
  throw failed({
    file: shown,
    message: "The configuration file exports nothing by default.",
    hint: "Write `export default defineConfig({ … })`.",
  });
}

/** Node 22.15 has hooks in this thread; before, they run in one of their own. */
function hookModules(): void {
  if (isHooked) return;
  isHooked = true;
  const { registerHooks } = nodeModule as { readonly registerHooks?: (own: object) => void };
  if (registerHooks === undefined) nodeModule.register("./module-hooks.js", import.meta.url);
  else registerHooks({ resolve: hooks.resolve, load: hooks.load });
}

interface FailedModule {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
}

async function failure(error: unknown, { path, shown, text }: FailedModule): Promise<DiagnosticError> {
  const { syntaxFaults } = await import("./syntax-faults.js");
  const faults = syntaxFaults(text, path);
  if (faults.length === 0)
    return failed({
      file: shown,
      message: `The configuration file cannot be run: ${reason(error)}`,
      hint: "It is a module of its own: what it imports must be installed or lie beside it.",
    });
  return new DiagnosticError(
    faults.map(({ message, line, column }) => ({
      severity: "error",
      code: "config-syntax",
      message,
      file: shown,
      line,
      column,
    })),
  );
}

function failed(diagnostic: Pick<Diagnostic, "file" | "message" | "hint">): DiagnosticError {
  return new DiagnosticError([{ severity: "error", code: "invalid-config", ...diagnostic }]);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

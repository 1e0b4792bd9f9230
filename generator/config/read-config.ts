import { dirname, relative, resolve } from "node:path";
import { DiagnosticError, type Place } from "../diagnostic.js";
import { checkConfig } from "./check-config.js";
import type { ClientConfig } from "./config.js";
import { readPlainData } from "./plain-data.js";

/** One SDK of a configuration file. */
export interface ConfiguredClient {
  /** Its settings; paths are as the working directory has them. */
  readonly config: ClientConfig;
  /** Finds the place of a setting in the file, by its JSON pointer. */
  readonly locate: (pointer: string) => Place;
}

/** A configuration as its file has it, before it is checked. */
interface RawConfig {
  readonly value: unknown;
  readonly place: (pointer: string) => Place;
}

/**
 * Reads a configuration file. A module (`.ts`, `.mts`, `.js`, `.mjs`) is run: it is the caller's own code. JSON never is.
 *
 * @param file as the user named it, relative to the working directory
 * @throws {DiagnosticError} every problem of the file at once
 */
export async function readConfig(file: string, cwd = process.cwd()): Promise<ConfiguredClient[]> {
  const raw = /\.[cm]?[jt]s$/i.test(file) ? await readModule(file, cwd) : await readJson(file, cwd);
  const diagnostics = checkConfig(raw.value, raw.place);
  if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
  const directory = dirname(resolve(cwd, file));
  const clients = Array.isArray(raw.value) ? raw.value : [raw.value];
  return clients.map((config: ClientConfig, index) => ({
    config: withPaths(config, (path) => fromWorkingDirectory(path, directory, cwd)),
    locate: (pointer) => raw.place(Array.isArray(raw.value) ? `/${index}${pointer}` : pointer),
  }));
}

async function readJson(file: string, cwd: string): Promise<RawConfig> {
  const { readFileBytes } = await import("../document/read-source.js");
  const { parseSource } = await import("../document/parse-source.js");
  const path = resolve(cwd, file);
  return parseSource({
    location: { kind: "file", path, shown: file },
    bytes: await readFileBytes(path, file),
  });
}

async function readModule(file: string, cwd: string): Promise<RawConfig> {
  const { importConfig } = await import("./import-config.js");
  const path = resolve(cwd, file);
  const value = readPlainData(await importConfig(path, file));
  const { moduleLocator } = await import("./module-locator.js");
  return { value, place: moduleLocator(path, file) };
}

function withPaths(config: ClientConfig, at: (path: string) => string): ClientConfig {
  const { input, output, overlays } = config;
  return {
    ...config,
    ...(input === undefined ? {} : { input: at(input) }),
    ...(output === undefined ? {} : { output: at(output) }),
    ...(overlays === undefined ? {} : { overlays: overlays.map(at) }),
  };
}

/** A path of the file as the working directory has it; URLs and standard input as they are. */
function fromWorkingDirectory(path: string, directory: string, cwd: string): string {
  if (path === "-" || /^https?:\/\//i.test(path)) return path;
  return relative(cwd, resolve(directory, path)) || ".";
}

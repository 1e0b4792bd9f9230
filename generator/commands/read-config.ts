import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { DiagnosticError } from "../diagnostic.js";

/** What a configuration file (JSON) may hold; flags of the command line win. */
export interface Config {
  /** Class name of the client. */
  readonly name?: string;
  /** Overlay documents, relative to the configuration file; those of the command line come after them. */
  readonly overlays?: readonly string[];
}

const members = ["name", "overlays", "$schema"];

/**
 * Reads a configuration file.
 *
 * @throws {DiagnosticError} the file is missing, is no JSON, or holds members that no option has
 */
export async function readConfig(file: string): Promise<Config> {
  const text = await readFile(file, "utf8").catch((error: unknown) =>
    refuse(file, [`The file cannot be read: ${reason(error)}.`]),
  );
  const value = parse(file, text);
  const unknown = Object.keys(value).filter((name) => !members.includes(name));
  const problems = unknown.map((name) => `Unknown member "${name}"; known are name and overlays.`);
  const { name, overlays } = value as { name?: unknown; overlays?: unknown };
  if (name !== undefined && typeof name !== "string")
    problems.push(`"name" must be a string, got ${typeof name}.`);
  const isList = Array.isArray(overlays) && overlays.every((overlay) => typeof overlay === "string");
  if (overlays !== undefined && !isList) problems.push(`"overlays" must be a list of strings.`);
  if (problems.length > 0) refuse(file, problems);
  return {
    ...(typeof name === "string" ? { name } : {}),
    ...(isList ? { overlays: (overlays as string[]).map((overlay) => resolve(dirname(file), overlay)) } : {}),
  };
}

function parse(file: string, text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
    return refuse(file, ["Expected a JSON object."]);
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    return refuse(file, [`Expected JSON: ${reason(error)}.`]);
  }
}

function refuse(file: string, messages: readonly string[]): never {
  throw new DiagnosticError(
    messages.map((message) => ({ severity: "error", code: "invalid-config", message, file })),
  );
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DiagnosticError } from "../diagnostic.js";

const names = ["ts", "mts", "js", "mjs", "json"].map((ending) => `ratesmith.config.${ending}`);

/**
 * The configuration file of a directory; undefined where it has none.
 *
 * @throws {DiagnosticError} `ambiguous-config`: it has several
 */
export async function findConfig(directory: string): Promise<string | undefined> {
  const present = new Set(await readdir(directory).catch(() => []));
  const [found, ...others] = names.filter((name) => present.has(name));
  if (found === undefined || others.length === 0)
    return found === undefined ? undefined : join(directory, found);
  throw new DiagnosticError([
    {
      severity: "error",
      code: "ambiguous-config",
      message: `There are several configuration files: ${[found, ...others].join(", ")}.`,
      file: join(directory, found),
      hint: "Keep one, or name one with --config.",
    },
  ]);
}

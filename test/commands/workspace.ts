import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type GenerateFlags, generateCommand } from "../../generator/commands/generate-command.js";
import type { Diagnostic } from "../../generator/diagnostic.js";
import { packageRoot } from "../../generator/package-root.js";
import type { CommandResult } from "../command-line.js";

/** A folder of its own for the runs of a test file. */
export interface Workspace {
  readonly path: string;
  /** Writes a file, its folders too, and gives its path. */
  readonly write: (name: string, text: string) => string;
  readonly remove: () => void;
}

/** Makes a workspace; it goes with `remove`. */
export function createWorkspace(): Workspace {
  const path = mkdtempSync(join(tmpdir(), "ratesmith-commands-"));
  return {
    path,
    write: (name, text) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Path of a document under `test/fixtures`. */
export function fixture(name: string): string {
  return join(packageRoot, "test", "fixtures", name);
}

/** Text of a document under `test/fixtures`. */
export function fixtureText(name: string): string {
  return readFileSync(fixture(name), "utf8");
}

/** Every file below a folder by path, with its text and the time it was last written; empty where there is no folder. */
export function snapshot(folder: string): Record<string, { text: string; mtimeMs: number }> {
  const files: Record<string, { text: string; mtimeMs: number }> = {};
  for (const path of listFiles(folder)) {
    const file = join(folder, path);
    files[path] = { text: readFileSync(file, "utf8"), mtimeMs: statSync(file).mtimeMs };
  }
  return files;
}

/** Every file below a folder by path, with its text. */
export function texts(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(snapshot(folder)).map(([path, { text }]) => [path, text]));
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => !statSync(join(folder, path)).isDirectory())
      .sort();
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return [];
    throw error;
  }
}

/** What `--json` prints. */
export interface JsonReport {
  readonly ok: boolean;
  readonly status?: string;
  readonly client?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly written?: readonly string[];
  readonly removed?: readonly string[];
}

/** Standard output as the one JSON object it must be. */
export function readReport(stdout: string): JsonReport {
  return JSON.parse(stdout) as JsonReport;
}

/** Runs `ratesmith generate` in this process, which is faster; the commands are otherwise run as processes. */
export async function generateHere(input: string | undefined, flags: GenerateFlags): Promise<CommandResult> {
  let stdout = "";
  let stderr = "";
  const terminal = {
    out: (text: string) => {
      stdout += text;
    },
    err: (text: string) => {
      stderr += text;
    },
    isInteractive: false,
  };
  return { code: await generateCommand(input, flags, terminal), stdout, stderr };
}

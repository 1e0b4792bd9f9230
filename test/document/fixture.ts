import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Diagnostic, DiagnosticError } from "../../generator/diagnostic.js";
import type { ApiDocument } from "../../generator/document/document.js";
import { type LoadOptions, loadDocument } from "../../generator/document/load-document.js";

/** Writes files to a new directory, which goes when the test ends. */
export function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(join(tmpdir(), "ratesmith-document-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  return directory;
}

/** Loads `api.yaml` (or the first file) of the files given. */
export function loadFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: LoadOptions = {},
): Promise<ApiDocument> {
  return loadDocument(Object.keys(files)[0] ?? "", { cwd: writeFiles(files), ...options });
}

/** The diagnostics that loading ends with. */
export async function diagnosticsOf(loading: Promise<ApiDocument>): Promise<readonly Diagnostic[]> {
  try {
    await loading;
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
  throw new Error("Expected the document to be refused, but it was loaded.");
}

/** `code line:column pointer` of each diagnostic. */
export function places(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, line, column, pointer }) =>
    [code, `${line}:${column}`, pointer].join(" ").trim(),
  );
}

/** The start of a valid document; lines 1 and 2. */
export const head = 'openapi: 3.1.0\ninfo: {title: Shop, version: "1"}\n';

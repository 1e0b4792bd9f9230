import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { inputError } from "./input-error.js";
import type { FetchRules } from "./remote/remote-access.js";
import type { SourceLocation } from "./source.js";

/** What reading needs from outside. */
export interface ReadOptions {
  /** @default node:http, with every address checked that it connects to */
  readonly fetch?: typeof fetch | undefined;
  readonly stdin: () => Promise<string>;
}

/** What holds for one URL. */
export interface ReadRules {
  /** The rules for it and what it redirects to. */
  readonly rules: FetchRules;
  /** Ends the request, whatever it has got. */
  readonly deadline?: AbortSignal | undefined;
}

/** The bytes of an input, and where they were found in the end: a URL after its redirects. */
export interface ReadResult {
  readonly bytes: Uint8Array;
  readonly location: SourceLocation;
}

/** The largest input that is read, in bytes. */
export const maxInputBytes = 100 * 1024 * 1024;

/** The place a command line argument names: `-` for standard input, an http(s) URL, else a path. */
export function locateInput(input: string, cwd: string): SourceLocation {
  if (input === "-") return { kind: "stdin", directory: cwd, shown: "<stdin>" };
  if (/^https?:\/\//i.test(input) && URL.canParse(input)) {
    const url = new URL(input);
    return { kind: "url", url, shown: shownUrl(url) };
  }
  return { kind: "file", path: resolve(cwd, input), shown: input };
}

/** A URL for messages: neither user, password nor query, which may be secrets. */
export function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** The directory that relative references of a root document may point into; undefined for a URL. */
export function directoryOf(location: SourceLocation): string | undefined {
  if (location.kind === "file") return dirname(location.path);
  return location.kind === "stdin" ? location.directory : undefined;
}

/**
 * Reads an input whole.
 * @throws DiagnosticError (`unreadable-input`, `input-too-large`, `remote-ref`) where it cannot be read, is over 100 MB,
 * or lies where the rules for its URL do not allow.
 */
export async function readSource(
  location: SourceLocation,
  options: ReadOptions,
  rulesOf: (url: URL) => ReadRules,
): Promise<ReadResult> {
  switch (location.kind) {
    case "file":
      return { location, bytes: await readFileBytes(location.path, location.shown) };
    case "url": {
      const { url, shown } = location;
      // Most documents are files, and need none of what speaks HTTP.
      const { fetchBytes } = await import("./remote/fetch-bytes.js");
      return fetchBytes(url, { ...rulesOf(url), fetch: options.fetch, shown, maxBytes: maxInputBytes });
    }
    case "stdin": {
      const bytes = Buffer.from(await options.stdin(), "utf8");
      if (bytes.length > maxInputBytes) throw tooLarge(location.shown);
      return { location, bytes };
    }
  }
}

/** The bytes of a file. @throws {DiagnosticError} it cannot be read, or is too large */
export async function readFileBytes(path: string, shown: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw unreadable(shown, "it is a directory", "Name the document in it.");
    for await (const chunk of createReadStream(path)) {
      size += chunk.length;
      if (size > maxInputBytes) throw tooLarge(shown);
      chunks.push(chunk);
    }
  } catch (error) {
    throw isSystemError(error) ? unreadable(shown, reasons.get(error.code) ?? error.code) : error;
  }
  return Buffer.concat(chunks);
}

const reasons = new Map([
  ["ENOENT", "there is no such file"],
  ["EACCES", "permission denied"],
  ["ERR_INVALID_ARG_VALUE", "this is no path"],
]);

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

function unreadable(
  shown: string,
  reason: string,
  hint = "Give the path or URL of an OpenAPI document, or - for standard input.",
): Error {
  return inputError({
    code: "unreadable-input",
    file: shown,
    message: `Cannot read ${shown}: ${reason}.`,
    hint,
  });
}

function tooLarge(shown: string): Error {
  return inputError({
    code: "input-too-large",
    file: shown,
    message: `${shown} is larger than ${maxInputBytes / 1024 / 1024} MB, the most that is read.`,
  });
}

import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { DiagnosticError } from "../diagnostic.js";
import { addInput } from "./hash-inputs.js";
import { inputError } from "./input-error.js";
import { parseSource } from "./parse-source.js";
import { type ReadOptions, type ReadRules, readSource } from "./read-source.js";
import type { LocatedReference, ReferenceLocator } from "./reference-location.js";
import type { RemoteAccess } from "./remote/remote-access.js";
import type { Source, SourceLocation } from "./source.js";

/** A file that was read for a reference, or why not. */
export type Opened =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly refused: LocatedReference & { readonly ok: false } }
  | { readonly ok: false; readonly refused: undefined };

/** Reads every input once, and counts and hashes them. */
export class SourcePool {
  readonly #read: ReadOptions;
  readonly #remote: RemoteAccess;
  readonly #onProgress: (text: string) => void;
  readonly #byId = new Map<string, Promise<Source>>();
  readonly #hash = createHash("sha256");
  readonly #failed = new Set<string>();
  /** Of how many references each file is from the root document. */
  readonly #depths = new WeakMap<SourceLocation, number>();
  #files = 0;
  #fetched = 0;
  #bytes = 0;
  #deadline: AbortSignal | undefined;
  /** Faults of the files that could not be read or parsed, each reported once. */
  readonly faults: DiagnosticError[] = [];

  constructor(read: ReadOptions, remote: RemoteAccess, onProgress: (text: string) => void) {
    this.#read = read;
    this.#remote = remote;
    this.#onProgress = onProgress;
  }

  /**
   * Reads the root document or an overlay.
   * @throws DiagnosticError where it cannot be read or parsed.
   */
  async open(location: SourceLocation): Promise<Source> {
    this.#onProgress(`Reading ${location.shown}`);
    const id = location.kind === "file" ? await realpath(location.path).catch(() => undefined) : undefined;
    const loading = this.#load(location, (url) => ({ rules: this.#remote.inputRules(url) }));
    if (id !== undefined) this.#byId.set(id, loading);
    const source = await loading;
    if (source.location.kind === "url") this.#byId.set(source.location.url.href, loading);
    return source;
  }

  /** Reads the file that a reference in `from` names. */
  async openReference(uri: string, from: SourceLocation, locator: ReferenceLocator): Promise<Opened> {
    const located = await locator.locate(uri, from);
    if (!located.ok) return { ok: false, refused: located };
    const { id, location } = located;
    if (this.#failed.has(id)) return { ok: false, refused: undefined };
    try {
      const known = this.#byId.get(id) ?? this.#loadReference(location, from);
      this.#byId.set(id, known);
      return { ok: true, source: await known };
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      this.#failed.add(id);
      this.faults.push(error);
      return { ok: false, refused: undefined };
    }
  }

  /** SHA-256 (hex) over the bytes of all inputs in the order they were read; names do not count. */
  hash(): string {
    return this.#hash.copy().digest("hex");
  }

  async #loadReference(location: SourceLocation, from: SourceLocation): Promise<Source> {
    const depth = (this.#depths.get(from) ?? 0) + 1;
    if (depth > maxDepth) throw tooMany(location, `files in a chain of more than ${maxDepth}`);
    const source = await this.#load(location, () => this.#referenceRules(location));
    this.#depths.set(source.location, depth);
    return source;
  }

  #referenceRules(location: SourceLocation): ReadRules {
    this.#fetched += 1;
    if (this.#fetched > maxFetched)
      throw tooMany(location, `more than ${maxFetched.toLocaleString("en")} remote files`);
    this.#deadline ??= AbortSignal.timeout(maxFetchMs);
    return { rules: this.#remote.referenceRules, deadline: this.#deadline };
  }

  async #load(location: SourceLocation, rulesOf: (url: URL) => ReadRules): Promise<Source> {
    this.#files += 1;
    if (this.#files > maxFiles) throw tooMany(location, `more than ${maxFiles.toLocaleString("en")} files`);
    if (this.#files % 500 === 0) this.#onProgress(`Read ${this.#files.toLocaleString("en")} files`);
    const result = await readSource(location, this.#read, rulesOf);
    this.#bytes += result.bytes.length;
    if (this.#bytes > maxBytes) throw tooMany(location, `more than ${maxBytes / 1024 / 1024} MB in all`);
    addInput(this.#hash, result.bytes);
    return parseSource(result);
  }
}

const maxFiles = 20_000;
const maxFetched = 1_000;
/** Time for all remote references together. */
const maxFetchMs = 180_000;
/** Files between the root document and one that is referred to. */
const maxDepth = 100;
const maxBytes = 200 * 1024 * 1024;

function tooMany({ shown }: SourceLocation, what: string): DiagnosticError {
  return inputError({
    code: "input-too-large",
    file: shown,
    message: `The document refers to ${what}, the most that is read.`,
    hint: "Leave out what the SDK does not need, or bundle the document first.",
  });
}

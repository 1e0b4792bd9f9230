import { text } from "node:stream/consumers";
import { type Diagnostic, DiagnosticError, hasErrors } from "../diagnostic.js";
import { isObject, type JsonObject } from "../json.js";
import { applyOverlay } from "./apply-overlay.js";
import { bundle, needsBundling } from "./bundle.js";
import { checkDocument } from "./check-document.js";
import { checkVersion, type FailedVersionCheck } from "./check-version.js";
import { completeInfo } from "./complete-info.js";
import type { ApiDocument } from "./document.js";
import { Draft } from "./draft.js";
import { dropNamelessParameters } from "./drop-nameless-parameters.js";
import { inventOperationIds } from "./invent-operation-ids.js";
import { findNestingProblem } from "./limit-nesting.js";
import { Origins } from "./origins.js";
import { type Overlay, parseOverlay } from "./parse-overlay.js";
import { locateInput } from "./read-source.js";
import type { ReferenceBounds } from "./reference-location.js";
import { resolveReferences } from "./resolve-references.js";
import { sortDiagnostics } from "./sort-diagnostics.js";
import { type Origin, type Source, toDiagnostic } from "./source.js";
import { SourcePool } from "./source-pool.js";

/** How a document is loaded. */
export interface LoadOptions {
  /** Paths or URLs of Overlay documents, applied in this order. */
  readonly overlays?: readonly string[];
  /** What relative paths are relative to. @default process.cwd() */
  readonly cwd?: string;
  /** Gives the text for the input `-`. @default reads process.stdin */
  readonly stdin?: () => Promise<string>;
  /** Hosts (`host` or `host:port`) that a `$ref` may be fetched from. @default none */
  readonly allowHosts?: readonly string[];
  /** @default globalThis.fetch */
  readonly fetch?: typeof fetch;
  /** Told in a few words what is being read. */
  readonly onProgress?: (text: string) => void;
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document (a path, `-` or an http(s) URL) with the files it refers to, applies the
 * overlays, checks it, and gives every operation an id.
 * @throws DiagnosticError with all problems found.
 */
export async function loadDocument(input: string, options: LoadOptions = {}): Promise<ApiDocument> {
  const { overlays = [], cwd = process.cwd(), stdin = readStdin, onProgress = () => {} } = options;
  const pool = new SourcePool({ fetch: options.fetch ?? fetch, stdin }, onProgress);
  const location = locateInput(input, cwd);
  const source = await pool.open(location);
  const root = rootOf(source);
  const origins = new Origins(source);
  const bounds = { root: location, allowHosts: options.allowHosts ?? [] };
  const referenceErrors = await makeLocal(source, { pool, origins, bounds });
  const draft = new Draft(root, origins);
  const overlayFindings = await applyOverlays(draft, { pool, cwd, overlays });
  const found = [...referenceErrors, ...overlayFindings];
  // A document that an overlay only half changed would be blamed for faults it does not have.
  const composed = hasErrors(overlayFindings) ? undefined : checkComposed(draft);
  // References that could not be followed are still there, and are not to be reported twice.
  const isEcho = ({ code }: Diagnostic) => code === "broken-ref" && referenceErrors.length > 0;
  found.push(...(composed?.diagnostics ?? []).filter((diagnostic) => !isEcho(diagnostic)));
  const diagnostics = sortDiagnostics(found, location.shown);
  if (composed?.version === undefined) throw new LoadError(diagnostics, undefined);
  const document = finish(draft, { version: composed.version, file: location.shown, pool, diagnostics });
  if (hasErrors(diagnostics)) throw new LoadError(diagnostics, document);
  return document;
}

/** A document cannot be used as it is. Where its parts can still be told apart, later stages may look for more faults. */
export class LoadError extends DiagnosticError {
  readonly document: ApiDocument | undefined;

  constructor(diagnostics: readonly Diagnostic[], document: ApiDocument | undefined) {
    super(diagnostics);
    this.document = document;
  }
}

interface Checked {
  readonly version: ApiDocument["version"];
  readonly file: string;
  readonly pool: SourcePool;
  readonly diagnostics: readonly Diagnostic[];
}

function finish(draft: Draft, { version, file, pool, diagnostics }: Checked): ApiDocument {
  completeInfo(draft);
  dropNamelessParameters(draft);
  const inventedIds = inventOperationIds(draft);
  const { root, origins } = draft;
  return {
    root,
    file,
    version,
    inventedIds,
    inputHash: pool.hash(),
    warnings: diagnostics.filter(({ severity }) => severity === "warning"),
    locate: (pointer) => {
      const origin = origins.trace(root, pointer);
      return origin.source.place(origin.pointer);
    },
  };
}

function readStdin(): Promise<string> {
  return text(process.stdin);
}

function rootOf(source: Source): JsonObject {
  const check = checkVersion(source.value);
  if (check.ok && isObject(source.value)) return source.value;
  throw new DiagnosticError(check.ok ? [] : [versionDiagnostic(check, { source, pointer: check.pointer })]);
}

function versionDiagnostic({ code, message, hint }: FailedVersionCheck, origin: Origin): Diagnostic {
  return toDiagnostic({ severity: "error", code, message, hint, origin });
}

interface ReferenceContext {
  readonly pool: SourcePool;
  readonly origins: Origins;
  readonly bounds: ReferenceBounds;
}

async function makeLocal(source: Source, context: ReferenceContext): Promise<Diagnostic[]> {
  if (!needsBundling(source.value)) return [];
  const { pool, origins, bounds } = context;
  const { references, errors } = await resolveReferences(source, pool, bounds);
  return [...errors, ...bundle(source, references, origins).map(toDiagnostic)];
}

interface OverlayContext {
  readonly pool: SourcePool;
  readonly cwd: string;
  readonly overlays: readonly string[];
}

async function applyOverlays(draft: Draft, { pool, cwd, overlays }: OverlayContext): Promise<Diagnostic[]> {
  const parsed: Overlay[] = [];
  const faults: Diagnostic[] = [];
  for (const path of overlays) {
    try {
      parsed.push(parseOverlay(await pool.open(locateInput(path, cwd))));
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      faults.push(...error.diagnostics);
    }
  }
  if (faults.length > 0) return faults;
  return parsed.flatMap((overlay) => applyOverlay(draft, overlay)).map(toDiagnostic);
}

interface Composed {
  readonly version: ApiDocument["version"] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function checkComposed({ root, origins }: Draft): Composed {
  // References and overlays may have made the document deeper, or a part of itself.
  const nesting = findNestingProblem(root);
  if (nesting !== undefined) {
    const { pointer, ...problem } = nesting;
    const origin = origins.trace(root, pointer);
    return { version: undefined, diagnostics: [toDiagnostic({ severity: "error", ...problem, origin })] };
  }
  const check = checkVersion(root);
  if (!check.ok) {
    const diagnostic = versionDiagnostic(check, origins.trace(root, check.pointer));
    return { version: undefined, diagnostics: [diagnostic] };
  }
  const problems = checkDocument({ root, origins }, check.version);
  return { version: check.version, diagnostics: problems.map(toDiagnostic) };
}

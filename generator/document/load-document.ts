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
import { RemoteAccess } from "./remote/remote-access.js";
import { resolveReferences } from "./resolve-references.js";
import { sortDiagnostics } from "./sort-diagnostics.js";
import { type Origin, type Source, toDiagnostic } from "./source.js";
import { SourcePool } from "./source-pool.js";
import { upgradeDocument } from "./upgrade-document.js";

/** How a document is loaded. */
export interface LoadOptions {
  /** Paths or URLs of Overlay documents, applied in this order. */
  readonly overlays?: readonly string[];
  /** What relative paths are relative to. @default process.cwd() */
  readonly cwd?: string;
  /** Gives the text for the input `-`. @default reads process.stdin */
  readonly stdin?: () => Promise<string>;
  /**
   * Hosts (`host` or `host:port`) that a `$ref` may be fetched from, beside the origin of a root document that is a URL.
   * Where their names stand for addresses that are not public, nothing is fetched: name `localhost` or the address.
   * @default none
   */
  readonly allowHosts?: readonly string[];
  /**
   * Sends the requests. It resolves names itself, so what they stand for is not checked.
   * @default node:http, with every address checked that it connects to
   */
  readonly fetch?: typeof fetch;
  /** Told in a few words what is being read. */
  readonly onProgress?: (text: string) => void;
}

/**
 * Reads a document of Swagger 2.0 or OpenAPI 3.0 to 3.2 (a path, `-` or an http(s) URL) with the files it refers to,
 * applies the overlays, brings it to one shape, checks it, and gives every operation an id.
 * @throws DiagnosticError with all problems found.
 */
export async function loadDocument(input: string, options: LoadOptions = {}): Promise<ApiDocument> {
  const { overlays = [], cwd = process.cwd(), stdin = readStdin, onProgress = () => {} } = options;
  const remote = new RemoteAccess(options.allowHosts ?? []);
  const pool = new SourcePool({ fetch: options.fetch, stdin }, remote, onProgress);
  const location = locateInput(input, cwd);
  const source = await pool.open(location);
  remote.trustRoot(location, source.location);
  const root = rootOf(source);
  const origins = new Origins(source);
  const bounds = { root: location, remote };
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
  const document = finish(composed.draft, {
    version: composed.version,
    file: location.shown,
    pool,
    diagnostics,
  });
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
  readonly draft: Draft;
  readonly version: ApiDocument["version"] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function checkComposed(draft: Draft): Composed {
  const { root, origins } = draft;
  // References and overlays may have made the document deeper, or a part of itself.
  const tooLarge = checkNesting(draft);
  if (tooLarge !== undefined) return { draft, version: undefined, diagnostics: [tooLarge] };
  const check = checkVersion(root);
  if (!check.ok) {
    const diagnostic = versionDiagnostic(check, origins.trace(root, check.pointer));
    return { draft, version: undefined, diagnostics: [diagnostic] };
  }
  const upgraded = upgradeDocument(draft, check.version);
  const grown = upgraded.draft === draft ? undefined : checkNesting(upgraded.draft);
  if (grown !== undefined) return { draft, version: undefined, diagnostics: [grown] };
  const problems = checkDocument({ root: upgraded.draft.root, origins }, upgraded.version);
  const diagnostics = withoutRepetition([...upgraded.problems, ...problems].map(toDiagnostic));
  return { draft: upgraded.draft, version: upgraded.version, diagnostics };
}

function checkNesting({ root, origins }: Draft): Diagnostic | undefined {
  const nesting = findNestingProblem(root);
  if (nesting === undefined) return undefined;
  const { pointer, ...problem } = nesting;
  return toDiagnostic({ severity: "error", ...problem, origin: origins.trace(root, pointer) });
}

/** A fault of the document as it was written is still there in its new shape. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, file, pointer } = diagnostic;
    const key = JSON.stringify([code, file, pointer]);
    if (!first.has(key)) first.set(key, diagnostic);
  }
  return [...first.values()];
}

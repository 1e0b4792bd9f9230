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
import { splitReadWrite } from "./read-write/split-read-write.js";
import type { ReferenceBounds } from "./reference-location.js";
import { RemoteAccess } from "./remote/remote-access.js";
import { resolveReferences } from "./resolve-references.js";
import { sortDiagnostics } from "./sort-diagnostics.js";
import { type Origin, type Problem, type Source, toDiagnostic } from "./source.js";
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
  /**
   * Given the document in its final shape, before it is checked: what takes long with it can begin. Where it turns out
   * to have faults, what was begun is to be given up.
   */
  readonly onDocument?: (root: JsonObject) => void;
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
  const composed = hasErrors(overlayFindings) ? undefined : compose(draft);
  const problems = [...(composed?.problems ?? [])];
  // Places are looked up in the text when somebody asks for them, which takes as long as all the checks.
  const diagnostics = once(() => sortDiagnostics([...found, ...problems.map(toDiagnostic)], location.shown));
  if (composed?.version === undefined) throw new LoadError(diagnostics(), undefined);
  // What is changed from here on is copied first: the checks see the document as it was written.
  const written = { root: composed.draft.root, origins };
  const { version } = composed;
  const document = finish(composed.draft, { version, file: location.shown, pool, diagnostics });
  if (!hasErrors([...found, ...problems])) options.onDocument?.(document.root);
  // References that could not be followed are still there, and are not to be reported twice.
  const isEcho = ({ code }: Problem) => code === "broken-ref" && referenceErrors.length > 0;
  const faults = checkDocument(written, version).filter((problem) => !isEcho(problem));
  problems.push(...withoutRepetition([...problems, ...faults]).slice(problems.length));
  if (hasErrors([...found, ...problems])) throw new LoadError(diagnostics(), document);
  return document;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
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
  readonly diagnostics: () => readonly Diagnostic[];
}

function finish(draft: Draft, { version, file, pool, diagnostics }: Checked): ApiDocument {
  completeInfo(draft);
  dropNamelessParameters(draft);
  const inventedIds = inventOperationIds(draft);
  const { root, origins } = draft;
  return {
    root: splitReadWrite(root),
    file,
    version,
    inventedIds,
    inputHash: pool.hash(),
    get warnings() {
      return diagnostics().filter(({ severity }) => severity === "warning");
    },
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
  if (check.ok) throw new DiagnosticError([]);
  throw new DiagnosticError([toDiagnostic(versionProblem(check, { source, pointer: check.pointer }))]);
}

function versionProblem({ code, message, hint }: FailedVersionCheck, origin: Origin): Problem {
  return { severity: "error", code, message, hint, origin };
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
  readonly problems: readonly Problem[];
}

/** Brings the document to one shape, if it is one that can be. */
function compose(draft: Draft): Composed {
  const { root, origins } = draft;
  // References and overlays may have made the document deeper, or a part of itself.
  const tooLarge = checkNesting(draft);
  if (tooLarge !== undefined) return { draft, version: undefined, problems: [tooLarge] };
  const check = checkVersion(root);
  if (!check.ok) {
    const problem = versionProblem(check, origins.trace(root, check.pointer));
    return { draft, version: undefined, problems: [problem] };
  }
  const upgraded = upgradeDocument(draft, check.version);
  const grown = upgraded.draft === draft ? undefined : checkNesting(upgraded.draft);
  if (grown !== undefined) return { draft, version: undefined, problems: [grown] };
  const problems = withoutRepetition(upgraded.problems);
  return { draft: upgraded.draft, version: upgraded.version, problems };
}

function checkNesting({ root, origins }: Draft): Problem | undefined {
  const nesting = findNestingProblem(root);
  if (nesting === undefined) return undefined;
  const { pointer, ...problem } = nesting;
  return { severity: "error", ...problem, origin: origins.trace(root, pointer) };
}

/** A fault of the document as it was written is still there in its new shape. */
function withoutRepetition(problems: readonly Problem[]): Problem[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    const { code, origin } = problem;
    const key = JSON.stringify([code, origin.source.location.shown, origin.pointer]);
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()];
}

import { resolve } from "node:path";
import type { Diagnostic } from "./diagnostic.js";
import { hashInputs } from "./document/hash-inputs.js";
import { compareOutput } from "./output/compare-output.js";
import { isCurrent } from "./output/is-current.js";
import { formatManifest, type Manifest, manifestFile, sha256 } from "./output/manifest.js";
import { type GenerateResult, outcomeOf } from "./output/outcome.js";
import { type ExistingOutput, readOutput } from "./output/read-output.js";
import { refuseForeignOutput } from "./output/refuse-foreign.js";
import { writeOutput } from "./output/write-output.js";
import { generatorIdentity } from "./package-root.js";
import type { SchemaTypesThread } from "./render/schema-types-thread.js";

/** What `generate` takes. */
export interface GenerateOptions {
  /** Path, `-` for standard input, or URL of the OpenAPI document. */
  readonly input: string;
  /** Directory of the SDK. */
  readonly output: string;
  /** Overlay documents, applied in this order. */
  readonly overlays?: readonly string[] | undefined;
  /** Hosts (`host` or `host:port`) that a `$ref` may be fetched from. @default none, save the document's own origin */
  readonly allowHosts?: readonly string[] | undefined;
  /** Class name of the client. @default PascalCase of the document's title */
  readonly name?: string | undefined;
  /** Compare only; write nothing. @default false */
  readonly check?: boolean | undefined;
  /** Say what would be written; write nothing. @default false */
  readonly dryRun?: boolean | undefined;
  /** Overwrite generated files that were edited. @default false */
  readonly force?: boolean | undefined;
  /** Told what is being done. */
  readonly onProgress?: ((text: string) => void) | undefined;
  readonly stdin?: (() => Promise<string>) | undefined;
}

/**
 * Generates the SDK of a document: load, resolve, model, plan, render, compare, write. Where the inputs, the options and
 * the generator are those of the last run and its files are untouched, only hashes are read.
 *
 * @throws {DiagnosticError} the inputs have faults, all of which it holds; nothing was written
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const existing = await readOutput(resolve(options.output));
  const unchanged = await unchangedSince(existing, options);
  if (unchanged !== undefined) return unchanged;
  // The compiler and the parsers are loaded only when there is work for them, the largest beside the rest.
  const { SchemaTypesThread } = await import("./render/schema-types-thread.js");
  const thread = new SchemaTypesThread();
  try {
    return await generateWith(thread, options, existing);
  } finally {
    await thread.stop();
  }
}

async function generateWith(
  thread: SchemaTypesThread,
  options: GenerateOptions,
  existing: ExistingOutput,
): Promise<GenerateResult> {
  const say = options.onProgress ?? (() => {});
  const { loadApi } = await import("./load-api.js");
  const { planSdk } = await import("./plan/plan-sdk.js");
  const { renderSdk } = await import("./render/render-sdk.js");
  say("Reading the document");
  const api = await loadApi(options.input, { ...loadOptions(options), onProgress: say });
  refuseForeignOutput(existing, options.output);
  const schemaTypes = thread.render(api.root);
  say(`Planning ${api.operations.length} operations`);
  const plan = planSdk(api, { name: options.name });
  say("Rendering");
  const files = await renderSdk(plan, schemaTypes);
  const manifest: Manifest = {
    generator: generatorIdentity,
    inputHash: runHash(api.inputHash, options),
    client: plan.clientName,
    operations: plan.operations,
    files: Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)])),
  };
  const wanted = new Map([...files, [manifestFile, formatManifest(manifest)]]);
  const comparison = await compareOutput(wanted, existing);
  const { warnings } = api;
  const outcome = outcomeOf({
    comparison,
    options,
    warnings,
    clientName: plan.clientName,
    files: wanted.size,
  });
  if (outcome.status === "written") {
    say("Writing");
    await writeOutput({ folder: existing.folder, wanted, comparison });
  }
  return outcome;
}

/** The result of a run that has nothing to do; undefined where that cannot be told from hashes. */
async function unchangedSince(
  existing: ExistingOutput,
  options: GenerateOptions,
): Promise<GenerateResult | undefined> {
  const { manifest } = existing;
  if (manifest === undefined || options.check === true || options.force === true) return undefined;
  const inputHash = await hashInputs(options.input, options.overlays ?? []);
  if (inputHash === undefined || !(await isCurrent(existing, runHash(inputHash, options)))) return undefined;
  const unchanged = Object.keys(manifest.files).length + 1;
  return {
    status: "unchanged",
    clientName: manifest.client,
    diagnostics: [],
    written: [],
    removed: [],
    unchanged,
  };
}

/** A hash of all that decides the files: inputs, options, and the version of the generator. */
function runHash(inputHash: string, { name }: GenerateOptions): string {
  return sha256(JSON.stringify({ inputHash, clientName: name ?? null, generator: generatorIdentity }));
}

function loadOptions({
  overlays = [],
  allowHosts = [],
  stdin,
}: Pick<GenerateOptions, "overlays" | "allowHosts" | "stdin">) {
  return { overlays, allowHosts, ...(stdin === undefined ? {} : { stdin }) };
}

/**
 * The warnings about a document and its overlays, without generating anything.
 *
 * @throws {DiagnosticError} they have faults
 */
export async function validate(
  options: Pick<GenerateOptions, "input" | "overlays" | "allowHosts" | "stdin">,
): Promise<readonly Diagnostic[]> {
  const { loadApi } = await import("./load-api.js");
  return (await loadApi(options.input, loadOptions(options))).warnings;
}

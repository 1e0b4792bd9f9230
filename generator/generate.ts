import { resolve } from "node:path";
import type { Diagnostic } from "./diagnostic.js";
import { hashInputs } from "./document/hash-inputs.js";
import { type GenerateOptions, runHash } from "./generate-options.js";
import type { JsonObject } from "./json.js";
import { compareOutput } from "./output/compare-output.js";
import { isCurrent } from "./output/is-current.js";
import { formatManifest, type Manifest, manifestFile, sha256 } from "./output/manifest.js";
import { type GenerateResult, outcomeOf } from "./output/outcome.js";
import { type ExistingOutput, readOutput } from "./output/read-output.js";
import { refuseForeignOutput } from "./output/refuse-foreign.js";
import { writeOutput } from "./output/write-output.js";
import { generatorIdentity } from "./package-root.js";
import type { CompilerThread } from "./render/compiler-thread.js";
import { isSelective } from "./select/selection.js";

/** An SDK that is rendered and compared with what is there, and not written yet. */
export interface PreparedSdk {
  /** What it comes to once it is written. */
  readonly result: GenerateResult;
  readonly write: () => Promise<void>;
}

/**
 * Generates the SDK of a document: load, resolve, model, select, plan, render, compare, write. Where the inputs, the
 * options and the generator are those of the last run and its files are untouched, only hashes are read.
 *
 * @throws {DiagnosticError} the inputs have faults, all of which it holds; nothing was written
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { result, write } = await prepareSdk(options);
  await write();
  return result;
}

/**
 * Compares what `generate` would write with what is there, and writes nothing: `drift` where they differ.
 *
 * @throws {DiagnosticError} the inputs have faults, all of which it holds
 */
export async function check(options: Omit<GenerateOptions, "check">): Promise<GenerateResult> {
  return await generate({ ...options, check: true });
}

/** Does all that `generate` does but the writing. */
export async function prepareSdk(options: GenerateOptions): Promise<PreparedSdk> {
  const existing = await readOutput(resolve(options.output));
  const unchanged = await unchangedSince(existing, options);
  if (unchanged !== undefined) return { result: unchanged, write: async () => {} };
  // The compiler and the parsers are loaded only when there is work for them, the largest beside the rest.
  const { CompilerThread } = await import("./render/compiler-thread.js");
  const compiler = new CompilerThread();
  try {
    return await prepareWith(compiler, options, existing);
  } finally {
    await compiler.stop();
  }
}

async function prepareWith(
  compiler: CompilerThread,
  options: GenerateOptions,
  existing: ExistingOutput,
): Promise<PreparedSdk> {
  const say = options.onProgress ?? (() => {});
  const { loadApi } = await import("./load-api.js");
  const { applySettings } = await import("./apply-settings.js");
  say("Reading the document");
  const printed = new Map<JsonObject, Promise<string>>();
  const print = (root: JsonObject) => {
    const known = printed.get(root);
    if (known !== undefined) return known;
    const types = compiler.renderTypes(root);
    printed.set(root, types);
    return types;
  };
  const onDocument = (root: JsonObject) => {
    // What is left out of the document needs no types.
    if (!isSelective(options)) print(root);
  };
  const whole = await loadApi(options.input, { ...loadOptions(options), onProgress: say, onDocument });
  const { api, names } = applySettings(whole, options);
  refuseForeignOutput(existing, options.output);
  const schemaTypes = print(api.root);
  const { planSdk } = await import("./plan/plan-sdk.js");
  const { renderSdk } = await import("./render/render-sdk.js");
  say(`Planning ${api.operations.length} operations`);
  const plan = planSdk(api, { name: options.name, names, package: options.package });
  say("Rendering");
  const files = await renderSdk(plan, {
    schemaTypes,
    checkSyntax: (written) => compiler.checkSyntax(written),
  });
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
  const result = outcomeOf({
    comparison,
    options,
    warnings,
    clientName: plan.clientName,
    files: wanted.size,
  });
  const write = async () => {
    if (result.status !== "written") return;
    say("Writing");
    await writeOutput({ folder: existing.folder, wanted, comparison });
  };
  return { result, write };
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

import type { SdkPlan } from "../plan/views.js";
import { runtimeFiles } from "./runtime-files.js";
import { loadTemplates } from "./templates.js";

/** What the compiler has a part in. */
export interface CompilerWork {
  /** What `renderSchemaTypes` gives for the document. */
  readonly schemaTypes: string | Promise<string>;
  readonly checkSyntax: (files: ReadonlyMap<string, string>) => void | Promise<void>;
}

/**
 * The SDK's files by path, `/` between folders, in a fixed order. The manifest is not among them.
 *
 * @throws {GeneratedSyntaxError} one of them does not parse
 */
export async function renderSdk(
  plan: SdkPlan,
  { schemaTypes, checkSyntax }: CompilerWork,
): Promise<Map<string, string>> {
  const templates = loadTemplates();
  const written = new Map<string, string>([
    ["client.ts", templates.client(plan.client)],
    ["definition.ts", templates.definition(plan.definition)],
    ["index.ts", templates.index(plan.index)],
    ["create-client.ts", templates.createClient(plan.createClient)],
    ["functions/index.ts", templates.index(plan.functionIndex)],
    ...plan.functions.map((view): [string, string] => [
      `functions/${view.file}.ts`,
      templates.functions(view),
    ]),
    ...plan.resources.map((view): [string, string] => [
      `resources/${view.file}.ts`,
      templates.resource(view),
    ]),
  ]);
  const isChecked = checkSyntax(written);
  const files = new Map(written);
  files.set("README.md", templates.readme(plan.readme));
  if (plan.package !== undefined) {
    files.set("package.json", plan.package.manifest);
    files.set("tsconfig.json", plan.package.tsconfig);
    files.set("index.cts", plan.package.commonJs);
  }
  for (const { path, text } of runtimeFiles(importedRuntime(written))) files.set(`runtime/${path}`, text);
  const aliases = plan.schemaAliases.map(({ name, type }) => `export type ${name} = ${type};\n`).join("");
  const [types] = await Promise.all([schemaTypes, isChecked]);
  files.set("schema.ts", `${plan.schemaHeader}\n\n${types}${aliases === "" ? "" : `\n${aliases}`}`);
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The runtime modules that generated files import, as paths below `runtime/`. */
function importedRuntime(files: ReadonlyMap<string, string>): string[] {
  const modules = new Set<string>();
  for (const text of files.values()) {
    for (const match of text.matchAll(/ from "\.{1,2}\/runtime\/([a-z/-]+)\.js";$/gm))
      modules.add(`${match[1]}.ts`);
  }
  return [...modules].sort();
}

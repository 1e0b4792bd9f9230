import type { Api } from "../ir/api.js";
import type { SdkPlan } from "../plan/views.js";
import { checkSyntax } from "./check-syntax.js";
import { runtimeFiles } from "./runtime-files.js";
import { renderSchemaTypes } from "./schema-types.js";
import { loadTemplates } from "./templates.js";

/** The SDK's files by path, `/` between folders, in a fixed order. The manifest is not among them. */
export function renderSdk(api: Api, plan: SdkPlan): Map<string, string> {
  const templates = loadTemplates();
  const written = new Map<string, string>([
    ["client.ts", templates.client(plan.client)],
    ["index.ts", templates.index(plan.index)],
    ...plan.resources.map((view): [string, string] => [
      `resources/${view.file}.ts`,
      templates.resource(view),
    ]),
  ]);
  checkSyntax(written);
  const files = new Map(written);
  files.set("README.md", templates.readme(plan.readme));
  files.set(
    "schema.ts",
    renderSchemaTypes({ root: api.root, header: plan.schemaHeader, aliases: plan.schemaAliases }),
  );
  for (const { path, text } of runtimeFiles(importedRuntime(written))) files.set(`runtime/${path}`, text);
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

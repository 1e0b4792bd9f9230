import { literal } from "../emit.js";
import type { Api } from "../ir/api.js";
import { streamAnswer } from "./plan-stream.js";
import { featureExports, runtimeExports } from "./runtime-names.js";
import type { IndexView, ResourceView, SchemaAlias } from "./views.js";

interface IndexSource {
  readonly api: Api;
  readonly header: string;
  readonly clientName: string;
  readonly optionsName: string;
  readonly resources: readonly ResourceView[];
  readonly aliases: readonly SchemaAlias[];
}

/** Plans `index.ts`: the public names of the SDK, each written out. */
export function planIndex({
  api,
  header,
  clientName,
  optionsName,
  resources,
  aliases,
}: IndexSource): IndexView {
  const lines = [
    statement("./client.js", { values: [clientName], types: [optionsName] }),
    ...resources.map((resource) =>
      statement(`./resources/${resource.file}.js`, {
        values: [resource.className],
        types: [...resource.params, ...resource.results].map((view) => view.name),
      }),
    ),
    ...[
      ...runtimeExports,
      ...usedFeatures(api, new Set(resources.flatMap((resource) => resource.runtimeModules))),
    ].map(({ module, values, types }) => statement(`./runtime/${module}.js`, { values, types })),
    statement("./schema.js", {
      values: [],
      types: ["components", "operations", ...aliases.map((alias) => alias.name)],
    }),
  ];
  return { header, exports: lines.map((code) => ({ code })) };
}

/** Plans `functions/index.ts`: `createClient`, the functions, and what their callers catch. */
export function planFunctionIndex(header: string, resources: readonly ResourceView[]): IndexView {
  const lines = [
    statement("../create-client.js", { values: ["createClient"], types: [] }),
    ...resources.map(({ functions: { file, names } }) =>
      statement(`./${file}.js`, { values: [...names].sort(), types: [] }),
    ),
    ...runtimeExports
      .filter(({ module }) => module === "errors")
      .map(({ module, values, types }) => statement(`../runtime/${module}.js`, { values, types })),
    statement("../runtime/functions.js", { values: [], types: ["ClientHandle", "FunctionClient"] }),
  ];
  return { header, exports: lines.map((code) => ({ code })) };
}

function usedFeatures(api: Api, imported: ReadonlySet<string>) {
  const isPaginated = api.operations.some((operation) => operation.policy.pagination !== undefined);
  const isPolled = api.operations.some((operation) => operation.policy.poll !== undefined);
  const formats = new Set(
    api.operations.flatMap((operation) => streamAnswer(operation, api.root)?.content.format ?? []),
  );
  const hasTokens = api.securitySchemes.some(
    (scheme) => scheme.kind === "oauth2" && (scheme.tokenUrl ?? scheme.refreshUrl) !== undefined,
  );
  return [
    ...(imported.has("text-promise") ? featureExports.text : []),
    ...(hasTokens ? featureExports.oauth : []),
    ...(isPaginated ? featureExports.pagination : []),
    ...(isPolled ? featureExports.poll : []),
    ...(["events", "lines", "sequence"] as const).flatMap((format) =>
      formats.has(format) ? featureExports[format] : [],
    ),
  ];
}

function statement(
  module: string,
  names: { readonly values: readonly string[]; readonly types: readonly string[] },
): string {
  const { values } = names;
  const parts = [...values, ...names.types.map((name) => (values.length === 0 ? name : `type ${name}`))];
  const opening = values.length === 0 ? "export type" : "export";
  const flat = `${opening} { ${parts.join(", ")} } from ${literal(module)};`;
  return flat.length <= 100
    ? flat
    : `${opening} {\n${parts.map((part) => `  ${part},\n`).join("")}} from ${literal(module)};`;
}

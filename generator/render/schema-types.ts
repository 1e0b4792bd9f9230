import {
  astToString,
  type GlobalContext,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import ts from "typescript";
import { withVisibleText } from "../emit.js";
import type { JsonObject } from "../json.js";
import type { SchemaAlias } from "../plan/views.js";
import { placeCallbacks, placeStreamSchemas } from "./place-schemas.js";

interface SchemaSource {
  readonly root: JsonObject;
  readonly header: string;
  readonly aliases: readonly SchemaAlias[];
}

/**
 * The text of `schema.ts`: `components` and `operations` as openapi-typescript gives them, then an alias for each
 * schema. `paths` says nothing that `operations` does not, so it is there only where a `$ref` leads into it.
 */
export function renderSchemaTypes({ root, header, aliases }: SchemaSource): string {
  const copy = structuredClone(root);
  placeStreamSchemas(copy);
  placeCallbacks(copy);
  const schema = copy as unknown as Parameters<typeof transformSchema>[0];
  const nodes = transformSchema(schema, createContext(schema));
  const kept = nodes.filter((node) => !isNamed(node, ["paths", "webhooks", "$defs"]));
  const text = astToString(kept);
  const aliased = aliases.map(({ type }) => type).join("\n");
  const referred = ["paths", "webhooks", "$defs"].filter((name) => `${text}${aliased}`.includes(`${name}["`));
  const extra = referred.length === 0 ? "" : astToString(nodes.filter((node) => isNamed(node, referred)));
  const aliasLines = aliases.map((alias) => `export type ${alias.name} = ${alias.type};\n`).join("");
  return `${header}\n\n${withoutInvisible(`${extra}${text}`)}${aliasLines === "" ? "" : `\n${aliasLines}`}`;
}

/** openapi-typescript prints comments and strings with every character of the document: what cannot be seen is taken out of those and escaped in these. */
function withoutInvisible(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      /^\s*\/?\*/.test(line) ? line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ") : withVisibleText(line),
    )
    .join("\n");
}

function isNamed(node: ts.Node, names: readonly string[]): boolean {
  const isDeclaration = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return isDeclaration && names.includes(node.name.text);
}

function createContext(schema: Parameters<typeof transformSchema>[0]): GlobalContext {
  const options = { silent: true };
  const blob = ts.factory.createTypeReferenceNode("Blob");
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    discriminators: scanDiscriminators(schema, options),
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    silent: true,
    inject: undefined,
    transform: (node: { readonly format?: string }) => (node.format === "binary" ? blob : undefined),
    transformProperty: undefined,
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
    resolve: ($ref: string) => resolveRef(schema, $ref, options),
  } as unknown as GlobalContext;
}

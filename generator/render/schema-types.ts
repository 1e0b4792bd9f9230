import type { GlobalContext } from "openapi-typescript";
import type Typescript from "typescript";
import { walk } from "../document/walk.js";
import { withVisibleText } from "../emit.js";
import { jsonBodyOf, serverRequests } from "../ir/server-requests.js";
import type { JsonObject } from "../json.js";
import { printer, ts } from "./compiler.js";
import { cutCircularTypes } from "./cut-circular-types.js";
import { dropCallbackIds, separatePathItems } from "./drop-callback-ids.js";
import { dropEmptyMembers } from "./drop-empty-members.js";
import { findDiscriminators } from "./find-discriminators.js";
import { placeCallbacks, placeStreamSchemas } from "./place-schemas.js";
import { typedShape } from "./typed-shape.js";

const { astToString, resolveRef, transformSchema } = printer;

/** A document as the printer takes it. */
type Schema = Parameters<typeof transformSchema>[0];

/**
 * `components` and `operations` as openapi-typescript gives them. `paths` says nothing that `operations` does not, so it
 * is there only where a `$ref` leads into it. The document is changed.
 */
export function renderSchemaTypes(root: JsonObject): string {
  const hasWebhookBodies = serverRequests(root).some((request) => jsonBodyOf(root, request) !== undefined);
  separatePathItems(root);
  walk(
    { value: root, kind: "document", path: undefined, parent: undefined },
    {
      node: (node) => {
        dropEmptyMembers(node);
        dropCallbackIds(node);
      },
    },
  );
  placeStreamSchemas(root);
  placeCallbacks(root);
  typedShape(root);
  cutCircularTypes(root);
  const schema = root as unknown as Schema;
  const nodes = transformSchema(schema, createContext(schema));
  const kept = nodes.filter((node) => !isNamed(node, ["paths", "webhooks", "$defs", "WithRequired"]));
  const helper = nodes.some((node) => isNamed(node, ["WithRequired"])) ? withRequired : "";
  const text = `${astToString(kept)}${helper}`;
  const referred = ["paths", "webhooks", "$defs"].filter(
    (name) => text.includes(`${name}["`) || (name === "webhooks" && hasWebhookBodies),
  );
  const extra = referred.length === 0 ? "" : astToString(nodes.filter((node) => isNamed(node, referred)));
  return withoutInvisible(`${extra}${text}`);
}

/** In place of openapi-typescript's own, whose `K extends keyof T` has no key where the schema extended may be null. */
const withRequired = `type WithRequired<T, K extends PropertyKey> = NonNullable<T> & {
    [P in K & keyof NonNullable<T>]-?: NonNullable<T>[P];
};
`;

/** openapi-typescript prints comments and strings with every character of the document: what cannot be seen is taken out of those and escaped in these. */
function withoutInvisible(text: string): string {
  if (!/[^\n\x20-\x7e]/.test(text)) return text;
  return text
    .split("\n")
    .map((line) =>
      /^\s*\/?\*/.test(line) ? line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ") : withVisibleText(line),
    )
    .join("\n");
}

function isNamed(node: Typescript.Node, names: readonly string[]): boolean {
  const isDeclaration = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return isDeclaration && names.includes(node.name.text);
}

function createContext(schema: Schema): GlobalContext {
  const options = { silent: true };
  const resolved = new Map<string, unknown>();
  const resolve = ($ref: string) => {
    if (!resolved.has($ref)) resolved.set($ref, resolveRef(schema, $ref, options));
    return resolved.get($ref);
  };
  const blob = ts.factory.createTypeReferenceNode("Blob");
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    discriminators: findDiscriminators(schema),
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
    resolve,
  } as unknown as GlobalContext;
}

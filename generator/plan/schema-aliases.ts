import { literal } from "../emit.js";
import type { NameScope } from "./name-scope.js";
import { toIdentifier } from "./name-scope.js";
import type { SchemaAlias } from "./views.js";
import { words } from "./words.js";

/** Readable names for the document's schemas: the aliases of `schema.ts`, and the name by schema. */
export interface SchemaAliases {
  readonly list: readonly SchemaAlias[];
  readonly bySchema: ReadonlyMap<string, string>;
}

/** Names each schema once, in an order that does not depend on the document's; `wanted` come first. */
export function planSchemaAliases(
  schemaNames: readonly string[],
  scope: NameScope,
  wanted: ReadonlyMap<string, string> = new Map(),
): SchemaAliases {
  const bySchema = new Map<string, string>();
  for (const schema of schemaNames) {
    const name = wanted.get(schema);
    if (name !== undefined) bySchema.set(schema, scope.take(name, "Schema"));
  }
  const spelled = schemaNames
    .filter((schema) => !bySchema.has(schema))
    .map((schema) => ({ schema, text: spelling(schema) }));
  for (const { schema, text } of spelled.sort(byExactness)) {
    bySchema.set(schema, scope.take(toIdentifier(text, "Schema"), "Schema"));
  }
  const list = schemaNames.map((schema) => ({
    name: bySchema.get(schema) ?? schema,
    type: `components["schemas"][${literal(schema)}]`,
  }));
  return { list, bySchema };
}

/** Schemas whose names need no change come first, so that they keep them. */
function byExactness(one: Spelled, other: Spelled): number {
  const difference = Number(one.text !== one.schema) - Number(other.text !== other.schema);
  return difference !== 0 ? difference : one.schema < other.schema ? -1 : 1;
}

interface Spelled {
  readonly schema: string;
  readonly text: string;
}

function spelling(schema: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(schema)) return schema;
  return words(schema)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

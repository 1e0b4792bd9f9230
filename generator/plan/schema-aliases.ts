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

/** Names each schema once, in an order that does not depend on the document's. */
export function planSchemaAliases(schemaNames: readonly string[], scope: NameScope): SchemaAliases {
  const bySchema = new Map<string, string>();
  for (const schema of [...schemaNames].sort(byExactness)) {
    bySchema.set(schema, scope.take(toIdentifier(spelling(schema), "Schema"), "Schema"));
  }
  const list = schemaNames.map((schema) => ({
    name: bySchema.get(schema) ?? schema,
    type: `components["schemas"][${literal(schema)}]`,
  }));
  return { list, bySchema };
}

/** Schemas whose names need no change come first, so that they keep them. */
function byExactness(one: string, other: string): number {
  const difference = Number(spelling(one) !== one) - Number(spelling(other) !== other);
  return difference !== 0 ? difference : one < other ? -1 : 1;
}

function spelling(schema: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(schema)) return schema;
  return words(schema)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

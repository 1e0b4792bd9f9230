import { asArray, isObject, type Json, type JsonObject, member } from "../../json.js";
import { followReferences } from "../list-operations.js";

/** What a schema says its values can be, as far as it says it. */
export interface DeclaredTypes {
  /** Names of JSON types, those of `allOf`, `oneOf` and `anyOf` among them; `null` is left out. */
  readonly types: ReadonlySet<string>;
  /** Whether properties are declared anywhere. */
  readonly hasProperties: boolean;
}

/** Collects the types that a schema and its alternatives declare. */
export function declaredTypes(root: JsonObject, schema: Json | undefined): DeclaredTypes {
  const types = new Set<string>();
  const seen = new Set<Json>();
  let hasProperties = false;
  const queue: Json[] = schema === undefined ? [] : [schema];
  for (const item of queue) {
    const target = followReferences(root, item);
    if (!isObject(target) || seen.has(target)) continue;
    seen.add(target);
    for (const type of [member(target, "type") ?? []].flat()) if (typeof type === "string") types.add(type);
    if (isObject(member(target, "properties"))) {
      hasProperties = true;
      types.add("object");
    }
    for (const name of ["allOf", "oneOf", "anyOf"]) queue.push(...asArray(member(target, name)));
  }
  types.delete("null");
  return { types, hasProperties };
}

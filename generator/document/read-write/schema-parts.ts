import { entries, isObject, type Json, type JsonObject } from "../../json.js";
import { schemaMembers } from "../schema-members.js";

const kinds = new Map<string, string>(Object.entries(schemaMembers));

/** The schemas that a schema is made of: its properties, items, alternatives and so on. */
export function partsOf(schema: JsonObject): readonly Json[] {
  return entries(schema).flatMap(([key, value]) => {
    const kind = kinds.get(key);
    if (kind === "schemaMap") return entries(value).map(([, part]) => part);
    if (kind === "schemaList" || kind === "schemaOrList") return Array.isArray(value) ? value : [value];
    return kind === "schema" ? [value] : [];
  });
}

/** A schema with each of its parts changed; the schema itself where none is. */
export function mapParts(schema: JsonObject, change: (part: Json) => Json): JsonObject {
  let changed: { [key: string]: Json | undefined } | undefined;
  for (const [key, value] of entries(schema)) {
    const kind = kinds.get(key);
    const mapped =
      kind === "schemaMap" && isObject(value)
        ? mapMembers(value, change)
        : kind === "schemaList" || kind === "schemaOrList" || kind === "schema"
          ? mapItems(value, change)
          : value;
    if (mapped === value) continue;
    changed ??= { ...schema };
    changed[key] = mapped;
  }
  return changed ?? schema;
}

/** An object with each of its members changed; the object itself where none is. */
export function mapMembers(map: JsonObject, change: (part: Json) => Json): JsonObject {
  const mapped = entries(map).map(([name, part]) => [name, change(part)] as const);
  return mapped.every(([name, part]) => part === map[name]) ? map : Object.fromEntries(mapped);
}

function mapItems(value: Json, change: (part: Json) => Json): Json {
  if (!Array.isArray(value)) return change(value);
  const mapped = value.map(change);
  return mapped.every((part, index) => part === value[index]) ? value : mapped;
}

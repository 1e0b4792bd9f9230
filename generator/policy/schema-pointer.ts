import { asArray, entries, isObject, type Json, member, pointerTokens } from "../json.js";
import { dereferenced } from "./dereference.js";

/** What a pointer finds in the values that schemas describe: schemas (`true` where anything goes), or where it ends. */
export type PointerTarget =
  | { readonly found: true; readonly schemas: readonly Json[] }
  | { readonly found: false; readonly token: string; readonly known: readonly string[] };

/** Compositions nested deeper than this are taken for cycles. */
const mostDepth = 60;

const shapes = ["properties", "additionalProperties", "patternProperties", "items", "prefixItems", "type"];

/**
 * Follows a JSON pointer through schemas: `$ref`, `allOf`, `oneOf`, `anyOf`, `properties`, array items. A schema that
 * says nothing of its members accepts any name; no schemas at all accept every pointer.
 */
export function followPointer(root: Json, schemas: readonly Json[], pointer: string): PointerTarget {
  let at: readonly Json[] = schemas.length === 0 ? [true] : schemas;
  for (const token of pointerTokens(pointer)) {
    const facets = at.flatMap((schema) => facetsOf(root, schema));
    const next = facets.flatMap((facet) => memberSchemas(facet, token));
    if (next.length === 0) {
      const known = facets.flatMap((facet) => entries(member(facet, "properties")).map(([name]) => name));
      return { found: false, token, known: [...new Set(known)] };
    }
    at = next;
  }
  return { found: true, schemas: at };
}

/** The schemas of an array's items; undefined where none of the schemas describes an array. */
export function itemSchemas(root: Json, schemas: readonly Json[]): readonly Json[] | undefined {
  const arrays = schemas.flatMap((schema) => facetsOf(root, schema)).filter(mayBeArray);
  return arrays.length === 0 ? undefined : arrays.map((facet) => member(facet, "items") ?? true);
}

/** The values a schema enumerates at any of its facets; undefined where it leaves them open. */
export function enumerated(root: Json, schemas: readonly Json[]): ReadonlySet<Json> | undefined {
  const facets = schemas.flatMap((schema) => facetsOf(root, schema));
  const lists = facets.map((facet) => member(facet, "enum"));
  return facets.length === 0 || lists.some((list) => list === undefined)
    ? undefined
    : new Set(lists.flatMap(asArray));
}

/** The plain schemas that a schema is composed of, each once: hostile compositions repeat themselves without end. */
function facetsOf(root: Json, schema: Json, seen: Set<Json> = new Set(), depth = 0): readonly Json[] {
  const value = dereferenced(root, schema);
  if (!isObject(value)) return [true];
  if (seen.has(value) || depth > mostDepth) return [];
  seen.add(value);
  const expand = (part: Json): readonly Json[] => facetsOf(root, part, seen, depth + 1);
  const all = asArray(member(value, "allOf")).flatMap(expand);
  const any = ["oneOf", "anyOf"].flatMap((keyword) => asArray(member(value, keyword)).flatMap(expand));
  const shaped = [...all, ...any].filter(hasShape);
  const parts = shaped.length > 0 ? shaped : any;
  if (parts.length === 0) return [value];
  const hasOwn = member(value, "properties") !== undefined || member(value, "items") !== undefined;
  return hasOwn ? [value, ...parts] : parts;
}

function hasShape(facet: Json): boolean {
  return isObject(facet) && shapes.some((keyword) => Object.hasOwn(facet, keyword));
}

function memberSchemas(facet: Json, token: string): readonly Json[] {
  if (!hasShape(facet)) return [true];
  const items = member(facet, "items");
  if (/^(0|[1-9]\d*)$/.test(token) && mayBeArray(facet) && (items !== undefined || isType(facet, "array")))
    return [items ?? true];
  const properties = member(facet, "properties");
  const own = member(properties, token);
  if (own !== undefined) return [own];
  const additional = member(facet, "additionalProperties");
  if (isObject(additional)) return [additional];
  const isOpen =
    additional === true ||
    member(facet, "patternProperties") !== undefined ||
    isBareObject(facet, properties);
  return isOpen ? [true] : [];
}

function isBareObject(facet: Json, properties: Json | undefined): boolean {
  return (
    properties === undefined && isType(facet, "object") && member(facet, "additionalProperties") !== false
  );
}

function mayBeArray(facet: Json): boolean {
  const hasOther = member(facet, "type") !== undefined || member(facet, "properties") !== undefined;
  return !hasShape(facet) || isType(facet, "array") || (member(facet, "items") !== undefined && !hasOther);
}

function isType(facet: Json, name: string): boolean {
  const type = member(facet, "type");
  return type === name || asArray(type).includes(name);
}

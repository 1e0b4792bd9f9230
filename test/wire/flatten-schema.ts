import {
  asArray,
  asString,
  dereference,
  entries,
  isObject,
  type Json,
  type JsonObject,
  member,
} from "../../generator/json.js";

/** A schema with its references, `allOf` and one branch of its alternatives in one object. */
export interface Flat {
  readonly keywords: JsonObject;
  readonly properties: ReadonlyMap<string, Json>;
  readonly required: ReadonlySet<string>;
}

/** Which of several alternatives is taken: the n-th, counted round. */
export type Branch = number;

/** Joins what a schema says in several places. Where two say a keyword differently, the later is kept. */
export function flattenSchema(root: JsonObject, schema: Json | undefined, branch: Branch): Flat {
  const keywords: Record<string, Json> = {};
  const properties = new Map<string, Json>();
  const required = new Set<string>();
  collect({ root, branch, keywords, properties, required, depth: 0 }, schema);
  return { keywords, properties, required };
}

interface Collecting extends Omit<Flat, "properties" | "required" | "keywords"> {
  readonly root: JsonObject;
  readonly branch: Branch;
  readonly keywords: Record<string, Json>;
  readonly properties: Map<string, Json>;
  readonly required: Set<string>;
  readonly depth: number;
}

const deepest = 20;

function collect(into: Collecting, schema: Json | undefined): void {
  const node = dereference(into.root, schema);
  if (!isObject(node) || into.depth > deepest) return;
  const inner = { ...into, depth: into.depth + 1 };
  for (const part of asArray(node.allOf)) collect(inner, part);
  for (const [keyword, value] of entries(node)) into.keywords[keyword] = value;
  for (const [name, property] of entries(node.properties))
    into.properties.set(name, both(into.properties.get(name), property));
  for (const name of asArray(node.required)) into.required.add(asString(name) ?? "");
  for (const alternatives of [node.oneOf, node.anyOf]) {
    const open = asArray(alternatives).filter(
      (one) => asString(member(dereference(into.root, one), "type")) !== "null",
    );
    if (open.length > 0) collect(inner, open[into.branch % open.length]);
  }
}

function both(one: Json | undefined, other: Json): Json {
  return one === undefined ? other : { allOf: [one, other] };
}

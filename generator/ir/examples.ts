import { dereference, entries, type Json, type JsonObject, member } from "../json.js";

/** The first example of a parameter, header or media type: `example`, else the first of `examples` that has a value. */
export function firstExample(root: JsonObject, node: Json | undefined): Json | undefined {
  const single = member(node, "example");
  if (single !== undefined) return single;
  for (const [, raw] of entries(member(node, "examples"))) {
    const value = member(dereference(root, raw), "value");
    if (value !== undefined) return value;
  }
  return undefined;
}

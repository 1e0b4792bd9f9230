import type { Json } from "../../json.js";

/** Keywords that make a sample as large as they say, and the most we make of them. */
const bounds: ReadonlyMap<string, number> = new Map([
  ["minItems", 20],
  ["minLength", 1_000],
  ["minProperties", 20],
]);
const maxAlternatives = 20;

/** A copy of a schema, or of a document of schemas, that cannot make a sample huge: size keywords are bounded. */
export function clampSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(clampSchema);
  if (typeof value !== "object" || value === null) return value;
  const members: [string, Json][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined || key === "__proto__") continue;
    const bound = bounds.get(key);
    if (bound !== undefined && typeof item === "number") members.push([key, Math.min(item, bound)]);
    else if (key === "allOf" && Array.isArray(item))
      members.push([key, item.slice(0, maxAlternatives).map(clampSchema)]);
    else members.push([key, clampSchema(item)]);
  }
  return Object.fromEntries(members);
}

import { asArray, dereference, isObject, type Json, type JsonObject, member } from "../../json.js";

/** Who may send a property: the server alone (`readOnly`), or the caller alone (`writeOnly`). */
export type Access = "read" | "write";

/**
 * Who may send a property of this schema, by itself, by what it refers to or is composed of; undefined where both may,
 * or it claims both.
 */
export function accessOf(root: JsonObject, schema: Json | undefined): Access | undefined {
  const isRead = claims(root, schema, "readOnly", 0);
  const isWrite = claims(root, schema, "writeOnly", 0);
  if (isRead === isWrite) return undefined;
  return isRead ? "read" : "write";
}

/** Far deeper than anybody composes the schema of a property. */
const deepest = 20;

function claims(root: JsonObject, schema: Json | undefined, keyword: string, depth: number): boolean {
  if (depth > deepest) return false;
  if (member(schema, keyword) === true) return true;
  const target = member(schema, "$ref") === undefined ? undefined : dereference(root, schema);
  const parts = [...asArray(member(schema, "allOf")), ...(target === undefined ? [] : [target])];
  return parts.some((part) => claims(root, part, keyword, depth + 1));
}

/** Whether anything in the document says who may send it. Most documents do not. */
export function saysAccess(root: JsonObject): boolean {
  const stack: Json[] = [root];
  const seen = new Set<object>();
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isObject(value) && (value.readOnly === true || value.writeOnly === true)) return true;
    for (const child of Object.values(value))
      if (typeof child === "object" && child !== null) stack.push(child);
  }
  return false;
}

import {
  asArray,
  dereference,
  isObject,
  type Json,
  type JsonObject,
  member,
  someObject,
} from "../../json.js";

/** Who may send a property: the server alone (`readOnly`), or the caller alone (`writeOnly`). */
export type Access = "read" | "write";

/**
 * Who may send a property of this schema, by itself, by what it refers to or is composed of; undefined where both may,
 * or it claims both.
 */
export function accessOf(root: JsonObject, schema: Json | undefined): Access | undefined {
  const isRead = claims(root, schema, "readOnly");
  const isWrite = claims(root, schema, "writeOnly");
  if (isRead === isWrite) return undefined;
  return isRead ? "read" : "write";
}

/** Whether the schema says so, or any that it refers to or is composed of: each is asked once, however often it comes. */
function claims(root: JsonObject, schema: Json | undefined, keyword: string): boolean {
  const seen = new Set<object>();
  const stack = [schema];
  while (stack.length > 0) {
    const at = stack.pop();
    if (!isObject(at) || seen.has(at)) continue;
    seen.add(at);
    if (member(at, keyword) === true) return true;
    if (member(at, "$ref") !== undefined) stack.push(dereference(root, at));
    stack.push(...asArray(member(at, "allOf")));
  }
  return false;
}

/** Whether anything in the document says who may send it. Most documents do not. */
export function saysAccess(root: JsonObject): boolean {
  return someObject(root, ({ readOnly, writeOnly }) => readOnly === true || writeOnly === true);
}

import { asArray, entries, type JsonObject, member, pointer } from "../../json.js";
import type { Finding } from "../document-problem.js";
import { followReferences } from "../list-operations.js";
import { pathPointer } from "../path.js";
import type { Node } from "../walk.js";

/** Checks that a parameter for the whole query string has one media type and is alone (OpenAPI 3.2 §4.12). */
export function checkQuerystring({ value, kind, path }: Node, root: JsonObject): Finding[] {
  const at = pathPointer(path);
  if (kind === "parameter" && member(value, "in") === "querystring") {
    if (entries(member(value, "content")).length === 1) return [];
    const message = "A parameter for the whole query string must have `content` with one media type.";
    return [{ code: "invalid-parameter", message, pointer: at }];
  }
  if (kind !== "parameterList") return [];
  const places = asArray(value).map((item) => member(followReferences(root, item), "in"));
  const first = places.indexOf("querystring");
  if (first < 0) return [];
  const other = places.findIndex(
    (place, index) => index !== first && (place === "query" || place === "querystring"),
  );
  if (other < 0) return [];
  const message = "A parameter for the whole query string leaves no room for another query parameter.";
  return [{ code: "invalid-parameter", message, pointer: at + pointer(Math.max(first, other)) }];
}

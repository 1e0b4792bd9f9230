import { isObject, type Json } from "../../json.js";
import type { Path } from "../path.js";
import type { Node } from "../walk.js";
import type { Edit } from "./edit.js";

/** Gives an Example Object the `value` that its `dataValue` or `serializedValue` says (OpenAPI 3.2 §4.20). */
export function giveValue(node: Node, edit: Edit): void {
  const { value, path } = node;
  if (!isObject(value) || value.value !== undefined) return;
  if (value.dataValue !== undefined) edit.set(node, "value", { value: value.dataValue, from: "dataValue" });
  else if (typeof value.serializedValue === "string") {
    const data = isOfJson(path) ? parsed(value.serializedValue) : value.serializedValue;
    edit.set(node, "value", { value: data, from: "serializedValue" });
  }
}

/** Whether an example stands below a JSON media type: `…/application~1json/examples/name`. */
function isOfJson(path: Path | undefined): boolean {
  const mediaType = path?.parent?.token === "examples" ? path.parent.parent?.token : undefined;
  return typeof mediaType === "string" && /[/+]json\s*(;|$)/i.test(mediaType);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

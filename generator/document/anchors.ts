import { isObject, type Json } from "../json.js";
import { type Path, pathPointer } from "./path.js";

/**
 * The schemas of a file that have a name of their own, by `$anchor`, `$dynamicAnchor` or `$id` (JSON Schema
 * 2020-12 §8.2), and their JSON pointers. A plain-name `$id` (`#name`, draft 6) counts without its `#`.
 */
export function indexAnchors(root: Json): ReadonlyMap<string, string> {
  const pointers = new Map<string, string>();
  const stack: { readonly value: Json; readonly path: Path | undefined }[] = [
    { value: root, path: undefined },
  ];
  const visited = new Set<object>();
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { value, path } = frame;
    if (typeof value !== "object" || value === null || visited.has(value)) continue;
    visited.add(value);
    if (isObject(value)) {
      for (const name of [value.$anchor, value.$dynamicAnchor, value.$id]) {
        if (typeof name === "string") pointers.set(name.replace(/^#/, ""), pathPointer(path));
      }
    }
    for (const [token, item] of Object.entries(value)) {
      if (item !== undefined) stack.push({ value: item as Json, path: { parent: path, token } });
    }
  }
  return pointers;
}

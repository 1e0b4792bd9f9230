import type { Node } from "../document/walk.js";
import { entries, isObject, type JsonObject, member } from "../json.js";
import { methods } from "../path-item.js";

/**
 * Path items kept under `components` are copied, in place: each may be the same object under `paths`, where its
 * operations keep their ids.
 */
export function separatePathItems(root: JsonObject): void {
  const components = member(root, "components");
  const pathItems = entries(member(components, "pathItems"));
  if (isObject(components) && pathItems.length > 0)
    Reflect.set(
      components,
      "pathItems",
      Object.fromEntries(pathItems.map(([name, item]) => [name, copyOf(item)])),
    );
}

/**
 * Takes the ids of operations that are the caller's to offer (callbacks, and path items kept under `components`) away,
 * in place, where a walk comes to them. `operations` holds what the API offers, and an id of both would be there twice.
 */
export function dropCallbackIds({ value, kind }: Node): void {
  if (kind === "callbackPathItem" && isObject(value)) dropIds(value);
}

function copyOf<T>(value: T): T {
  return isObject(value) ? { ...value } : value;
}

function dropIds(pathItem: JsonObject): void {
  for (const method of methods) {
    const operation = member(pathItem, method);
    if (!isObject(operation)) continue;
    const { operationId: _, ...rest } = operation;
    Reflect.set(pathItem, method, rest);
  }
}

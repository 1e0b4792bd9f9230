import { entries, isObject, type Json, type JsonObject, member, resolvePointer } from "../json.js";
import { operationsOf } from "../path-item.js";
import { splitReference } from "./reference-uri.js";

/** An operation where it stands in the document. */
export interface OperationEntry {
  /** The tokens of its JSON pointer. */
  readonly location: readonly [section: "paths" | "webhooks", path: string, ...operation: string[]];
  readonly path: string;
  /** As it is sent. */
  readonly method: string;
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
}

/** The operations of `paths` and `webhooks`, in the document's order; those of callbacks are not the API's own. */
export function listOperations(root: JsonObject): OperationEntry[] {
  return (["paths", "webhooks"] as const).flatMap((section) =>
    entries(member(root, section)).flatMap(([path, pathItem]) => {
      if (!isObject(pathItem) || path.startsWith("x-")) return [];
      return operationsOf(pathItem).flatMap(({ tokens, method, operation }): OperationEntry[] =>
        isObject(operation)
          ? [{ location: [section, path, ...tokens], path, method, pathItem, operation }]
          : [],
      );
    }),
  );
}

/** The value a chain of local references ends at; undefined where it is broken or circular. */
export function followReferences(root: JsonObject, value: Json): Json | undefined {
  let at: Json | undefined = value;
  for (let hops = 0; hops < 100; hops++) {
    const ref = member(at, "$ref");
    if (typeof ref !== "string") return at;
    const { uri, fragment } = splitReference(ref);
    if (uri !== "" || (fragment !== "" && !fragment.startsWith("/"))) return undefined;
    at = resolvePointer(root, fragment);
  }
  return undefined;
}

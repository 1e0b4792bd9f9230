import type { ArgumentName } from "../../templates/runtime/policy.js";
import { asArray, asString, entries, type Json, type JsonObject, member, pointer } from "../json.js";
import { operationsOf } from "../path-item.js";
import { dereference, dereferenced } from "./dereference.js";

/** What the extension's names and pointers are checked against: one operation of the document. */
export interface SpecOperation {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  /** JSON pointer of the operation, and of the path item it stands in. */
  readonly pointer: string;
  readonly pathPointer: string;
  readonly tags: readonly string[];
  readonly parameters: readonly (ArgumentName & { readonly isRequired: boolean })[];
  /** Whether it only reads (RFC 9110 §9.2.1), so that its answers may be kept and joined. */
  readonly isRead: boolean;
  /** The operation and its path item as the document has them. */
  readonly node: Json;
  readonly pathItem: Json;
}

const reads = new Set(["GET", "HEAD", "QUERY"]);
const places = ["path", "query", "header", "cookie"] as const;

/** Every operation under `paths`, in the document's order. */
export function listOperations(root: JsonObject): readonly SpecOperation[] {
  return entries(member(root, "paths")).flatMap(([path, value]) => {
    const item = dereference(root, { value, pointer: pointer("paths", path) });
    if (item === undefined || path.startsWith("x-")) return [];
    return operationsOf(item.value).flatMap(({ tokens, method, operation: node }) => {
      const id = asString(member(node, "operationId"));
      if (id === undefined) return [];
      return [
        {
          id,
          method,
          path,
          pointer: item.pointer + pointer(...tokens),
          pathPointer: item.pointer,
          tags: asArray(member(node, "tags")).filter((tag) => typeof tag === "string"),
          parameters: listParameters(root, [member(item.value, "parameters"), member(node, "parameters")]),
          isRead: reads.has(method),
          node,
          pathItem: item.value,
        },
      ];
    });
  });
}

/** Whether the operation has this argument; header names are compared without case (RFC 9110 §5.1). */
export function findParameter(
  operation: SpecOperation,
  argument: ArgumentName,
): SpecOperation["parameters"][number] | undefined {
  const isSame = (name: string): boolean =>
    name === argument.name ||
    (argument.in === "header" && name.toLowerCase() === argument.name.toLowerCase());
  return operation.parameters.find((parameter) => parameter.in === argument.in && isSame(parameter.name));
}

function listParameters(root: Json, lists: readonly (Json | undefined)[]): SpecOperation["parameters"] {
  const found = new Map<string, SpecOperation["parameters"][number]>();
  for (const item of lists.flatMap(asArray)) {
    const parameter = dereferenced(root, item);
    const name = asString(member(parameter, "name"));
    const place = places.find((known) => known === member(parameter, "in"));
    if (name === undefined || place === undefined) continue;
    const isRequired = place === "path" || member(parameter, "required") === true;
    found.set(`${place} ${name}`, { in: place, name, isRequired });
  }
  return [...found.values()];
}

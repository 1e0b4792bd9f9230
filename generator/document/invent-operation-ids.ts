import { pointer } from "../json.js";
import type { Draft } from "./draft.js";
import { listOperations, type OperationEntry } from "./list-operations.js";

/**
 * Gives each operation without an `operationId` (or with an empty one) an id made of its method and path:
 * `GET /tickets/{id}` becomes `getTicketsById`. Where two are alike, the later path gets a number.
 * @returns the ids made up.
 */
export function inventOperationIds(draft: Draft): Set<string> {
  const operations = listOperations(draft.root);
  const taken = new Set(operations.map(idOf));
  // By path and method, so that the order of the document does not decide who gets the number.
  const nameless = operations.filter((entry) => idOf(entry) === "").sort(byPath);
  const invented = new Set<string>();
  draft.seal();
  for (const entry of nameless) {
    const base = inventId(entry);
    let id = base;
    for (let number = 2; taken.has(id); number++) id = `${base}${number}`;
    taken.add(id);
    invented.add(id);
    const operation = draft.container(entry.location);
    const origin = draft.origins.trace(draft.root, pointer(...entry.location));
    if (operation !== undefined) draft.set(operation, "operationId", { value: id, origin });
  }
  return invented;
}

function idOf({ operation }: OperationEntry): string {
  return typeof operation.operationId === "string" ? operation.operationId : "";
}

function byPath(left: OperationEntry, right: OperationEntry): number {
  return compare(left.path, right.path) || compare(left.method, right.method);
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

function inventId({ method, path }: OperationEntry): string {
  const words = [...path.matchAll(/(\{)?([\p{L}\p{N}]+)/gu)].map(([, brace, word = ""]) => {
    return (brace === undefined ? "" : "By") + word.slice(0, 1).toUpperCase() + word.slice(1);
  });
  return method.toLowerCase().replace(/[^a-z0-9]/g, "") + words.join("");
}

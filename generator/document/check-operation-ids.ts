import { pointer } from "../json.js";
import { type ComposedDocument, describeValue, documentProblem } from "./document-problem.js";
import { listOperations, type OperationEntry } from "./list-operations.js";
import type { Problem } from "./source.js";

/** Checks that operation ids are strings, and unique (OpenAPI 3.1.1 §4.8.10). */
export function checkOperationIds(document: ComposedDocument): Problem[] {
  const problems: Problem[] = [];
  const firstById = new Map<string, OperationEntry>();
  for (const entry of listOperations(document.root)) {
    const { operationId } = entry.operation;
    if (operationId === undefined || operationId === null || operationId === "") continue;
    const at = pointer(...entry.location, "operationId");
    if (typeof operationId !== "string") {
      const message = `Expected \`operationId\` to be a string, got ${describeValue(operationId)}.`;
      problems.push(documentProblem(document, { code: "wrong-type", message, pointer: at }));
      continue;
    }
    const first = firstById.get(operationId);
    if (first === undefined) firstById.set(operationId, entry);
    else problems.push(duplicate(document, { entry, first, operationId }));
  }
  return problems;
}

function duplicate(
  document: ComposedDocument,
  { entry, first, operationId }: { entry: OperationEntry; first: OperationEntry; operationId: string },
): Problem {
  const origin = document.origins.trace(document.root, pointer(...first.location, "operationId"));
  const { file, line } = origin.source.place(origin.pointer);
  const where = line === undefined ? file : `${file}:${line}`;
  return documentProblem(document, {
    code: "duplicate-operation-id",
    message: `${nameOf(entry)} has the operationId "${operationId}", which ${nameOf(first)} has already (${where}).`,
    hint: "Give one of them another operationId, in the document or by an overlay.",
    pointer: pointer(...entry.location, "operationId"),
  });
}

function nameOf({ method, path }: OperationEntry): string {
  return `${method} ${path}`;
}

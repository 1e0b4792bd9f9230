import { isObject, type Json, type JsonObject, resolvePointer } from "../../json.js";
import type { ComposedDocument } from "../document-problem.js";
import { documentProblem, type Finding } from "../document-problem.js";
import { isLocalPointer, splitReference } from "../reference-uri.js";
import type { Problem } from "../source.js";
import { type Node, type Reference, walk } from "../walk.js";
import { checkMethods } from "./check-methods.js";
import { checkQuerystring } from "./check-querystring.js";
import { Edit } from "./edit.js";
import { giveValue } from "./example-value.js";
import { nameSchemes } from "./name-schemes.js";

/**
 * Brings an OpenAPI 3.2 document, in place, to the members that OpenAPI 3.1 has for the same: an example's `value`,
 * a response's and a tag's `description`, security schemes by name. What has no other form stays: `query`,
 * `additionalOperations`, `in: querystring`, `itemSchema`.
 * @returns what is wrong with the members that are new in 3.2.
 */
export function normaliseDocument(document: ComposedDocument): Problem[] {
  const findings: Finding[] = [];
  const edit = new Edit(document);
  visit(document.root, (node) => {
    normalise(node, edit);
    findings.push(...checkMethods(node), ...checkQuerystring(node, document.root));
  });
  return findings.map((finding) => documentProblem(document, finding));
}

/** Visits what the document holds, and what references find in places that have no kind of their own. */
function visit(root: JsonObject, node: (node: Node) => void): void {
  const queue: Node[] = [{ value: root, kind: "document", path: undefined, parent: undefined }];
  const visited = new Set<object>();
  const reference = ({ ref, kind }: Reference) => {
    const target = isLocalPointer(ref) ? resolvePointer(root, splitReference(ref).fragment) : undefined;
    if (target !== undefined) queue.push({ value: target, kind, path: undefined, parent: undefined });
  };
  // The queue grows while it is read.
  for (const start of queue) walk(start, { node, reference }, visited);
}

function normalise(node: Node, edit: Edit): void {
  const { value, kind } = node;
  if (!isObject(value)) return;
  switch (kind) {
    case "document":
      nameSchemes(node, edit);
      describeTags(value, edit);
      break;
    case "operation":
      nameSchemes(node, edit);
      break;
    case "response":
      if (value.description === undefined)
        edit.set(node, "description", { value: value.summary ?? "", from: "summary" });
      break;
    case "example":
      giveValue(node, edit);
      break;
    default:
  }
}

/** A tag's `summary` is its name for people. */
function describeTags(root: JsonObject, edit: Edit): void {
  if (!Array.isArray(root.tags)) return;
  for (const [index, tag] of root.tags.entries()) {
    const text: Json | undefined = isObject(tag) ? tag.summary : undefined;
    if (!isObject(tag) || tag.description !== undefined || typeof text !== "string") continue;
    const path = { parent: { parent: undefined, token: "tags" }, token: index };
    edit.set({ value: tag, path }, "description", { value: text, from: "summary" });
  }
}

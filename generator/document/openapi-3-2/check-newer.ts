import { isObject, member, pointer } from "../../json.js";
import { type ComposedDocument, documentProblem, type Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Problem } from "../source.js";
import { type Node, walk } from "../walk.js";

/** Finds members that OpenAPI 3.2 brought in a document that says it is older. */
export function checkNewer(document: ComposedDocument, version: string): Problem[] {
  const findings: Finding[] = [];
  const hint = "Write `openapi: 3.2.0`.";
  const node = ({ value, kind, path }: Node) => {
    if (!isObject(value)) return;
    // Most nodes have nothing to say: where one stands is worked out for a finding alone.
    const at = (name: string) => pathPointer(path) + pointer(name);
    if (kind === "parameter" && member(value, "in") === "querystring") {
      const message = `\`in: querystring\` is of OpenAPI 3.2, and this is a document of ${version}.`;
      findings.push({ code: "invalid-parameter", message, hint, pointer: at("in") });
    }
    if (kind !== "pathItem" && kind !== "callbackPathItem") return;
    for (const name of ["query", "additionalOperations"]) {
      if (value[name] === undefined) continue;
      const message = `\`${name}\` of a path item came with OpenAPI 3.2; in this document of ${version} it means nothing.`;
      findings.push({ code: "version-mismatch", message, hint, pointer: at(name) });
    }
  };
  walk({ value: document.root, kind: "document", path: undefined, parent: undefined }, { node });
  return findings.map((finding) => documentProblem(document, finding));
}

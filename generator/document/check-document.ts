import { isObject, type Json, member, pointer } from "../json.js";
import { checkOperationIds } from "./check-operation-ids.js";
import { checkParameters } from "./check-parameters.js";
import { checkPaths } from "./check-paths.js";
import { checkReferences } from "./check-references.js";
import { type ComposedDocument, describeValue, documentProblem, type Finding } from "./document-problem.js";
import { listOperations } from "./list-operations.js";
import { checkRules } from "./rules/check-rules.js";
import type { Problem } from "./source.js";

/**
 * Checks what later stages rely on, all at once: the OpenAPI Object, the types of what stands where, references,
 * operation ids, parameters and path templates. What real documents get wrong and does no harm is a warning.
 */
export function checkDocument(document: ComposedDocument, version: "3.0" | "3.1"): Problem[] {
  return [
    ...checkRoot(document, version).map((finding) => documentProblem(document, finding)),
    ...checkReferences(document),
    ...checkPaths(document),
    ...checkParameters(document),
    ...checkOperationIds(document),
    ...checkRules({ document, version }),
    ...(version === "3.0" ? checkResponses(document) : []),
  ];
}

function checkRoot({ root }: ComposedDocument, version: "3.0" | "3.1"): Finding[] {
  const findings = checkInfo(root.info);
  if (root.paths !== undefined) return findings;
  const needsNoPaths = isObject(root.components) || isObject(root.webhooks);
  if (needsNoPaths && version === "3.0") {
    const message = "The document has no `paths`, which OpenAPI 3.0 requires.";
    const hint = "Add `paths: {}`, or set `openapi` to 3.1.0, which lets a document have components only.";
    return [...findings, { severity: "warning", code: "missing-member", message, hint, pointer: "" }];
  }
  if (needsNoPaths) return findings;
  const message = "The document has no `paths`, so there is nothing to call.";
  return [...findings, { code: "missing-member", message, pointer: "" }];
}

function checkInfo(info: Json | undefined): Finding[] {
  if (info === undefined || info === null) {
    const message = "The document has no `info`; its title is taken to be API.";
    return [{ severity: "warning", code: "missing-member", message, pointer: "" }];
  }
  if (!isObject(info)) {
    const message = `Expected \`info\` to be an object with \`title\` and \`version\`, got ${describeValue(info)}.`;
    return [{ code: "wrong-type", message, pointer: "/info" }];
  }
  return ["title", "version"].flatMap((name) => checkInfoText(name, member(info, name)));
}

function checkInfoText(name: string, value: Json | undefined): Finding[] {
  if (typeof value === "string") return [];
  if (value === undefined || value === null) {
    const message = `\`info\` has no \`${name}\`.`;
    return [{ severity: "warning", code: "missing-member", message, pointer: "/info" }];
  }
  // YAML reads `version: 1.0` as a number; nothing depends on which.
  const severity = typeof value === "object" ? "error" : "warning";
  const message = `Expected \`info.${name}\` to be a string, got ${describeValue(value)}.`;
  return [
    { severity, code: "wrong-type", message, hint: "Put it in quotes.", pointer: pointer("info", name) },
  ];
}

function checkResponses(document: ComposedDocument): Problem[] {
  return listOperations(document.root)
    .filter(({ operation }) => member(operation, "responses") === undefined)
    .map(({ location, method, path }) =>
      documentProblem(document, {
        severity: "warning",
        code: "missing-responses",
        message: `${method} ${path} declares no responses, so its result has no type.`,
        pointer: pointer(...location),
      }),
    );
}

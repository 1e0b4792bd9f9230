import { type ComposedDocument, documentProblem, type Finding } from "../document-problem.js";
import type { Problem } from "../source.js";
import { type Node, walk } from "../walk.js";
import { checkBodyParameters } from "./check-body-parameters.js";
import { checkHeader, checkParameter } from "./check-parameter.js";
import { checkSchema } from "./check-schema.js";
import { checkSecurityScheme } from "./check-security.js";

/** Checks what only Swagger 2.0 says, and what could not be told any more once the document is converted. */
export function checkSwagger(document: ComposedDocument): Problem[] {
  const findings: Finding[] = [];
  const responses = new Set<object>();
  const node = (found: Node) => {
    const { value, kind } = found;
    if (kind === "swaggerParameter") findings.push(...checkParameter(found));
    if (kind === "swaggerHeader") findings.push(...checkHeader(found));
    if (kind === "swaggerSecurityScheme") findings.push(...checkSecurityScheme(found));
    if (kind === "swaggerResponse" && typeof value === "object" && value !== null) responses.add(value);
    const isOfResponse = found.parent !== undefined && responses.has(found.parent);
    if (kind === "swaggerSchema" || kind === "swaggerSchemaOrList")
      findings.push(...checkSchema(found, isOfResponse));
  };
  walk({ value: document.root, kind: "swaggerDocument", path: undefined, parent: undefined }, { node });
  findings.push(...checkBodyParameters(document), ...checkVersionText(document));
  return findings.map((finding) => documentProblem(document, finding));
}

function checkVersionText({ root }: ComposedDocument): Finding[] {
  if (typeof root.swagger === "string") return [];
  const message = "Expected `swagger` to be a string, got a number.";
  const hint = 'Put it in quotes: `swagger: "2.0"`.';
  return [{ severity: "warning", code: "wrong-type", message, hint, pointer: "/swagger" }];
}

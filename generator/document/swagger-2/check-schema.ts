import { asArray, isObject, type Json, member, pointer } from "../../json.js";
import { describeValue, type Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Node } from "../walk.js";

const types: readonly Json[] = ["null", "boolean", "object", "array", "number", "string", "integer"];

/** Checks a Schema Object's type, and for what Swagger 2.0 has not but its writers use. Only a response as a whole may be a file. */
export function checkSchema({ value, path }: Node, isOfResponse: boolean): Finding[] {
  if (!isObject(value)) return [];
  const at = pathPointer(path);
  const type = member(value, "type");
  const findings: Finding[] = [];
  const named = Array.isArray(type) ? asArray(type) : type === undefined ? [] : [type];
  const unknown = named.find((each) => !types.includes(each) && !(each === "file" && isOfResponse));
  if (unknown !== undefined) {
    const message =
      unknown === "file"
        ? 'Only a form field or a whole response can have the type "file".'
        : `Expected \`type\` to be one of ${types.join(", ")}, got ${describeValue(unknown)}.`;
    findings.push({ code: "invalid-type", message, pointer: at + pointer("type") });
  }
  for (const keyword of ["oneOf", "anyOf"]) {
    if (member(value, keyword) === undefined) continue;
    const message = `Swagger 2.0 has no \`${keyword}\`; it is read as OpenAPI 3 has it.`;
    const hint = "Write the document in OpenAPI 3, so that other tools understand it too.";
    findings.push({
      severity: "warning",
      code: "unknown-keyword",
      message,
      hint,
      pointer: at + pointer(keyword),
    });
  }
  return findings;
}

import { entries, isObject, member, pointer } from "../../json.js";
import type { Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Node } from "../walk.js";

/**
 * Checks that a parameter or header is described once: by a `schema`, or by a `content` of one media type without the
 * members that lay out a schema (OpenAPI 3.1.1 §4.8.12.2).
 */
export function checkContentOrSchema({ value, path }: Node, what: "parameter" | "header"): Finding[] {
  const content = member(value, "content");
  if (!isObject(content)) return [];
  const at = pathPointer(path);
  const findings: Finding[] = [];
  if (member(value, "schema") !== undefined) {
    const message = `A ${what} has either \`schema\` or \`content\`; this one has both.`;
    findings.push({ code: "schema-and-content", message, hint: "Keep one of the two.", pointer: at });
  } else if (member(value, "style") !== undefined) {
    const message = `\`style\` lays out a \`schema\`; a ${what} with \`content\` is laid out by its media type.`;
    findings.push({ code: "style-and-content", message, pointer: at + pointer("style") });
  }
  const count = entries(content).length;
  if (count !== 1) {
    const message = `Expected the \`content\` of a ${what} to have one media type, got ${count === 0 ? "none" : count}.`;
    findings.push({ code: "invalid-content", message, pointer: at + pointer("content") });
  }
  return findings;
}

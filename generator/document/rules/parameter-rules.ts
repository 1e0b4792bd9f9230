import { member, pointer } from "../../json.js";
import { describeValue, type Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Node } from "../walk.js";
import { checkContentOrSchema } from "./content-or-schema.js";
import { isToken } from "./http-token.js";
import type { Rule } from "./rule.js";

/** Checks what a Parameter Object says of itself (OpenAPI 3.1.1 §4.8.12.2), its name and place apart. */
export const checkParameterObject: Rule = (node) => [
  ...checkName(node),
  ...checkRequired(node),
  ...checkContentOrSchema(node, "parameter"),
  ...checkDescribed(node),
];

function checkName({ value, path }: Node): Finding[] {
  const name = member(value, "name");
  const place = member(value, "in");
  if ((place !== "header" && place !== "cookie") || typeof name !== "string" || isToken(name)) return [];
  // No header can be sent without a name, so it is left out; a cookie could, and would be read as something else.
  if (place === "header" && name === "") return [];
  const message = `Expected a name that a ${place} can have (letters, digits, "-", "_" and the like), got ${JSON.stringify(name)}.`;
  return [{ code: "invalid-parameter", message, pointer: pathPointer(path) + pointer("name") }];
}

function checkRequired({ value, path }: Node): Finding[] {
  const required = member(value, "required");
  const at = pathPointer(path) + pointer("required");
  if (required !== undefined && required !== null && typeof required !== "boolean") {
    const message = `Expected a parameter's \`required\` to be a boolean, got ${describeValue(required)}; it is taken as false.`;
    return [{ severity: "warning", code: "wrong-type", message, pointer: at }];
  }
  if (member(value, "in") !== "path" || required !== false) return [];
  const message = `The path parameter "${String(member(value, "name"))}" is said to be optional; without it there is no path.`;
  const hint = "Set `required` to true, or give the path without it an entry of its own.";
  return [{ code: "optional-path-parameter", message, hint, pointer: at }];
}

function checkDescribed({ value, path }: Node): Finding[] {
  if (member(value, "schema") !== undefined || member(value, "content") !== undefined) return [];
  const message = "The parameter has neither `schema` nor `content`, so any value is taken.";
  return [{ severity: "warning", code: "untyped-parameter", message, pointer: pathPointer(path) }];
}

import { entries, type Json, member, pointer } from "../../json.js";
import { describeValue, type Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Node } from "../walk.js";
import { checkContentOrSchema } from "./content-or-schema.js";
import { isToken } from "./http-token.js";
import type { Rule } from "./rule.js";

/** Checks one Header Object: it has no `name` or `in`, the style `simple`, and `schema` or `content` (OpenAPI 3.1.1 §4.8.21). */
export const checkHeader: Rule = (node) => [
  ...checkMembers(node),
  ...checkStyle(node),
  ...checkContentOrSchema(node, "header"),
];

function checkMembers({ value, path }: Node): Finding[] {
  return ["name", "in"]
    .filter((name) => member(value, name) !== undefined)
    .map((name) => ({
      code: "invalid-header",
      message: `A header has no \`${name}\`: its key is its name, and its place is known.`,
      hint: "Take it out.",
      pointer: pathPointer(path) + pointer(name),
    }));
}

function checkStyle({ value, path }: Node): Finding[] {
  const style: Json | undefined = member(value, "style");
  if (style === undefined || style === "simple") return [];
  const message = `Expected a header's \`style\` to be "simple", got ${describeValue(style)}.`;
  return [{ code: "invalid-style", message, pointer: pathPointer(path) + pointer("style") }];
}

/** Checks that the keys of a map of headers are names a header can have, each once whatever its case (RFC 9110 §5.1). */
export const checkHeaderNames: Rule = ({ value, path }) => {
  // Under `components` the keys are names of the author's choosing.
  if (path?.parent?.token === "components" && path.parent.parent === undefined) return [];
  const seen = new Map<string, string>();
  return entries(value).flatMap(([name]): Finding[] => {
    const at = pathPointer(path) + pointer(name);
    if (!isToken(name)) {
      const message = `Expected the name of a header, got ${JSON.stringify(name)}.`;
      return [{ code: "invalid-header", message, pointer: at }];
    }
    const first = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), first ?? name);
    if (first === undefined) return [];
    const message = `"${name}" and "${first}" are the same header; case does not tell them apart.`;
    return [{ code: "duplicate-header", message, hint: "Keep one of the two.", pointer: at }];
  });
};

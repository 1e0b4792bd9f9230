import { isObject, member, pointer } from "../../json.js";
import type { Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Rule } from "./rule.js";

/** Checks that a path item has no operations of a kind that its version does not know. */
export const checkPathItem: Rule = ({ value, path }) =>
  ["query", "additionalOperations"]
    .filter((name) => isObject(member(value, name)))
    .map(
      (name): Finding => ({
        code: "version-mismatch",
        message: `\`${name}\` of a path item came with OpenAPI 3.2; in this document it means nothing.`,
        hint: "Set `openapi` to 3.2.0, or take it out.",
        pointer: pathPointer(path) + pointer(name),
      }),
    );

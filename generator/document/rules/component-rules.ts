import { entries, isObject, type Json, member, pointer } from "../../json.js";
import type { ComposedDocument, Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Rule } from "./rule.js";

const componentName = /^[A-Za-z0-9._-]+$/;

/** What tools write into the names of generic types: `Page«User»`, `List[Pet]`, `Result<Item>`, names with spaces. */
const genericName = /^[\p{L}\p{N}._\-«»<>[\](){},`+$~@#/\\:;&' ]+$/u;

/**
 * Checks the names under `components` (OpenAPI 3.1.1 §4.8.7: `^[a-zA-Z0-9\.\-_]+$`). Names of schemas that tools make
 * up for generic types break the rule in many documents and are still told apart, so they are warned of only.
 */
export const checkComponentNames: Rule = ({ value, path }) =>
  entries(value)
    .filter(([section]) => !section.startsWith("x-"))
    .flatMap(([section, map]) =>
      entries(map)
        .filter(([name]) => !componentName.test(name))
        .map(([name]): Finding => {
          const isUsable = section === "schemas" && genericName.test(name);
          return {
            severity: isUsable ? "warning" : "error",
            code: "invalid-component-name",
            message: `Expected a name of letters, digits, ".", "-" and "_" under \`components.${section}\`, got ${JSON.stringify(name)}.`,
            hint: "Rename it, and the references to it.",
            pointer: pathPointer(path) + pointer(section, name),
          };
        }),
    );

/** Checks that a document of OpenAPI 3.0 uses no member of the root or of `components` that came later. */
export const checkVersionMembers: Rule = ({ value }, { document, version }) => {
  if (version !== "3.0") return [];
  const findings: Finding[] = [];
  if (isObject(member(value, "webhooks"))) findings.push(tooNew("webhooks", "/webhooks"));
  const pathItems = member(member(value, "components"), "pathItems");
  if (isObject(pathItems) && hasOwnPathItems(document, pathItems))
    findings.push(tooNew("components.pathItems", "/components/pathItems"));
  return findings;
};

/** Path items of other files are put there by the bundling. */
function hasOwnPathItems({ root, origins }: ComposedDocument, pathItems: Json): boolean {
  return entries(pathItems).some(([name]) => {
    const at = pointer("components", "pathItems", name);
    return origins.trace(root, at).pointer === at;
  });
}

function tooNew(name: string, at: string): Finding {
  return {
    code: "version-mismatch",
    message: `\`${name}\` came with OpenAPI 3.1; this document is of OpenAPI 3.0, where it means nothing.`,
    hint: "Set `openapi` to 3.1.0, or take it out.",
    pointer: at,
  };
}

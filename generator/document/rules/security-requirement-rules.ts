import { asArray, entries, type Json, member, pointer } from "../../json.js";
import { nearestName } from "../../nearest-name.js";
import type { Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Node } from "../walk.js";
import type { Rule, RuleContext } from "./rule.js";

/** Checks that the document's own `security` names schemes it declares (OpenAPI 3.1.1 §4.8.30). */
export const checkRootSecurity: Rule = (node, context) => checkSecurity(node, context);

/** Checks that an operation's `security` names schemes the document declares. */
export const checkOperationSecurity: Rule = (node, context) => checkSecurity(node, context);

function checkSecurity({ value, path }: Node, { document }: RuleContext): Finding[] {
  const declared = entries(member(member(document.root, "components"), "securitySchemes")).map(
    ([name]) => name,
  );
  return asArray(member(value, "security")).flatMap((requirement: Json, index) =>
    entries(requirement)
      .filter(([name]) => !declared.includes(name))
      .map(([name]): Finding => {
        const near = nearestName(name, declared);
        return {
          code: "unknown-security-scheme",
          message: `The security scheme "${name}" is not declared under \`components.securitySchemes\`.`,
          hint: near === undefined ? "Declare it, or take the requirement out." : `Did you mean "${near}"?`,
          pointer: pathPointer(path) + pointer("security", index, name),
        };
      }),
  );
}

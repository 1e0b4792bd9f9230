import { documentProblem } from "../document-problem.js";
import type { Problem } from "../source.js";
import type { Kind } from "../structure.js";
import { walk } from "../walk.js";
import { checkComponentNames, checkVersionMembers } from "./component-rules.js";
import { checkEncodings, checkMediaTypes } from "./content-rules.js";
import { checkHeader, checkHeaderNames } from "./header-rules.js";
import { checkParameterLayout } from "./parameter-layout-rules.js";
import { checkParameterObject } from "./parameter-rules.js";
import { checkRequestBody } from "./request-body-rules.js";
import { checkResponses } from "./response-rules.js";
import type { Rule, RuleContext } from "./rule.js";
import { checkSchema } from "./schema-rules.js";
import { checkOperationSecurity, checkRootSecurity } from "./security-requirement-rules.js";
import { checkSecurityScheme } from "./security-scheme-rules.js";
import { checkServers } from "./server-rules.js";

const rules: Partial<Record<Kind, readonly Rule[]>> = {
  document: [checkVersionMembers, checkServers, checkRootSecurity],
  components: [checkComponentNames],
  pathItem: [checkServers],
  callbackPathItem: [checkServers],
  operation: [checkResponses, checkServers, checkOperationSecurity],
  parameter: [checkParameterObject, checkParameterLayout],
  header: [checkHeader],
  headerMap: [checkHeaderNames],
  requestBody: [checkRequestBody],
  mediaTypeMap: [checkMediaTypes],
  mediaType: [checkEncodings],
  securityScheme: [checkSecurityScheme],
  schema: [checkSchema],
  schemaOrList: [checkSchema],
};

/** Checks what the specification asks of each object, one object at a time. */
export function checkRules({ document, version }: RuleContext): Problem[] {
  const context = { document, version };
  const start = { value: document.root, kind: "document", path: undefined, parent: undefined } as const;
  const problems: Problem[] = [];
  walk(start, {
    node: (node) => {
      for (const rule of rules[node.kind] ?? []) {
        for (const finding of rule(node, context)) problems.push(documentProblem(document, finding));
      }
    },
  });
  return problems;
}

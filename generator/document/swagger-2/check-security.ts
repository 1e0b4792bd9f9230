import { type Json, member, pointer } from "../../json.js";
import { describeValue, type Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Node } from "../walk.js";
import { oauthFlows } from "./convert-security.js";

const schemeTypes: readonly Json[] = ["basic", "apiKey", "oauth2"];

/** Checks the type of a Security Scheme Object, and the flow of one of OAuth 2.0. */
export function checkSecurityScheme({ value, path }: Node): Finding[] {
  const at = pathPointer(path);
  const type = member(value, "type");
  if (type === undefined || !schemeTypes.includes(type)) {
    const message = `Expected the \`type\` of a security scheme to be one of ${schemeTypes.join(", ")}, got ${describeValue(type)}.`;
    return [{ code: "invalid-security-scheme", message, pointer: at + pointer("type") }];
  }
  const flow = member(value, "flow");
  if (type !== "oauth2" || oauthFlows.has(flow)) return [];
  const message = `Expected \`flow\` to be one of ${[...oauthFlows.keys()].join(", ")}, got ${describeValue(flow)}.`;
  return [{ code: "invalid-security-scheme", message, pointer: at + pointer("flow") }];
}

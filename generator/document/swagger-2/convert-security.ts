import { entries, type Json, type JsonObject, member } from "../../json.js";
import { setMember } from "../set-member.js";
import type { Conversion, Part } from "./conversion.js";

/** What OpenAPI 3 calls the flows of OAuth 2.0 (OpenAPI 3.0.4 §4.7.28). */
export const oauthFlows: ReadonlyMap<Json | undefined, string> = new Map([
  ["implicit", "implicit"],
  ["password", "password"],
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);

const flowMembers = ["authorizationUrl", "tokenUrl", "scopes"];

/** A Security Scheme Object: `basic` is a scheme of `http`, and OAuth has its URLs and scopes by flow. */
export function convertSecurityScheme(conversion: Conversion, part: Part, at: string): JsonObject {
  const made = conversion.make(part, at);
  const type = member(part.value, "type");
  for (const [key, value] of entries(part.value)) {
    if (type === "oauth2" && (flowMembers.includes(key) || key === "flow")) continue;
    setMember(made.value, key, value);
  }
  if (type === "basic") {
    setMember(made.value, "type", "http");
    conversion.put(made, "scheme", "basic");
  }
  const flow = oauthFlows.get(member(part.value, "flow"));
  if (type === "oauth2")
    conversion.put(made, "flows", flow === undefined ? {} : convertFlow(conversion, part, flow));
  return made.value;
}

function convertFlow(conversion: Conversion, part: Part, name: string): JsonObject {
  const flow = conversion.make(part, "");
  for (const key of flowMembers) {
    const value = member(part.value, key);
    if (value !== undefined) setMember(flow.value, key, value);
  }
  if (flow.value.scopes === undefined) conversion.put(flow, "scopes", {});
  const flows = { [name]: flow.value };
  conversion.fold(flows, name);
  return flows;
}

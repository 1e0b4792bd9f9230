import { asArray, asString, dereference, entries, type Json, type JsonObject, member } from "../json.js";
import type { SecurityScheme } from "./api.js";

/** The document's security schemes (OpenAPI 3.1 §4.8.27). */
export function buildSecuritySchemes(root: JsonObject): SecurityScheme[] {
  return entries(member(member(root, "components"), "securitySchemes")).map(([name, raw]) =>
    buildScheme(name, dereference(root, raw)),
  );
}

function buildScheme(name: string, scheme: Json | undefined): SecurityScheme {
  const type = member(scheme, "type");
  if (type === "apiKey") return apiKey(name, scheme);
  if (type === "http") return http(name, scheme);
  if (type === "oauth2" || type === "openIdConnect")
    return { name, kind: "oauth2", tokenUrl: clientCredentialsUrl(scheme), refreshUrl: refreshUrl(scheme) };
  return { name, kind: "other" };
}

function apiKey(name: string, scheme: Json | undefined): SecurityScheme {
  const place = member(scheme, "in");
  const parameter = asString(member(scheme, "name"));
  if (parameter === undefined || (place !== "header" && place !== "query" && place !== "cookie"))
    return { name, kind: "other" };
  return { name, kind: "apiKey", in: place, parameter };
}

function http(name: string, scheme: Json | undefined): SecurityScheme {
  const kind = asString(member(scheme, "scheme"))?.toLowerCase();
  return kind === "basic" || kind === "bearer" ? { name, kind } : { name, kind: "other" };
}

function clientCredentialsUrl(scheme: Json | undefined): string | undefined {
  return asString(member(member(member(scheme, "flows"), "clientCredentials"), "tokenUrl"));
}

/** Where tokens that a person allowed are refreshed: the flow's own URL, else its token endpoint (RFC 6749 §6). */
function refreshUrl(scheme: Json | undefined): string | undefined {
  const flows = ["authorizationCode", "deviceAuthorization", "password"].map((name) =>
    member(member(scheme, "flows"), name),
  );
  const urls = flows.flatMap(
    (flow) => asString(member(flow, "refreshUrl")) ?? asString(member(flow, "tokenUrl")) ?? [],
  );
  return urls.find((url) => url !== "");
}

/** The scopes that the alternatives of a `security` member name, by scheme. */
export function requiredScopes(security: Json | undefined): Map<string, readonly string[]> {
  const scopes = new Map<string, readonly string[]>();
  for (const [name, raw] of asArray(security).flatMap(entries)) {
    const named = asArray(raw).flatMap((scope) => asString(scope) ?? []);
    if (named.length > 0) scopes.set(name, [...new Set([...(scopes.get(name) ?? []), ...named])]);
  }
  return scopes;
}

/** The alternatives of a `security` member; none where no credential is needed. */
export function securityRequirements(security: Json | undefined): string[][] {
  return asArray(security).map((alternative) => entries(alternative).map(([name]) => name));
}

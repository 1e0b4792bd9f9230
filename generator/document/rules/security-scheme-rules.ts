import { entries, isObject, type Json, member, pointer } from "../../json.js";
import { describeValue, type Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import { isToken } from "./http-token.js";
import type { Rule } from "./rule.js";

const types = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];
const places = ["query", "header", "cookie"];

/** The URLs that each flow must have (OpenAPI 3.1.1 §4.8.28.1). */
const flowUrls: Readonly<Record<string, readonly string[]>> = {
  implicit: ["authorizationUrl"],
  password: ["tokenUrl"],
  clientCredentials: ["tokenUrl"],
  authorizationCode: ["authorizationUrl", "tokenUrl"],
};

/** Schemes of the IANA registry of HTTP authentication schemes, lower case. */
const httpSchemes = new Set(
  `basic bearer concealed digest dpop gnap hoba mutual negotiate oauth privatetoken scram-sha-1 scram-sha-256
  vapid`.split(/\s+/),
);

/** Names that are not registered, but that many servers do take in `Authorization`. */
const commonSchemes = new Set(
  "api-key api_key apikey aws4-hmac-sha256 hmac jwt key ntlm oauth2 signature token".split(" "),
);

/** Checks a Security Scheme Object (OpenAPI 3.1.1 §4.8.27). */
export const checkSecurityScheme: Rule = ({ value, path }, { version }) => {
  const at = pathPointer(path);
  const type = member(value, "type");
  switch (type) {
    case "apiKey":
      return checkApiKey(value, at);
    case "http":
      return checkHttp(value, at);
    case "oauth2":
      return checkFlows(value, at);
    case "openIdConnect":
      return checkUrl(member(value, "openIdConnectUrl"), at + pointer("openIdConnectUrl"));
    case "mutualTLS":
      return version === "3.0" ? [tooNew(at)] : [];
    default: {
      const message = `Expected a security scheme's \`type\` to be one of ${types.join(", ")}, got ${describeValue(type)}.`;
      return [{ code: "invalid-security-scheme", message, pointer: at + pointer("type") }];
    }
  }
};

function tooNew(at: string): Finding {
  return {
    code: "version-mismatch",
    message: "The security scheme mutualTLS came with OpenAPI 3.1; this document is of OpenAPI 3.0.",
    hint: "Set `openapi` to 3.1.0.",
    pointer: at + pointer("type"),
  };
}

function checkApiKey(scheme: Json, at: string): Finding[] {
  const findings: Finding[] = [];
  const name = member(scheme, "name");
  const place = member(scheme, "in");
  if (typeof place !== "string" || !places.includes(place)) {
    const message = `Expected an API key's \`in\` to be one of ${places.join(", ")}, got ${describeValue(place)}.`;
    findings.push({ code: "invalid-security-scheme", message, pointer: at + pointer("in") });
  }
  if (typeof name !== "string" || name === "" || (place !== "query" && !isToken(name))) {
    const message = `Expected an API key's \`name\` to be that of a ${String(place ?? "parameter")}, got ${describeValue(name)}.`;
    findings.push({ code: "invalid-security-scheme", message, pointer: at + pointer("name") });
  }
  return findings;
}

function checkHttp(value: Json, at: string): Finding[] {
  const scheme = member(value, "scheme");
  const name = typeof scheme === "string" ? scheme.toLowerCase() : "";
  if (httpSchemes.has(name)) return [];
  const severity = commonSchemes.has(name) ? "warning" : "error";
  const message = `Expected an HTTP authentication scheme that is registered with IANA, such as "bearer" or "basic", got ${describeValue(scheme)}.`;
  const hint = "A credential in a header of the API's own design is a scheme of type apiKey.";
  return [{ severity, code: "invalid-security-scheme", message, hint, pointer: at + pointer("scheme") }];
}

function checkFlows(scheme: Json, at: string): Finding[] {
  const flows = member(scheme, "flows");
  if (!isObject(flows)) {
    const message = `Expected an OAuth2 scheme's \`flows\` to be an object, got ${describeValue(flows)}.`;
    return [{ code: "invalid-security-scheme", message, pointer: at + pointer("flows") }];
  }
  return entries(flows).flatMap(([kind, flow]) => {
    if (!Object.hasOwn(flowUrls, kind)) return [];
    const needed = flowUrls[kind] ?? [];
    const here = at + pointer("flows", kind);
    return ["authorizationUrl", "tokenUrl", "refreshUrl"]
      .filter((name) => needed.includes(name) || member(flow, name) !== undefined)
      .flatMap((name) => checkUrl(member(flow, name), here + pointer(name)));
  });
}

function checkUrl(url: Json | undefined, at: string): Finding[] {
  if (typeof url === "string" && isUrl(url)) return [];
  const message = `Expected a URL, got ${describeValue(url)}.`;
  return [{ code: "invalid-url", message, hint: "It may be relative to the server's.", pointer: at }];
}

/** An absolute URL, or a relative one that names something: "token" does, "-" does not. */
function isUrl(text: string): boolean {
  return URL.canParse(text, "https://api.example/") && /[\p{L}\p{N}]|^\.{0,2}\//u.test(text);
}

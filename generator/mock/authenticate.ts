import type { Operation, SecurityScheme } from "../ir/api.js";
import type { MockRequest } from "./message.js";

/** Whether a request may pass, and whose it is. */
export type Access =
  | { readonly kind: "granted"; readonly credential: string | undefined }
  | { readonly kind: "denied"; readonly credential: string | undefined };

/** What to judge a request's credentials by. */
export interface Gate {
  readonly schemes: readonly SecurityScheme[];
  /** Only these pass. @default any that is not empty */
  readonly accepted?: ReadonlySet<string> | undefined;
}

/**
 * Grants access where one alternative of the operation's security has all its credentials (OpenAPI 3.1 §4.8.30).
 * Of a basic scheme, the credential is `user:password`; several credentials are joined by a line break.
 */
export function authenticate(security: Operation["security"], request: MockRequest, gate: Gate): Access {
  const sent = new Map(gate.schemes.map((scheme) => [scheme.name, credentialOf(scheme, request)]));
  const any = [...sent.values()].find((credential) => credential !== undefined);
  if (security.length === 0) return { kind: "granted", credential: any };
  for (const alternative of security) {
    const credentials = alternative.map((name) => sent.get(name));
    if (credentials.every((credential) => passes(credential, gate)))
      return { kind: "granted", credential: credentials.length === 0 ? any : credentials.join("\n") };
  }
  return { kind: "denied", credential: any };
}

function passes(credential: string | undefined, { accepted }: Gate): boolean {
  return credential !== undefined && credential !== "" && (accepted?.has(credential) ?? true);
}

/** The credential of a scheme in a request; undefined where there is none. */
export function credentialOf(scheme: SecurityScheme, request: MockRequest): string | undefined {
  switch (scheme.kind) {
    case "apiKey":
      return nonEmpty(apiKey(scheme, request));
    case "basic":
      return nonEmpty(decodeBasic(authorization(request, "basic")));
    case "bearer":
    case "oauth2":
      return nonEmpty(authorization(request, "bearer"));
    case "other":
      return nonEmpty(request.headers.get("authorization"));
  }
}

/** Keys in `Authorization` are often sent with a scheme's word before them. */
function apiKey(
  scheme: Extract<SecurityScheme, { kind: "apiKey" }>,
  request: MockRequest,
): string | undefined {
  if (scheme.in === "query") return request.query.get(scheme.parameter) ?? undefined;
  if (scheme.in === "cookie") return cookie(request.headers.get("cookie") ?? "", scheme.parameter);
  return request.headers.get(scheme.parameter.toLowerCase())?.replace(/^(bearer|token|apikey) +/i, "");
}

function cookie(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const equals = pair.indexOf("=");
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}

function authorization(request: MockRequest, scheme: string): string | undefined {
  const value = request.headers.get("authorization") ?? "";
  const space = value.indexOf(" ");
  return value.slice(0, Math.max(0, space)).toLowerCase() === scheme
    ? value.slice(space + 1).trim()
    : undefined;
}

function decodeBasic(encoded: string | undefined): string | undefined {
  const decoded = encoded === undefined ? "" : Buffer.from(encoded, "base64").toString("utf8");
  return decoded === ":" ? undefined : decoded;
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

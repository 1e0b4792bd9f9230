import type { SecurityDefinition } from "../definition.js";
import { ConfigurationError } from "../errors.js";
import { checkHeader } from "./header-check.js";
import { percentEncode } from "./percent-encode.js";

/** Where a credential goes on a request. */
export interface RequestTarget {
  readonly url: URL;
  readonly headers: Headers;
}

/**
 * Puts the values of a scheme that is no plain header on a request: a key in a query or cookie, user name and password.
 * Doing it twice is the same as doing it once, so that a redirect may be given the credential again.
 *
 * @throws {ConfigurationError} a value cannot be sent; the message never holds it
 */
export function applyCredential(
  scheme: SecurityDefinition,
  values: readonly string[],
  { url, headers }: RequestTarget,
): void {
  const [first = "", second = ""] = values;
  if (scheme.kind === "basic")
    headers.set("authorization", basicAuthorization(first, second, scheme.usernameOption));
  else if (scheme.kind === "apiKey" && scheme.in === "query") setQuery(url, scheme.parameter, first);
  else if (scheme.kind === "apiKey" && scheme.in === "cookie") setCookie(headers, scheme.parameter, first);
}

/**
 * The value of a Basic `Authorization` header, in UTF-8 (RFC 7617 §2.1).
 *
 * @throws {ConfigurationError} the user name holds a colon, which ends it
 */
export function basicAuthorization(username: string, password: string, usernameOption: string): string {
  if (username.includes(":"))
    throw new ConfigurationError(`Option "${usernameOption}" must not hold a colon (RFC 7617 §2).`);
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

function setQuery(url: URL, name: string, value: string): void {
  const encodedName = percentEncode(name);
  const others = url.search.slice(1).split("&");
  const kept = others.filter((pair) => pair !== "" && pair.split("=", 1)[0] !== encodedName);
  // Not through searchParams, which would write the caller's own parameters anew in another encoding.
  url.search = [...kept, `${encodedName}=${percentEncode(value)}`].join("&");
}

function setCookie(headers: Headers, name: string, value: string): void {
  const isPlain = /^[!#-+\--:<-[\]-~]*$/.test(value);
  const others = (headers.get("cookie") ?? "").split("; ");
  const kept = others.filter((pair) => pair !== "" && pair.split("=", 1)[0] !== name);
  const cookie = [...kept, `${name}=${isPlain ? value : percentEncode(value)}`].join("; ");
  checkHeader("cookie", cookie, `Cookie "${name}"`);
  headers.set("cookie", cookie);
}

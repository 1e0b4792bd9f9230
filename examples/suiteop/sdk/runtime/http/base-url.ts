import { ConfigurationError } from "../errors.js";

/** A base URL, checked: its origin, and its path without the slash at the end. */
export interface BaseUrl {
  readonly origin: string;
  /** `""` or a path that begins with `/`. */
  readonly path: string;
}

/** What `parseBaseUrl` needs beside the URL. */
export interface BaseUrlOptions {
  /** What messages call it, for example `Option "baseUrl"`. */
  readonly where: string;
  readonly allowInsecure: boolean;
  /** What a relative URL is resolved against: another base URL, or the page in browsers. */
  readonly relativeTo?: string | undefined;
}

/**
 * Checks a base URL: absolute, `https:` (or `http:` to this machine), without credentials, query or fragment.
 *
 * @throws {ConfigurationError} it is something else
 */
export function parseBaseUrl(text: string, { where, allowInsecure, relativeTo }: BaseUrlOptions): BaseUrl {
  const url = tryUrl(text, relativeTo);
  if (url === undefined)
    throw new ConfigurationError(
      `${where} must be an absolute URL such as https://api.example.com/v1, got ${shown(text)}.`,
    );
  if (url.username !== "" || url.password !== "")
    throw new ConfigurationError(
      `${where} must not hold a user name or password. Give them in the client's options.`,
    );
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new ConfigurationError(`${where} must begin with https://, got ${url.protocol}`);
  if (url.protocol === "http:" && !allowInsecure && !isLoopback(url.hostname))
    throw new ConfigurationError(
      `${where} must be https:, got ${url.origin}. Credentials would travel readable; set "allowInsecure" if that is meant.`,
    );
  if (url.search !== "" || url.hash !== "")
    throw new ConfigurationError(`${where} must have neither query nor fragment.`);
  return { origin: url.origin, path: url.pathname.replace(/\/+$/, "") };
}

/** Whether the host is this machine (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  );
}

function tryUrl(text: string, relativeTo: string | undefined): URL | undefined {
  try {
    return new URL(text, relativeTo);
  } catch {
    return undefined;
  }
}

/** Enough of a wrong value to find it, and none of what might be a password in it. */
function shown(text: string): string {
  return text.includes("@") ? "one that does not parse" : JSON.stringify(text.slice(0, 100));
}

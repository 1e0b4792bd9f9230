import type { Address } from "../call.js";

/** Where a redirect leads, and by which method. */
export interface Redirect {
  readonly url: URL;
  readonly method: string;
  readonly keepsBody: boolean;
}

/** What decides whether a redirect is followed. */
export interface RedirectInput {
  readonly response: Response;
  /** Without the credential. */
  readonly url: Address;
  readonly method: string;
  readonly hasBody: boolean;
  readonly isReplayable: boolean;
  /** Redirects followed so far. */
  readonly hops: number;
}

/** Redirects followed for one request at most. */
const mostRedirects = 5;

/**
 * The redirect to follow, if any (RFC 9110 §15.4): within the same origin only, since `fetch` itself would carry an
 * API key's header to wherever the answer points. `303` reads by GET; `301` and `302` are followed for reads, `307`
 * and `308` with the same method and body, where the body can be sent again.
 */
export function redirectOf({
  response,
  url,
  method,
  hasBody,
  isReplayable,
  hops,
}: RedirectInput): Redirect | undefined {
  const { status } = response;
  if (status < 300 || status >= 400 || hops === mostRedirects) return undefined;
  const location = response.headers.get("location");
  if (location === null || !URL.canParse(location, url.href)) return undefined;
  const target = new URL(location, url.href);
  if (target.origin !== url.origin || target.username !== "" || target.password !== "") return undefined;
  const isRead = method === "GET" || method === "HEAD";
  switch (status) {
    case 303:
      return { url: target, method: method === "HEAD" ? "HEAD" : "GET", keepsBody: false };
    case 301:
    case 302:
      return isRead ? { url: target, method, keepsBody: false } : undefined;
    case 307:
    case 308:
      return hasBody && !isReplayable ? undefined : { url: target, method, keepsBody: hasBody };
    default:
      return undefined;
  }
}

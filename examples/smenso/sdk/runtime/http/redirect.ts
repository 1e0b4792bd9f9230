import type { Address } from "../call.js";

/** One request on its way: where it goes and what it carries, but for the credential. */
export interface Hop {
  readonly url: Address;
  readonly method: string;
  readonly hasBody: boolean;
}

/** An answer, and the request that brought it. */
export interface Landing {
  readonly response: Response;
  readonly hop: Hop;
}

/** How redirects are followed. */
export interface RedirectOptions {
  /** Whether the body can be sent again. */
  readonly isReplayable: boolean;
  readonly send: (hop: Hop) => Promise<Response>;
}

/** Redirects followed for one request at most. */
const mostRedirects = 5;

/** Follows the redirects that may be followed. @returns the first answer that is none of them */
export async function followRedirects(
  first: Landing,
  { isReplayable, send }: RedirectOptions,
): Promise<Landing> {
  let { response, hop } = first;
  for (let hops = 0; hops < mostRedirects; hops++) {
    const next = redirected(response, hop, isReplayable);
    if (next === undefined) break;
    response.body?.cancel().catch(() => undefined);
    hop = next;
    response = await send(hop);
  }
  return { response, hop };
}

/**
 * The redirect to follow, if any (RFC 9110 §15.4): within the same origin only, since `fetch` itself would carry an
 * API key's header to wherever the answer points. `303` reads by GET; `301` and `302` are followed for reads, `307`
 * and `308` with the same method and body, where the body can be sent again.
 */
function redirected(
  response: Response,
  { url, method, hasBody }: Hop,
  isReplayable: boolean,
): Hop | undefined {
  const { status } = response;
  const location = response.headers.get("location");
  if (location === null || !URL.canParse(location, url.href)) return undefined;
  const target = new URL(location, url.href);
  if (target.origin !== url.origin || target.username !== "" || target.password !== "") return undefined;
  const isRead = method === "GET" || method === "HEAD";
  switch (status) {
    case 303:
      return { url: target, method: method === "HEAD" ? "HEAD" : "GET", hasBody: false };
    case 301:
    case 302:
      return isRead ? { url: target, method, hasBody: false } : undefined;
    case 307:
    case 308:
      return hasBody && !isReplayable ? undefined : { url: target, method, hasBody };
    default:
      return undefined;
  }
}

import type { Call, Reply } from "../call.js";
import type { Invalidation } from "../policy.js";
import type { CacheEntry } from "./entry.js";

/** What an invalidation is compared with. */
export type Invalidable = Pick<CacheEntry, "operationId" | "pathArguments" | "requestUrl">;

/**
 * Whether a write makes a kept answer stale. `same-key`: the path arguments of the read that the write has too must be
 * equal as text; where they share none, every answer of the read is stale.
 */
export function isInvalidatedBy(
  entry: Invalidable,
  invalidations: readonly Invalidation[],
  args: Readonly<Record<string, unknown>>,
): boolean {
  return invalidations.some(({ operation, match }) => {
    if (operation !== entry.operationId) return false;
    return match === "all" || sharesKey(entry.pathArguments, args);
  });
}

function sharesKey(
  pathArguments: ReadonlyMap<string, string>,
  args: Readonly<Record<string, unknown>>,
): boolean {
  for (const [name, value] of pathArguments) {
    if (Object.hasOwn(args, name) && String(args[name]) !== value) return false;
  }
  return true;
}

/**
 * The resources that a successful unsafe request makes stale (RFC 9111 §4.4): its own, and those that Location and
 * Content-Location name on the same origin. Without query: `POST /tickets` changes `GET /tickets?status=open` too.
 */
export function invalidatedResources(call: Call, reply: Reply): ReadonlySet<string> {
  const { href, origin } = call.url;
  const resources = new Set([resourceOf(href)]);
  for (const name of ["location", "content-location"]) {
    const value = reply.headers.get(name);
    if (value === null || !URL.canParse(value, href)) continue;
    const url = new URL(value, href);
    if (url.origin === origin) resources.add(resourceOf(url));
  }
  return resources;
}

/** Origin and path. */
export function resourceOf(url: URL | string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

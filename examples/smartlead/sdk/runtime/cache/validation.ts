import type { Call, Reply } from "../call.js";
import type { Clock } from "../clock.js";
import type { Context } from "../context.js";
import { RequestHeaders } from "../http/request-headers.js";
import type { CachePolicy } from "../policy.js";
import { parseCacheControl } from "./cache-control.js";
import { answerTimes, type CacheEntry, withoutHopByHop } from "./entry.js";

/** Conditional headers that an entry allows to be sent (RFC 9111 §4.3.1). */
export function validators(
  entry: Pick<CacheEntry, "headers">,
  supported: CachePolicy["validate"],
): readonly (readonly [name: string, value: string])[] {
  const etag = entry.headers.get("etag");
  const lastModified = entry.headers.get("last-modified");
  const sent: [string, string][] = [];
  if (etag !== null && (supported ?? "etag") === "etag") sent.push(["if-none-match", etag]);
  if (lastModified !== null && (supported ?? "last-modified") === "last-modified")
    sent.push(["if-modified-since", lastModified]);
  return sent;
}

/**
 * Whether a condition is worth sending. A conditional read cannot join a batch; so where 304s are charged like any
 * answer, reads that can be batched go without, unless the policy names a validator.
 */
export function isValidatorWorthwhile(context: Context, call: Call): boolean {
  const { operation, options } = call;
  const isBatched =
    operation.batch !== undefined && options.batch !== false && context.options.batch !== false;
  if (!isBatched || operation.cache?.validate !== undefined) return true;
  return Object.keys(operation.spends ?? {}).every((name) => {
    const { limits } = context.definition.policy;
    const counts: NotModifiedCounts | undefined = Object.hasOwn(limits, name)
      ? limits[name]?.counts
      : undefined;
    return (counts?.["304"] ?? counts?.["3XX"] ?? counts?.default ?? 1) === 0;
  });
}

/** Of what answers count, what says so of 304. */
interface NotModifiedCounts {
  readonly "304"?: number;
  readonly "3XX"?: number;
  readonly default?: number;
}

/** The call with the entry's validators; undefined where it has none. */
export function conditionalCall(
  call: Call,
  entry: CacheEntry,
  supported: CachePolicy["validate"],
): Call | undefined {
  const sent = validators(entry, supported);
  if (sent.length === 0) return undefined;
  const headers = new RequestHeaders(call.headers);
  for (const [name, value] of sent) headers.set(name, value);
  return { ...call, headers };
}

/** Whether a 304 speaks of this entry: one that carries another entity tag speaks of another (RFC 9111 §4.3.4). */
export function confirms(entry: CacheEntry, notModified: Reply): boolean {
  const said = notModified.headers.get("etag");
  const kept = entry.headers.get("etag");
  return said === null || kept === null || opaqueTag(said) === opaqueTag(kept);
}

/** Describe the stored body, which a 304 does not bring. */
const contentHeaders = ["content-length", "content-encoding", "content-type", "content-range"];

/** The entry with the headers of a 304 in place of its own (RFC 9111 §3.2), as fresh as that answer says. */
export function refreshedEntry(entry: CacheEntry, notModified: Reply, clock: Clock): CacheEntry {
  const headers = new Headers(entry.headers);
  // These tell of the message that carried them, so the old ones say nothing of this one.
  for (const name of ["age", "date"]) headers.delete(name);
  const updates = withoutHopByHop(notModified.headers);
  for (const name of contentHeaders) updates.delete(name);
  for (const name of new Set(updates.keys())) headers.delete(name);
  for (const [name, value] of updates) headers.append(name, value);
  const control = parseCacheControl(headers.get("cache-control"));
  return { ...entry, headers, control, isInvalidated: false, ...answerTimes(notModified, clock) };
}

function opaqueTag(etag: string): string {
  return etag.trim().replace(/^W\//, "");
}

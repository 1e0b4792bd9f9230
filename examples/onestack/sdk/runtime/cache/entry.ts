import type { Bytes } from "../bytes.js";
import type { Call, Reply } from "../call.js";
import type { Clock } from "../clock.js";
import { argumentName } from "../operation.js";
import { type CacheControl, parseCacheControl } from "./cache-control.js";
import { isFieldName, type SelectedHeaders, selectHeaders, withoutFragment } from "./cache-key.js";

/** A stored answer. Its headers and body are never handed out, only copies of them. */
export interface CacheEntry {
  readonly operationId: string;
  /** The path arguments of the call that brought it, as text, by argument name. */
  readonly pathArguments: ReadonlyMap<string, string>;
  /** What was asked for, without fragment. */
  readonly requestUrl: string;
  readonly selected: SelectedHeaders;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Headers;
  /** Its Cache-Control, read. */
  readonly control: CacheControl;
  readonly body: Bytes | null;
  /** Time from the request to its answer. */
  readonly responseDelayMs: number;
  /** `Clock.now()` and `Clock.date()` when the answer came. */
  readonly answeredAtMs: number;
  readonly answeredDateMs: number;
  /** Whether something was written since: it may be revalidated, but not served unasked (RFC 9111 §4.4). */
  readonly isInvalidated: boolean;
}

/** A reply whose body has been read whole. */
export type ReadReply = Reply & { readonly body: Bytes | null };

/** Whether the body is there, rather than still to be streamed to the caller. */
export function isRead(reply: Reply): reply is ReadReply {
  return reply.body === null || reply.body instanceof Uint8Array;
}

/** The entry a reply makes. */
export function makeEntry(call: Call, reply: ReadReply, clock: Clock): CacheEntry {
  return {
    ...describeRead(call),
    selected: selectHeaders(call.headers, reply.headers.get("vary")),
    status: reply.status,
    statusText: reply.statusText,
    url: reply.url,
    headers: withoutHopByHop(reply.headers),
    control: parseCacheControl(reply.headers.get("cache-control")),
    body: reply.body === null ? null : reply.body.slice(),
    isInvalidated: false,
    ...answerTimes(reply, clock),
  };
}

/** Of an entry, what decides whether it is kept. */
export type Judgeable = Pick<CacheEntry, "status" | "headers" | "control" | "answeredDateMs">;

/** What decides whether a reply is kept. */
export function judgeable(reply: Reply, clock: Clock): Judgeable {
  const { status, headers } = reply;
  const control = parseCacheControl(headers.get("cache-control"));
  return { status, headers, control, answeredDateMs: answerTimes(reply, clock).answeredDateMs };
}

/** What a read is recognised by when something is written. */
export function describeRead(call: Call): Pick<CacheEntry, "operationId" | "pathArguments" | "requestUrl"> {
  return {
    operationId: call.operation.id,
    pathArguments: pathArguments(call),
    requestUrl: withoutFragment(call.url),
  };
}

/** When a reply came, by both clocks. */
export function answerTimes(
  reply: Reply,
  clock: Clock,
): Pick<CacheEntry, "responseDelayMs" | "answeredAtMs" | "answeredDateMs"> {
  return {
    responseDelayMs: Math.max(0, reply.answeredAtMs - reply.sentAtMs),
    answeredAtMs: reply.answeredAtMs,
    answeredDateMs: clock.date() - Math.max(0, clock.now() - reply.answeredAtMs),
  };
}

/** A reply of its own for one caller, with the entry's age (RFC 9111 §5.1). */
export function toReply(entry: CacheEntry, ageMs: number): Reply {
  const headers = new Headers(entry.headers);
  headers.set("age", String(Math.floor(ageMs / 1_000)));
  return {
    status: entry.status,
    statusText: entry.statusText,
    headers,
    url: entry.url,
    body: entry.body === null ? null : entry.body.slice(),
    sentAtMs: entry.answeredAtMs - entry.responseDelayMs,
    answeredAtMs: entry.answeredAtMs,
  };
}

const hopByHop = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authentication-info",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** A copy without what concerns one connection only (RFC 9111 §3.1). */
export function withoutHopByHop(headers: Headers): Headers {
  const kept = new Headers(headers);
  const connection = headers.get("connection");
  const listed = connection === null ? [] : connection.split(",").map((name) => name.trim());
  for (const name of [...hopByHop, ...listed.filter(isFieldName)]) {
    if (kept.has(name)) kept.delete(name);
  }
  return kept;
}

function pathArguments(call: Call): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const parameter of call.operation.parameters ?? []) {
    if (parameter.in !== "path") continue;
    const name = argumentName(call.operation, "path", parameter.name);
    if (Object.hasOwn(call.args, name)) values.set(name, String(call.args[name]));
  }
  return values;
}

import { parseCacheControl } from "../cache/cache-control.js";
import type { Call, Exchange } from "../call.js";
import { ConnectionError } from "../errors.js";
import { parseJson } from "../http/parse-json.js";
import { readPointer } from "../pointer.js";
import type { BatchPolicy } from "../policy.js";

/**
 * The items of a batch answer by their keys as text. Order, unknown items and repeated ones do not matter; of a repeated
 * key the first item counts.
 *
 * @throws {ConnectionError} the answer holds no array where the policy says
 */
export function readItems(call: Call, exchange: Exchange, policy: BatchPolicy): ReadonlyMap<string, unknown> {
  const items = readPointer(readJson(call, exchange), policy.out);
  if (!Array.isArray(items)) {
    const at = policy.out === "" ? "the answer to be an array" : `an array at "${policy.out}" of the answer`;
    throw unreadable(
      call,
      exchange,
      `expected ${at}, got ${kindOf(items)}. Check "batch.out" of x-rate-limit`,
    );
  }
  const byKey = new Map<string, unknown>();
  for (const item of items as readonly unknown[]) {
    const key = readPointer(item, policy.match);
    if ((typeof key === "string" || typeof key === "number") && !byKey.has(String(key)))
      byKey.set(String(key), item);
  }
  return byKey;
}

/** The answer one caller would have got alone, made of its item in the batch answer. */
export function itemExchange(exchange: Exchange, call: Call, item: unknown): Exchange {
  return synthesize(exchange, call, { status: 200, statusText: "OK", body: item });
}

/** The answer of a caller whose item is not there, by the policy. */
export function missingExchange(exchange: Exchange, call: Call, policy: BatchPolicy): Exchange {
  if (policy.missing === "null") return itemExchange(exchange, call, null);
  const message = `The answer of the batch request "${policy.operation}" holds no such item.`;
  return synthesize(exchange, call, { status: 404, statusText: "Not Found", body: { message } });
}

interface ItemAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly body: unknown;
}

function synthesize(exchange: Exchange, call: Call, { status, statusText, body }: ItemAnswer): Exchange {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const headers = itemHeaders(exchange.reply.headers);
  return {
    ...exchange,
    reply: { ...exchange.reply, status, statusText, headers, url: call.url.href, body: bytes },
  };
}

/** Speak of the batch answer as a whole, as it travelled. */
const batchOnly = [
  "accept-ranges",
  "age",
  "cache-control",
  "connection",
  "content-digest",
  "content-disposition",
  "content-encoding",
  "content-length",
  "content-location",
  "content-md5",
  "digest",
  "etag",
  "expires",
  "keep-alive",
  "last-modified",
  "link",
  "location",
  "pragma",
  "repr-digest",
  "set-cookie",
  "transfer-encoding",
];

/**
 * Headers of the batch answer that hold for each item. The freshness of a POST's answer says nothing of a GET's (RFC 9110
 * §9.3.3), so the item's comes from the operation's `ttl`; but `no-store` is obeyed.
 */
function itemHeaders(batch: Headers): Headers {
  const headers = new Headers(batch);
  for (const name of batchOnly) headers.delete(name);
  if (parseCacheControl(batch.get("cache-control")).noStore) headers.set("cache-control", "no-store");
  headers.set("content-type", "application/json");
  return headers;
}

function readJson(call: Call, exchange: Exchange): unknown {
  try {
    return parseJson(exchange.reply);
  } catch (cause) {
    throw unreadable(
      call,
      exchange,
      cause instanceof Error ? cause.message : "the answer cannot be read",
      cause,
    );
  }
}

function unreadable(call: Call, exchange: Exchange, message: string, cause?: unknown): ConnectionError {
  const { id: operationId, method, path } = call.operation;
  const details = { operationId, method, path, message: `${message}.`, attempts: exchange.attempts };
  return new ConnectionError({ ...details, outcomeUnknown: false }, { cause });
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  return value === null ? "null" : typeof value;
}

import { isSafe } from "../operation.js";
import { checkHeader } from "./header-check.js";
import { randomHex } from "./random-hex.js";
import type { ReadyRequest } from "./ready-call.js";
import { RequestHeaders } from "./request-headers.js";

/** A write that takes an idempotency key always gets one: all its attempts then are one request to the server. */
export function withIdempotencyKey(request: ReadyRequest): ReadyRequest {
  const { operation, options, headers } = request;
  if (isSafe(operation)) return request;
  const header = operation.idempotencyHeader ?? "idempotency-key";
  const given = options.idempotencyKey ?? headers.get(header) ?? undefined;
  if (given === undefined && operation.idempotencyHeader === undefined) return request;
  const idempotencyKey = given ?? randomHex();
  checkHeader(header, idempotencyKey, `Request option "idempotencyKey" of ${operation.id}`);
  const keyed = new RequestHeaders(headers);
  keyed.set(header, idempotencyKey);
  return { ...request, headers: keyed, options: { ...options, idempotencyKey } };
}

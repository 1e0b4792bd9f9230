import type { Call, Exchange, Send, Stage } from "../call.js";
import type { Context } from "../context.js";
import { ApiError, ConfigurationError, ConnectionError, ThrottleError } from "../errors.js";
import { isSafe } from "../operation.js";
import type { Invalidation } from "../policy.js";
import { cacheMode, nothingStored } from "./cache-mode.js";
import { CachedReads } from "./cached-reads.js";
import { StoredResponses } from "./stored-responses.js";

/** The cache of one client. */
export interface CacheStage {
  readonly stage: Stage;
  /** Forgets the reads that a write or webhook makes stale, by its arguments. */
  invalidate(invalidations: readonly Invalidation[], args: Readonly<Record<string, unknown>>): void;
  /** Forgets everything. */
  clear(): void;
}

/**
 * A private cache (RFC 9111) with the Fetch standard's cache modes. Answers GET and HEAD from what it keeps, revalidates
 * what is stale, and forgets what a successful unsafe request makes stale. With the client's `cache: false` it keeps
 * nothing.
 */
export function cacheStage(context: Context): CacheStage {
  const responses = new StoredResponses(context);
  return {
    stage: (next) => {
      if (context.options.cache === false) return (call) => sendUncached(call, next);
      const reads = new CachedReads(context, responses, next);
      return (call) => {
        if (isSafe(call.operation)) return isCacheable(call) ? reads.send(call) : next(call);
        return write(call, next, responses);
      };
    },
    invalidate: (invalidations, args) => responses.invalidate(invalidations, args),
    clear: () => responses.clear(),
  };
}

/** What the caller asks conditionally, or in part, is between him and the server. */
const ownConditions = [
  "if-none-match",
  "if-modified-since",
  "if-match",
  "if-unmodified-since",
  "if-range",
  "range",
];

function isCacheable(call: Call): boolean {
  const { method } = call.operation;
  const isRead = (method === "GET" || method === "HEAD") && call.body === undefined;
  return isRead && !ownConditions.some((name) => call.headers.has(name));
}

async function sendUncached(call: Call, next: Send): Promise<Exchange> {
  if (isSafe(call.operation) && cacheMode(call) === "only-if-cached") throw nothingStored(call);
  return next(call);
}

async function write(call: Call, next: Send, responses: StoredResponses): Promise<Exchange> {
  try {
    const exchange = await next(call);
    if (exchange.reply.status < 400) responses.invalidateAfter(call, exchange.reply);
    return exchange;
  } catch (error) {
    // The write may have been carried out, so what was read before it may be false.
    if (mayHaveWritten(error)) responses.invalidateAfter(call, undefined);
    throw error;
  }
}

/** Whether a failed write may have been carried out. One that its caller aborted may have been under way. */
function mayHaveWritten(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.outcomeUnknown;
  return ![ApiError, ConfigurationError, ThrottleError].some((kind) => error instanceof kind);
}

import type { Call, Exchange, Send } from "../call.js";
import type { Context } from "../context.js";
import { ConnectionError, RateLimitError, ThrottleError } from "../errors.js";
import type { AskDecision } from "./decision.js";
import { type CacheEntry, toReply } from "./entry.js";
import { currentAgeMs } from "./freshness.js";
import { serveStored } from "./serve-stored.js";
import type { Flight, StoredResponses } from "./stored-responses.js";
import { conditionalCall, confirms, isValidatorWorthwhile, refreshedEntry } from "./validation.js";

/** A call and its `cacheKey`, which is made once. */
export interface Read {
  readonly key: string;
  readonly call: Call;
}

/** Asks the server, and settles what its answer means for the stored one. */
export class Revalidation {
  readonly #context: Context;
  readonly #responses: StoredResponses;
  readonly #next: Send;

  constructor(context: Context, responses: StoredResponses, next: Send) {
    this.#context = context;
    this.#responses = responses;
    this.#next = next;
  }

  /** Asks without condition, and keeps the answer if it may be kept. */
  fetch({ key, call }: Read): Promise<Exchange> {
    const flight = this.#responses.begin(key, call);
    // Not as an async function, which holds several times as much of each call that waits for its turn.
    return this.#next(call, key).then(
      (exchange) => {
        this.#responses.end(flight);
        this.#responses.settle(flight, call, exchange.reply);
        return exchange;
      },
      (error: unknown) => {
        this.#responses.end(flight);
        throw error;
      },
    );
  }

  /** Asks whether the entry still holds; answers with it where it does, or where the decision allows it stale. */
  async revalidate({ key, call }: Read, entry: CacheEntry, decision: AskDecision): Promise<Exchange> {
    const flight = this.#responses.begin(key, call);
    try {
      return await this.#revalidate(flight, { call, entry, decision });
    } finally {
      this.#responses.end(flight);
    }
  }

  async #revalidate(flight: Flight, read: StaleRead): Promise<Exchange> {
    const { call, entry, decision } = read;
    const asked = decision.staleIfLimited ? withoutPatience(this.#context, call) : call;
    const conditional = isValidatorWorthwhile(this.#context, call)
      ? conditionalCall(asked, entry, call.operation.cache?.validate)
      : undefined;
    const context = this.#context;
    let exchange: Exchange;
    try {
      exchange = await this.#next(conditional ?? asked);
    } catch (error) {
      const tried = toleratedFailure(error, decision);
      if (tried === undefined) throw error;
      return serveStored({ context, call, entry, isStale: true, asked: tried });
    }
    if (conditional !== undefined && exchange.reply.status === 304)
      return this.#notModified(flight, read, exchange);
    if (isTolerated(context, exchange, read))
      return serveStored({ context, call, entry, isStale: true, asked: exchange });
    this.#responses.settle(flight, call, exchange.reply);
    return exchange;
  }

  async #notModified(flight: Flight, { call, entry }: StaleRead, exchange: Exchange): Promise<Exchange> {
    const { clock, events } = this.#context;
    if (!confirms(entry, exchange.reply)) {
      const again = await this.#next(call);
      this.#responses.settle(flight, call, again.reply);
      const attempts = exchange.attempts + again.attempts;
      return { ...again, attempts, queuedMs: exchange.queuedMs + again.queuedMs };
    }
    const refreshed = refreshedEntry(entry, exchange.reply, clock);
    if (!exchange.reply.isOfOtherCredential)
      this.#responses.keep(flight, refreshed, call.operation.cache ?? {});
    events.emit({ type: "cache-revalidated", operationId: call.operation.id, atMs: clock.now() });
    return { ...exchange, reply: toReply(refreshed, currentAgeMs(refreshed, clock)), cache: "revalidated" };
  }
}

interface StaleRead {
  readonly call: Call;
  readonly entry: CacheEntry;
  readonly decision: AskDecision;
}

/** The call such that an exhausted limit shows at once, by an error or a refusal, instead of being waited out. */
function withoutPatience(context: Context, call: Call): Call {
  const { throttle, retry } = call.options;
  const { exceeded, retry: policy } = context.profile(call);
  const refusals = Object.fromEntries(
    [429, ...exceeded.status].map((status) => [String(status), "never" as const]),
  );
  return {
    ...call,
    options: {
      ...call.options,
      throttle: throttle === false ? false : { ...throttle, maxWaitMs: 0 },
      retry: retry === false ? false : { ...retry, on: { ...policy.on, ...refusals } },
    },
  };
}

const nothingSent = { attempts: 0, queuedMs: 0, rateLimit: undefined };

/** What was tried before a failure that the decision lets a stale answer stand in for; undefined for any other. */
function toleratedFailure(error: unknown, decision: AskDecision): typeof nothingSent | undefined {
  if (error instanceof ThrottleError)
    return decision.staleIfLimited && error.reason !== "closed" ? nothingSent : undefined;
  if (error instanceof RateLimitError)
    return decision.staleIfLimited ? { ...nothingSent, attempts: error.attempts } : undefined;
  if (error instanceof ConnectionError)
    return decision.staleIfError ? { ...nothingSent, attempts: error.attempts } : undefined;
  return undefined;
}

/** RFC 5861 §4 names these as errors. */
const serverErrors = new Set([500, 502, 503, 504]);

function isTolerated(context: Context, { reply }: Exchange, { call, decision }: StaleRead): boolean {
  const isRefusal = reply.status === 429 || context.profile(call).exceeded.status.includes(reply.status);
  return (decision.staleIfLimited && isRefusal) || (decision.staleIfError && serverErrors.has(reply.status));
}

import { ApiFetch } from "./api-fetch.js";
import { ApiPromise } from "./api-promise.js";
import { type CacheStage, cacheStage } from "./cache/cache-stage.js";
import { singleFlight } from "./cache/single-flight.js";
import type { Call, Exchange, Send } from "./call.js";
import { checkOptions } from "./check-options.js";
import { ClientContext } from "./client-context.js";
import type { Context } from "./context.js";
import type { ClientDefinition } from "./definition.js";
import { ConfigurationError } from "./errors.js";
import type { EventListener } from "./events.js";
import { setAll } from "./http/build-headers.js";
import { abortError } from "./http/deadline.js";
import { didYouMean } from "./http/nearest-name.js";
import { operationArguments } from "./http/operation-matcher.js";
import { readResult } from "./http/read-result.js";
import { RequestHeaders } from "./http/request-headers.js";
import { Transport } from "./http/transport.js";
import { untilAborted } from "./http/until-aborted.js";
import type { Operation } from "./operation.js";
import type { BaseClientOptions, RequestOptions } from "./options.js";
import { retryStage } from "./retry/retry-stage.js";
import { Limiter, type RateLimitSnapshot } from "./throttle/limiter.js";
import { joinLimiter } from "./throttle/shared-limiter.js";

/** Where a client keeps what its stages share; for the runtime's own modules. */
const contextKey = Symbol("context");

/** Names a generated client must not give to a resource. */
export const reservedClientMembers = [
  "constructor",
  "send",
  "follow",
  "fetch",
  "rateLimit",
  "on",
  "invalidate",
  "close",
] as const;

/** What every generated client is: its options, and the pipeline all calls go through. */
export class ApiClient {
  readonly [contextKey]: ClientContext;
  readonly #closing = new AbortController();
  readonly #limiter: Limiter;
  readonly #cache: CacheStage;
  readonly #send: Send;
  #fetch: ApiFetch | undefined;

  /**
   * Neither sends anything nor starts a timer.
   *
   * @throws {ConfigurationError} an option is unusable
   */
  constructor(
    definition: ClientDefinition,
    options: BaseClientOptions & Readonly<Record<string, unknown>> = {},
  ) {
    checkOptions(definition, options);
    const context = new ClientContext(definition, options, this.#closing.signal);
    this[contextKey] = context;
    this.#limiter = options.limiter?.[joinLimiter](context) ?? new Limiter(context);
    this.#cache = cacheStage(context);
    const transport = new Transport(context, context.links);
    const sent = retryStage(context, this.#limiter)(transport.attempt);
    const stages = [this.#cache.stage, singleFlight(context)];
    for (const feature of definition.features ?? []) stages.push(feature(context));
    this.#send = stages.reduceRight((next, stage) => stage(next), sent);
  }

  /** Calls an operation. Wrong arguments reject the promise; nothing is thrown and nothing sent. */
  send<T>(operation: Operation<T>, args: object = {}, options: RequestOptions = {}): ApiPromise<T> {
    return this.#begin<T>(options, () =>
      this[contextKey].builder.build(operation, args as Readonly<Record<string, unknown>>, options),
    );
  }

  /**
   * Reads a URL that the server gave (a next page, a job's address) as the operation would be read.
   * Relative URLs are resolved against the operation's base URL.
   *
   * @throws {ConfigurationError} rejects, where the URL is of another origin: credentials stay at their own
   */
  follow<T>(operation: Operation<T>, url: string | URL, options: RequestOptions = {}): ApiPromise<T> {
    return this.#begin<T>(options, () => {
      const { builder } = this[contextKey];
      const base = builder.base(operation);
      const under = `${base.origin}${base.path}/`;
      const target = URL.canParse(String(url), under) ? new URL(url, under) : undefined;
      if (target === undefined) throw new ConfigurationError(`${operation.id} cannot follow an invalid URL.`);
      const { body: _, ...reading } = operation;
      const read: Operation = operation.method === "GET" ? operation : { ...reading, method: "GET" };
      const headers = new RequestHeaders([["accept", builder.planOf(operation).accept]]);
      setAll(headers, options.headers, 'Request option "headers"');
      const args = operationArguments(operation, target, base) ?? {};
      return builder.buildReady({ operation: read, args, options, url: target, headers, body: undefined });
    });
  }

  /**
   * `fetch` for any path under the base URL: with the client's credentials, cache, retry and limits. Resolves for
   * every status; fails as calls do where no answer comes or the limit does not let the request wait.
   */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    this.#fetch ??= new ApiFetch(this[contextKey], (call) => this.#send(call));
    return this.#fetch.fetch(input, init);
  }

  /** For each limit and window: quota, what is in use, what is available, when the next is free, and who waits. */
  rateLimit(): RateLimitSnapshot {
    return this.#limiter.snapshot();
  }

  /** Listens to the client's events. @returns a function that ends it */
  on(listener: EventListener): () => void {
    return this[contextKey].events.on(listener);
  }

  /**
   * Forgets the reads that a webhook makes stale, as the document declares.
   *
   * @throws {ConfigurationError} the document declares no such webhook
   */
  invalidate(webhook: string, args: Readonly<Record<string, unknown>> = {}): void {
    const webhooks = this[contextKey].definition.policy.webhooks ?? {};
    const invalidations = Object.hasOwn(webhooks, webhook) ? webhooks[webhook] : undefined;
    if (invalidations === undefined)
      throw new ConfigurationError(
        `No read is declared stale by a webhook "${webhook}".${didYouMean(webhook, Object.keys(webhooks))}`,
      );
    this.#cache.invalidate(invalidations, args);
  }

  /** Ends the client: timers stop, queued calls and those under way fail. */
  close(): void {
    this.#limiter.leave(this[contextKey]);
    this.#closing.abort();
  }

  #begin<T>(options: RequestOptions, build: () => Call | Promise<Call>): ApiPromise<T> {
    let call: Call | undefined;
    const send = (built: Call): Promise<Exchange> => {
      call = built;
      return this.#send(built);
    };
    const run = (): Promise<Exchange> => {
      const { signal } = options;
      try {
        if (signal?.aborted === true) throw abortError(signal);
        const built = build();
        if (!(built instanceof Promise)) return send(built);
        return untilAborted(built, signal, this[contextKey].links).then(send);
      } catch (error) {
        return Promise.reject(error);
      }
    };
    return new ApiPromise<T>(run(), (exchange) => {
      if (call === undefined) throw new TypeError("An exchange cannot come before its call.");
      return readResult(this[contextKey], call, exchange) as T;
    });
  }
}

/** What the stages of a client share. For the runtime's own modules. */
export function contextOf(client: ApiClient): Context {
  return client[contextKey];
}

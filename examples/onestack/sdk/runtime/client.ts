import { ApiFetch } from "./api-fetch.js";
import { cacheStage } from "./cache/cache-stage.js";
import type { Send } from "./call.js";
import { Caller } from "./caller.js";
import { checkOptions } from "./check-options.js";
import { ClientContext } from "./client-context.js";
import type { ClientDefinition } from "./definition.js";
import { ConfigurationError } from "./errors.js";
import type { EventListener } from "./events.js";
import { type ClientHandle, callerKey } from "./functions.js";
import { didYouMean } from "./http/nearest-name.js";
import type { BaseClientOptions } from "./options.js";
import { pipeline } from "./pipeline.js";
import { limiterOf } from "./retry/pacing.js";
import type { RateLimitSnapshot } from "./throttle/snapshot.js";
import { wholeKit } from "./whole-kit.js";

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
export class ApiClient extends Caller implements ClientHandle {
  readonly #context: ClientContext;
  readonly #closing: AbortController;
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
    const closing = new AbortController();
    const context = new ClientContext(definition, options, closing.signal, wholeKit);
    // Made at once, so that limits which cannot be kept are told of here.
    context.shared(limiterOf);
    const [batching] = definition.features ?? [];
    const send = pipeline(context, batching === undefined ? wholeKit : { ...wholeKit, batching });
    super(context, send);
    this.#context = context;
    this.#closing = closing;
    this.#send = send;
  }

  /** Functions called with the class go the way of its methods. */
  [callerKey](): this {
    return this;
  }

  /**
   * `fetch` for any path under the base URL: with the client's credentials, cache, retry and limits. Resolves for
   * every status; fails as calls do where no answer comes or the limit does not let the request wait.
   */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    this.#fetch ??= new ApiFetch(this.#context, this.#send);
    return this.#fetch.fetch(input, init);
  }

  /** For each limit and window: quota, what is in use, what is available, when the next is free, and who waits. */
  rateLimit(): RateLimitSnapshot {
    return this.#context.shared(limiterOf).snapshot();
  }

  /** Listens to the client's events. @returns a function that ends it */
  on(listener: EventListener): () => void {
    return this.#context.events.on(listener);
  }

  /**
   * Forgets the reads that a webhook makes stale, as the document declares.
   *
   * @throws {ConfigurationError} the document declares no such webhook
   */
  invalidate(webhook: string, args: Readonly<Record<string, unknown>> = {}): void {
    const webhooks = this.#context.definition.policy.webhooks ?? {};
    const invalidations = Object.hasOwn(webhooks, webhook) ? webhooks[webhook] : undefined;
    if (invalidations === undefined)
      throw new ConfigurationError(
        `No read is declared stale by a webhook "${webhook}".${didYouMean(webhook, Object.keys(webhooks))}`,
      );
    this.#context.shared(cacheStage).invalidate(invalidations, args);
  }

  /** Ends the client: timers stop, queued calls and those under way fail. */
  close(): void {
    this.#closing.abort();
  }
}

import type { Call, Exchange, Send } from "../call.js";
import type { Context } from "../context.js";
import { AbortLinks } from "../http/abort-links.js";
import { abortError } from "../http/deadline.js";
import { untilAborted } from "../http/until-aborted.js";
import { parseCacheControl } from "./cache-control.js";
import { cacheKey } from "./cache-key.js";
import { cacheMode, nothingStored } from "./cache-mode.js";
import { type Decision, decide, justAsk } from "./decision.js";
import type { CacheEntry } from "./entry.js";
import { judgeFreshness } from "./freshness.js";
import { type Read, Revalidation } from "./revalidation.js";
import { serveStored } from "./serve-stored.js";
import type { StoredResponses } from "./stored-responses.js";

/** Sends reads by way of the stored responses. */
export class CachedReads {
  readonly #context: Context;
  readonly #responses: StoredResponses;
  readonly #revalidation: Revalidation;
  readonly #next: Send;
  readonly #links = new AbortLinks();
  /** Keys of the entries being refreshed in the background. */
  readonly #refreshing = new Set<string>();

  constructor(context: Context, responses: StoredResponses, next: Send) {
    this.#context = context;
    this.#responses = responses;
    this.#revalidation = new Revalidation(context, responses, next);
    this.#next = next;
  }

  /**
   * Answers from what is stored, or asks the server and keeps its answer.
   *
   * @throws {SdkError} `only-if-cached`, and nothing is stored
   */
  send(call: Call): Promise<Exchange> {
    const { signal } = call.options;
    if (signal?.aborted) return Promise.reject(abortError(signal));
    const mode = cacheMode(call);
    if (mode === "no-store") return this.#next(call);
    const read = { key: cacheKey(call), call };
    const found = mode === "reload" ? undefined : this.#responses.find(read.key, call);
    if (found === undefined && mode !== "only-if-cached") return this.#revalidation.fetch(read);
    return this.#answer(read, found);
  }

  async #answer(
    read: Read,
    found: CacheEntry | undefined | Promise<CacheEntry | undefined>,
  ): Promise<Exchange> {
    const { call } = read;
    const entry =
      found instanceof Promise ? await untilAborted(found, call.options.signal, this.#links) : found;
    if (entry === undefined) {
      if (cacheMode(call) === "only-if-cached") throw nothingStored(call);
      return this.#revalidation.fetch(read);
    }
    const decision = this.#decide(call, entry);
    switch (decision.kind) {
      case "refuse":
        throw nothingStored(call);
      case "ask":
        return this.#revalidation.revalidate(read, entry, decision);
      case "answer":
        if (decision.refresh) this.#refresh(read, entry);
        return serveStored({ context: this.#context, call, entry, isStale: decision.isStale });
    }
  }

  #decide(call: Call, entry: CacheEntry): Decision {
    const policy = call.operation.cache ?? {};
    return decide({
      mode: cacheMode(call),
      isInvalidated: entry.isInvalidated,
      policy,
      freshness: judgeFreshness(entry, policy, this.#context.clock),
      request: parseCacheControl(call.headers.get("cache-control")),
      stored: entry.control,
    });
  }

  /** Asks the server behind the caller's back, after the calls that somebody waits for. */
  #refresh({ key, call }: Read, entry: CacheEntry): void {
    if (this.#refreshing.has(key)) return;
    this.#refreshing.add(key);
    const { clock, events, closed } = this.#context;
    const { throttle } = call.options;
    const patience = throttle === false ? throttle : { ...throttle, priority: (throttle?.priority ?? 0) - 1 };
    const options = { ...call.options, signal: closed, throttle: patience };
    this.#revalidation
      .revalidate({ key, call: { ...call, options } }, entry, justAsk)
      .catch((error: unknown) => {
        const cause = error instanceof Error ? error.message : String(error);
        events.emit({ type: "refresh-failed", operationId: call.operation.id, atMs: clock.now(), cause });
      })
      .finally(() => this.#refreshing.delete(key));
  }
}

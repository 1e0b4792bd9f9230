import type { CacheOutcome, Exchange, RateLimitInfo } from "./call.js";
import { requestIdOf } from "./http/request-id.js";
import { bufferExchange, toResponse } from "./http/to-response.js";

/** What a call brought, beside its parsed body. */
export interface WithResponse<T> {
  readonly data: T;
  /** The response as the Fetch standard has it; its body can be read. */
  readonly response: Response;
  /** What the server said of its limit. */
  readonly rateLimit: RateLimitInfo | undefined;
  readonly cache: CacheOutcome;
  /** Requests sent for this call, 0 where the cache answered. */
  readonly attempts: number;
  /** Time spent waiting in the throttle and between attempts. */
  readonly queuedMs: number;
  readonly requestId: string | undefined;
}

/** Leaves it to another promise of the same call to tell of its failure; for the runtime's own modules. */
export const handOver = Symbol("handOver");

/**
 * The answer to a call: a promise of the parsed body that also gives the response around it.
 * The body is parsed once, when somebody first asks for it, however often and in whatever way it is asked for.
 * A failure that nobody looks at is an unhandled rejection, as that of any promise: no call fails in silence.
 */
export class ApiPromise<T> extends Promise<T> {
  /** What the call came to, unparsed. @internal */
  readonly exchange: Promise<Exchange>;
  /** Turns it into the result, or throws the typed error. @internal */
  readonly parse: (exchange: Exchange) => T | Promise<T>;
  #parsed: Promise<T> | undefined;
  #buffered: Promise<Exchange> | undefined;
  #isHandedOver = false;

  constructor(exchange: Promise<Exchange>, parse: (exchange: Exchange) => T | Promise<T>) {
    // The promise underneath is never looked at: `then` leads to the parsed body instead.
    super((resolve) => resolve(undefined as never));
    this.exchange = exchange;
    this.parse = parse;
    const tell = () => {
      if (!this.#isHandedOver) void this.#data();
    };
    exchange.then(({ reply }) => {
      if (reply.status >= 300) tell();
    }, tell);
  }

  [handOver](): void {
    this.#isHandedOver = true;
  }

  /** What `then`, `catch` and `finally` make: plain promises, whatever class this is. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  // biome-ignore lint/suspicious/noThenProperty: a promise is what this is.
  override then<Fulfilled = T, Rejected = never>(
    onFulfilled?: ((value: T) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#data().then(onFulfilled, onRejected);
  }

  override catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<T | Rejected> {
    return this.#data().catch(onRejected);
  }

  override finally(onFinally?: (() => void) | null): Promise<T> {
    return this.#data().finally(onFinally);
  }

  /** The parsed body together with the response, the limit as the server told it, and how the call went. */
  async withResponse(): Promise<WithResponse<T>> {
    const data = await this.#data();
    const exchange = await this.#whole();
    const { reply, rateLimit, cache, attempts, queuedMs } = exchange;
    const requestId = requestIdOf(reply.headers);
    return { data, response: toResponse(reply), rateLimit, cache, attempts, queuedMs, requestId };
  }

  /**
   * The response without parsing its body. An error status rejects with the typed error, as it does else.
   * A binary answer is a stream here: read it before asking for the parsed body, or not at all.
   */
  async asResponse(): Promise<Response> {
    const exchange = await (this.#buffered ?? this.exchange).catch(() => undefined);
    if (exchange === undefined || exchange.reply.status >= 300) await this.#data();
    return toResponse((exchange ?? (await this.#whole())).reply);
  }

  #data(): Promise<T> {
    this.#parsed ??= this.exchange.then((exchange) =>
      exchange.reply.body instanceof ReadableStream ? this.#whole().then(this.parse) : this.parse(exchange),
    );
    return this.#parsed;
  }

  #whole(): Promise<Exchange> {
    this.#buffered ??= this.exchange.then(bufferExchange);
    return this.#buffered;
  }
}

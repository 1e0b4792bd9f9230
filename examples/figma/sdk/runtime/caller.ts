import { ApiPromise } from "./api-promise.js";
import type { Call, Send } from "./call.js";
import type { ClientContext } from "./client-context.js";
import type { Context } from "./context.js";
import { abortError } from "./http/deadline.js";
import { readResult } from "./http/read-result.js";
import { untilAborted } from "./http/until-aborted.js";
import { brought } from "./kit.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";

/** Where a caller keeps what the stages share; for the runtime's own modules. */
export const contextKey = /* @__PURE__ */ Symbol("context");

/** Sends calls of operations by one way through the stages. */
export class Caller {
  readonly [contextKey]: ClientContext;
  readonly #send: Send;

  constructor(context: ClientContext, send: Send) {
    this[contextKey] = context;
    this.#send = send;
  }

  /** Calls an operation. Wrong arguments reject the promise; nothing is thrown and nothing sent. */
  send<T>(operation: Operation<T>, args: object = {}, options: RequestOptions = noOptions): ApiPromise<T> {
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
  follow<T>(operation: Operation<T>, url: string | URL, options: RequestOptions = noOptions): ApiPromise<T> {
    const { kit, builder } = this[contextKey];
    return this.#begin<T>(options, () =>
      brought(kit.followingCall, "follow")(builder, operation, { url, options }),
    );
  }

  /** As little as possible is kept of each call: thousands may be waiting. */
  #begin<T>({ signal }: RequestOptions, build: () => Call | Promise<Call>): ApiPromise<T> {
    const context = this[contextKey];
    try {
      if (signal?.aborted === true) throw abortError(signal);
      const built = build();
      if (!(built instanceof Promise))
        return new ApiPromise<T>(this.#send(built), (exchange) => readResult(context, built, exchange) as T);
      const ready = untilAborted(built, signal, context.links);
      return new ApiPromise<T>(ready.then(this.#send), async (exchange) => {
        return readResult(context, await ready, exchange) as T;
      });
    } catch (error) {
      return new ApiPromise<T>(Promise.reject(error), () => {
        throw error;
      });
    }
  }
}

const noOptions: RequestOptions = {};

/** What the stages of a client share. For the runtime's own modules. */
export function contextOf(caller: Pick<Caller, typeof contextKey>): Context {
  return caller[contextKey];
}

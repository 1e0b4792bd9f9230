import { Caller } from "./caller.js";
import { ClientContext } from "./client-context.js";
import type { ClientDefinition } from "./definition.js";
import type { CallKit } from "./kit.js";
import type { BaseClientOptions } from "./options.js";
import { pipeline } from "./pipeline.js";

/** Gives a client's caller for a kit; for the runtime's own modules. */
export const callerKey = /* @__PURE__ */ Symbol("caller");

/** Who functions call for: what `createClient` gives, or an instance of the SDK's class. */
export interface ClientHandle {
  readonly [callerKey]: (kit: CallKit) => Caller;
}

/** Options that a function's client takes: those whose code is not the class's alone. */
export type FunctionOptions<Options extends BaseClientOptions> = Omit<
  Options,
  "store" | "middleware" | "logger"
>;

/** The identity and options that functions share, with their limiter, cache and requests in flight. */
export class FunctionClient implements ClientHandle {
  readonly #context: ClientContext;
  readonly #closing: AbortController;
  readonly #callers = new Map<CallKit, Caller>();

  /**
   * Neither sends anything nor starts a timer.
   *
   * @throws {ConfigurationError} base URL or credentials are unusable
   */
  constructor(definition: ClientDefinition, options: FunctionOptions<BaseClientOptions> = {}) {
    this.#closing = new AbortController();
    this.#context = new ClientContext(definition, options, this.#closing.signal);
  }

  /** Ends the client: timers stop, queued calls and those under way fail. */
  close(): void {
    this.#closing.abort();
  }

  [callerKey](kit: CallKit): Caller {
    let caller = this.#callers.get(kit);
    if (caller === undefined) {
      caller = new Caller(this.#context, pipeline(this.#context, kit));
      this.#callers.set(kit, caller);
    }
    return caller;
  }
}

/** The caller by which a function sends: by its own kit, or by the whole of a class. */
export function by(client: ClientHandle, kit: CallKit): Caller {
  return client[callerKey](kit);
}

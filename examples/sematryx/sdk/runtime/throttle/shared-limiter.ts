import type { Context } from "../context.js";
import type { ClientDefinition } from "../definition.js";
import { ConfigurationError } from "../errors.js";
import { Identities } from "../http/identities.js";
import { joinLimiter, sharedIdentities } from "./joining.js";
import { Limiter } from "./limiter.js";

/**
 * A limiter that several clients of one process share, by being given the same one as their option `limiter`: two keys
 * of one tenant, say, that spend from the same quota. Its numbers (`limits`, `tier`, `throttle`, `clock`) are those of
 * the first client that is given it.
 */
export class SharedLimiter {
  readonly [sharedIdentities] = new Identities();
  #shared: { readonly limiter: Limiter; readonly definition: ClientDefinition } | undefined;

  /** @throws {ConfigurationError} the client is of another API than those that have it already */
  [joinLimiter](client: Context): Limiter {
    this.#shared ??= { limiter: new Limiter(client), definition: client.definition };
    const { limiter, definition } = this.#shared;
    if (definition.policy !== client.definition.policy)
      throw new ConfigurationError(
        `Option "limiter" is shared by clients of ${definition.name}; a client of ${client.definition.name} needs one of its own.`,
      );
    return limiter;
  }
}

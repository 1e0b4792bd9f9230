import type { Call } from "./call.js";
import { type Clock, systemClock } from "./clock.js";
import type { Context } from "./context.js";
import type { ClientDefinition } from "./definition.js";
import { EventHub } from "./events.js";
import { AbortLinks } from "./http/abort-links.js";
import { CallBuilder } from "./http/call-builder.js";
import { Credentials } from "./http/credentials.js";
import { Identities } from "./http/identities.js";
import type { BaseClientOptions } from "./options.js";
import type { Profile, ScopeKey } from "./policy.js";
import { Profiles } from "./profile.js";
import { scopeValue } from "./scope.js";
import { sharedIdentities } from "./throttle/shared-limiter.js";

/** What the stages of one client share, made from its definition and options. */
export class ClientContext implements Context {
  readonly definition: ClientDefinition;
  readonly options: BaseClientOptions;
  readonly clock: Clock;
  readonly random: () => number;
  readonly events = new EventHub();
  readonly closed: AbortSignal;
  readonly links = new AbortLinks();
  readonly credentials: Credentials;
  readonly builder: CallBuilder;
  readonly #profiles: Profiles;
  readonly #identities: Identities;

  /** @throws {ConfigurationError} base URL, headers or credentials are unusable */
  constructor(definition: ClientDefinition, options: BaseClientOptions, closed: AbortSignal) {
    this.definition = definition;
    this.options = options;
    this.clock = options.clock ?? systemClock;
    this.random = options.random ?? Math.random;
    this.closed = closed;
    this.#profiles = new Profiles(definition.policy.profiles, options.retry);
    const isShared = options.store !== undefined;
    this.#identities =
      (isShared ? undefined : options.limiter?.[sharedIdentities]) ?? new Identities({ isShared });
    this.credentials = new Credentials(this, this.#identities);
    this.builder = new CallBuilder(this, this.credentials, this.#identities);
    if (options.onEvent !== undefined) this.events.on(options.onEvent);
  }

  readonly buildCall: Context["buildCall"] = async (operation, args, options) =>
    this.builder.build(operation, args, options);

  profile(call: Call): Profile {
    return this.#profiles.of(call);
  }

  scopeValue(key: ScopeKey, call: Call): string {
    return scopeValue(key, call, { options: this.options, identities: this.#identities });
  }
}

import type { Call, Stage } from "./call.js";
import { type Clock, systemClock } from "./clock.js";
import type { Context } from "./context.js";
import type { ClientDefinition } from "./definition.js";
import { EventHub } from "./events.js";
import { AbortLinks } from "./http/abort-links.js";
import { CallBuilder } from "./http/call-builder.js";
import { Credentials } from "./http/credentials.js";
import { Identities } from "./http/identities.js";
import { brought, type CallKit } from "./kit.js";
import type { BaseClientOptions } from "./options.js";
import type { Profile, ScopeKey } from "./policy.js";
import type { Profiles } from "./profile.js";
import { sharedIdentities } from "./throttle/joining.js";

/** What the stages of one client share, made from its definition and options. */
export class ClientContext implements Context {
  readonly definition: ClientDefinition;
  readonly options: BaseClientOptions;
  readonly clock: Clock;
  readonly random: () => number;
  readonly events = new EventHub();
  readonly closed: AbortSignal;
  readonly links = new AbortLinks();
  readonly kit: CallKit;
  readonly credentials: Credentials;
  readonly builder: CallBuilder;
  /** The stages that a write goes through, since it makes stale what they keep. */
  readonly savings = new Set<Stage>();
  readonly #identities: Identities;
  readonly #shared = new Map<unknown, unknown>();
  #profiles: Profiles | undefined;

  /** @throws {ConfigurationError} base URL or credentials are unusable */
  constructor(
    definition: ClientDefinition,
    options: BaseClientOptions,
    closed: AbortSignal,
    kit: CallKit = {},
  ) {
    this.definition = definition;
    this.options = options;
    this.clock = options.clock ?? systemClock;
    this.random = options.random ?? Math.random;
    this.closed = closed;
    this.kit = { ...kit };
    const digest = options.store === undefined ? undefined : kit.digest;
    this.#identities =
      (digest === undefined ? options.limiter?.[sharedIdentities] : undefined) ?? new Identities(digest);
    this.credentials = new Credentials(this, this.#identities);
    this.builder = new CallBuilder(this, this.credentials, this.#identities);
    if (options.onEvent !== undefined) this.events.on(options.onEvent);
  }

  readonly buildCall: Context["buildCall"] = async (operation, args, options) =>
    this.builder.build(operation, args, options);

  /** What all calls of the client have in common: made by the first that needs it. */
  shared<Made>(make: (context: ClientContext) => Made): Made {
    if (!this.#shared.has(make)) this.#shared.set(make, make(this));
    return this.#shared.get(make) as Made;
  }

  profile(call: Call): Profile {
    const { Profiles } = this.kit;
    this.#profiles ??= new (brought(Profiles, "profiles"))(
      this.definition.policy.profiles,
      this.options.retry,
    );
    return this.#profiles.of(call);
  }

  scopeValue(key: ScopeKey, call: Call): string {
    const source = { options: this.options, identities: this.#identities };
    return brought(this.kit.scopeValue, "scope")(key, call, source);
  }
}

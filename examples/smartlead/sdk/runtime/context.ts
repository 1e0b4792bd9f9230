import type { Call } from "./call.js";
import type { Clock } from "./clock.js";
import type { ClientDefinition } from "./definition.js";
import type { EventHub } from "./events.js";
import type { CallKit } from "./kit.js";
import type { Operation } from "./operation.js";
import type { BaseClientOptions, RequestOptions } from "./options.js";
import type { Profile, ScopeKey } from "./policy.js";

/** What every stage of one client shares. */
export interface Context {
  readonly definition: ClientDefinition;
  readonly options: BaseClientOptions;
  readonly clock: Clock;
  readonly random: () => number;
  readonly events: EventHub;
  /** The tools that calls are made by; of a function's client those that its functions brought so far. */
  readonly kit: CallKit;
  /** The profile that governs a call: retry, headers, how a refusal is told. The caller's `retry` options are merged in. */
  profile(call: Call): Profile;
  /** The value a limit is kept apart by for this call, for example the tenant; never a secret in clear. */
  scopeValue(key: ScopeKey, call: Call): string;
  /**
   * Makes a call of an operation, as `send` would: URL, headers, body, credential.
   *
   * @throws {ConfigurationError} the arguments are unusable
   */
  readonly buildCall: (
    operation: Operation,
    args: Readonly<Record<string, unknown>>,
    options: RequestOptions,
  ) => Promise<Call>;
  /** Aborted when the client is closed. */
  readonly closed: AbortSignal;
}

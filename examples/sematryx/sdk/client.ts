// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import { definition } from "./definition.js";
import { Optimizations, optimizationsOperations } from "./resources/optimizations.js";
import { Solvers, solversOperations } from "./resources/solvers.js";
import { Templates, templatesOperations } from "./resources/templates.js";
import { UsageResource, usageOperations } from "./resources/usage.js";
import { Webhooks, webhooksOperations } from "./resources/webhooks.js";
import { ApiClient } from "./runtime/client.js";
import type { ClientDefinition } from "./runtime/definition.js";
import type { BaseClientOptions, CredentialSource } from "./runtime/options.js";

/** Options of `Sematryx`: its credentials, and what every client takes. */
export interface SematryxOptions extends BaseClientOptions {
  /** Bearer token. Or a function that gives it. */
  readonly token?: CredentialSource | undefined;
  /** The plan the account is on: it sets the quotas. "free" where left out. */
  readonly tier?: "free" | "starter" | "pro" | "enterprise" | undefined;
}

/**
 * Client of Sematryx API 1.0.
 *
 * Limit account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 */
export class Sematryx extends ApiClient {
  /** Problems submitted and what came of them. */
  readonly optimizations: Optimizations = new Optimizations(this);
  /** What problems can be solved by. */
  readonly solvers: Solvers = new Solvers(this);
  /** Problems kept to be submitted again. */
  readonly templates: Templates = new Templates(this);
  /** What the subscription used this month. */
  readonly usage: UsageResource = new UsageResource(this);
  /** Where the end of an optimization is told. */
  readonly webhooks: Webhooks = new Webhooks(this);

  constructor(options: SematryxOptions = {}) {
    super({ ...definition, ...ofClass }, { ...options });
  }
}

/** What the class has beside what functions have. */
const ofClass: Pick<ClientDefinition, "operations" | "features"> = {
  operations: [
    optimizationsOperations,
    solversOperations,
    templatesOperations,
    usageOperations,
    webhooksOperations,
  ],
};

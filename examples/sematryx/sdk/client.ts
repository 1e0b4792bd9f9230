// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

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
    super(definition, { ...options });
  }
}

const definition: ClientDefinition = {
  name: "Sematryx",
  baseUrl: "https://api.sematryx.example/v1",
  security: { bearerAuth: { kind: "bearer", option: "token" } },
  scopeOptions: [],
  policy: {
    tiers: { default: "free", names: ["free", "starter", "pro", "enterprise"] },
    limits: {
      account: {
        by: ["credential"],
        windows: {
          minute: {
            quota: { free: 10, starter: 60, pro: 300, enterprise: "custom" },
            windowMs: 60000,
            algorithm: "token-bucket",
            burst: { free: 15, starter: 90, pro: 450, enterprise: "custom" },
          },
        },
      },
    },
    profiles: {
      default: {
        headers: [
          {
            format: "fields",
            limit: "X-RateLimit-Limit",
            remaining: "X-RateLimit-Remaining",
            reset: { name: "X-RateLimit-Reset", unit: "epoch-seconds" },
            window: { name: "X-RateLimit-Window", unit: "delta-seconds" },
            describes: { limit: "account", window: "minute" },
          },
        ],
        exceeded: { status: [429], code: "/error" },
        retry: {
          attempts: 3,
          on: {
            "408": "idempotent",
            "429": "always",
            timeout: "idempotent",
            network: "idempotent",
            "5XX": "idempotent",
          },
          baseMs: 1000,
          factor: 2,
          maxMs: 60000,
          jitter: 0.1,
          budgetMs: 120000,
          honor: ["reset"],
        },
      },
    },
    apply: { account: 1 },
  },
  operations: [
    optimizationsOperations,
    solversOperations,
    templatesOperations,
    usageOperations,
    webhooksOperations,
  ],
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import { Properties, propertiesOperations } from "./resources/properties.js";
import { Reservations, reservationsOperations } from "./resources/reservations.js";
import { Tasks, tasksOperations } from "./resources/tasks.js";
import { Webhooks, webhooksOperations } from "./resources/webhooks.js";
import { ApiClient } from "./runtime/client.js";
import type { ClientDefinition } from "./runtime/definition.js";
import type { BaseClientOptions, CredentialSource } from "./runtime/options.js";

/** Options of `SuiteOp`: its credentials, and what every client takes. */
export interface SuiteOpOptions extends BaseClientOptions {
  /** Bearer token. Or a function that gives it. */
  readonly token?: CredentialSource | undefined;
}

/**
 * Client of SuiteOp API 1.0.
 *
 * Limit key (1000 in 1 minute and 50 in 1 second for each credential).
 */
export class SuiteOp extends ApiClient {
  /** The places looked after. */
  readonly properties: Properties = new Properties(this);
  /** Who stays, and when. */
  readonly reservations: Reservations = new Reservations(this);
  /** What is to be done at a property. */
  readonly tasks: Tasks = new Tasks(this);
  /** Where changes are told. */
  readonly webhooks: Webhooks = new Webhooks(this);

  constructor(options: SuiteOpOptions = {}) {
    super(definition, { ...options });
  }
}

const definition: ClientDefinition = {
  name: "SuiteOp",
  baseUrl: "https://api-us.suiteop.com/api/v1",
  security: { secretKey: { kind: "bearer", option: "token" } },
  scopeOptions: [],
  policy: {
    limits: {
      key: {
        by: ["credential"],
        windows: {
          sustained: { quota: 1000, windowMs: 60000, algorithm: "rolling" },
          burst: { quota: 50, windowMs: 1000, algorithm: "rolling" },
        },
        pace: { below: 50 },
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
            describes: { limit: "key", window: "sustained" },
          },
        ],
        exceeded: { status: [429], code: "/error/code" },
        retry: {
          attempts: 4,
          on: {
            "408": "idempotent",
            "429": "always",
            timeout: "idempotent",
            network: "idempotent",
            "5XX": "idempotent",
          },
          baseMs: 1000,
          factor: 2,
          maxMs: 30000,
          jitter: 0.1,
          budgetMs: 120000,
          honor: ["Retry-After"],
        },
      },
    },
    apply: { key: 1 },
  },
  operations: [
    propertiesOperations,
    reservationsOperations,
    tasksOperations,
    webhooksOperations,
  ],
};

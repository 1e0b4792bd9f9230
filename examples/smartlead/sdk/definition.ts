// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ClientDefinition } from "./runtime/definition.js";

/** What distinguishes this API's clients: its servers, credentials and limits. */
export const definition: ClientDefinition = {
  name: "SmartLead",
  baseUrl: "https://server.smartlead.example/api/v1",
  security: { apiKey: { kind: "apiKey", in: "query", parameter: "api_key", option: "apiKey" } },
  scopeOptions: [],
  policy: {
    limits: {
      key: { by: ["credential"], windows: { minute: { quota: 60, windowMs: 60000 } }, marginPercent: 20 },
    },
    profiles: {
      default: {
        exceeded: { status: [429] },
        retry: {
          attempts: 8,
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
          budgetMs: 300000,
          honor: ["Retry-After"],
        },
      },
    },
    apply: { key: 1 },
  },
};

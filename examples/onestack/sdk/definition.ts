// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ClientDefinition } from "./runtime/definition.js";

/** What distinguishes this API's clients: its servers, credentials and limits. */
export const definition: ClientDefinition = {
  name: "OneStack",
  baseUrl: "https://onestack.example",
  security: { apiKey: { kind: "apiKey", in: "header", parameter: "X-API-Key", option: "apiKey" } },
  scopeOptions: ["tenant"],
  policy: {
    limits: {
      tenant: {
        by: ["option:tenant"],
        counts: { "304": 0, default: 1 },
        windows: { minute: { quota: 100, windowMs: 60000 } },
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
            describes: { limit: "tenant", window: "minute" },
          },
        ],
        exceeded: { status: [429], retryAfter: "/details/retryAfter", code: "/code" },
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
          maxMs: 30000,
          jitter: 0.1,
          budgetMs: 120000,
          honor: ["Retry-After"],
        },
      },
    },
    apply: { tenant: 1 },
    webhooks: { "ticket.updated": [{ operation: "getTicket", match: "same-key" }] },
  },
};

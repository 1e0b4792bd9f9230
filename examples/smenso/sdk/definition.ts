// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ClientDefinition } from "./runtime/definition.js";

/** What distinguishes this API's clients: its servers, credentials and limits. */
export const definition: ClientDefinition = {
  name: "Smenso",
  baseUrl: "https://api.smenso.example/v1",
  security: { apiToken: { kind: "bearer", option: "token" } },
  scopeOptions: ["workspace"],
  policy: {
    limits: {
      token: {
        by: ["credential"],
        windows: { minute: { quota: 100, windowMs: 60000 } },
        marginPercent: 10,
        pace: { below: 25 },
      },
      workspace: {
        by: ["option:workspace"],
        windows: { minute: { quota: 500, windowMs: 60000 } },
        marginPercent: 10,
        pace: { below: 25 },
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
            describes: { limit: "token", window: "minute" },
          },
        ],
        exceeded: { status: [429], code: "/code" },
        retry: {
          attempts: 6,
          on: {
            "408": "idempotent",
            "429": "always",
            "503": "idempotent",
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
    apply: { token: 1, workspace: 1 },
  },
};

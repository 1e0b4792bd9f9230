// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ClientDefinition } from "./runtime/definition.js";

/** What distinguishes this API's clients: its servers, credentials and limits. */
export const definition: ClientDefinition = {
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
};

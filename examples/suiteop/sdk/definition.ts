// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ClientDefinition } from "./runtime/definition.js";

/** What distinguishes this API's clients: its servers, credentials and limits. */
export const definition: ClientDefinition = {
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
};

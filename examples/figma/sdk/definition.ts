// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ClientDefinition } from "./runtime/definition.js";

/** What distinguishes this API's clients: its servers, credentials and limits. */
export const definition: ClientDefinition = {
  name: "Figma",
  baseUrl: "https://api.figma.com",
  security: {
    PersonalAccessToken: { kind: "apiKey", in: "header", parameter: "X-Figma-Token", option: "apiKey" },
    PlanAccessToken: { kind: "apiKey", in: "header", parameter: "X-Figma-Token", option: "planAccessToken" },
    OAuth2: {
      kind: "oauth2",
      option: "token",
      clientIdOption: "clientId",
      clientSecretOption: "clientSecret",
      refreshUrl: "https://api.figma.com/v1/oauth/refresh",
      refreshTokenOption: "refreshToken",
      tokensOption: "onTokens",
    },
    OrgOAuth2: {
      kind: "oauth2",
      option: "token",
      clientIdOption: "clientId",
      clientSecretOption: "clientSecret",
      refreshUrl: "https://api.figma.com/v1/oauth/refresh",
      refreshTokenOption: "refreshToken",
      tokensOption: "onTokens",
    },
  },
  scopeOptions: [],
  policy: {
    tiers: { default: "professional", names: ["professional", "organization", "enterprise"] },
    limits: {
      tier1: {
        by: ["credential"],
        windows: {
          minute: {
            quota: { professional: 10, organization: 15, enterprise: 20 },
            windowMs: 60000,
            algorithm: "token-bucket",
          },
        },
      },
      tier2: {
        by: ["credential"],
        windows: {
          minute: {
            quota: { professional: 25, organization: 50, enterprise: 100 },
            windowMs: 60000,
            algorithm: "token-bucket",
          },
        },
      },
      tier3: {
        by: ["credential"],
        windows: {
          minute: {
            quota: { professional: 50, organization: 100, enterprise: 150 },
            windowMs: 60000,
            algorithm: "token-bucket",
          },
        },
      },
    },
    profiles: {
      default: {
        exceeded: { status: [429] },
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
          maxMs: 60000,
          jitter: 0.1,
          budgetMs: 120000,
          honor: ["Retry-After"],
        },
      },
    },
    apply: { tier3: 1 },
  },
};

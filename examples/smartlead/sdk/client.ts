// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import { Campaigns, campaignsOperations } from "./resources/campaigns.js";
import { EmailAccounts, emailAccountsOperations } from "./resources/email-accounts.js";
import { Leads, leadsOperations } from "./resources/leads.js";
import { Webhooks, webhooksOperations } from "./resources/webhooks.js";
import { ApiClient } from "./runtime/client.js";
import type { ClientDefinition } from "./runtime/definition.js";
import type { BaseClientOptions, CredentialSource } from "./runtime/options.js";

/** Options of `SmartLead`: its credentials, and what every client takes. */
export interface SmartLeadOptions extends BaseClientOptions {
  /** API key, sent in the query `api_key`. Or a function that gives it. */
  readonly apiKey?: CredentialSource | undefined;
}

/**
 * Client of SmartLead API 1.0.
 *
 * Limit key (60 in 1 minute for each credential, 20 % kept free).
 */
export class SmartLead extends ApiClient {
  /** Campaigns and their numbers. */
  readonly campaigns: Campaigns = new Campaigns(this);
  /** The mailboxes campaigns are sent from. */
  readonly emailAccounts: EmailAccounts = new EmailAccounts(this);
  /** The people a campaign writes to. */
  readonly leads: Leads = new Leads(this);
  /** Where SmartLead tells of replies, instead of being asked. */
  readonly webhooks: Webhooks = new Webhooks(this);

  constructor(options: SmartLeadOptions = {}) {
    super(definition, { ...options });
  }
}

const definition: ClientDefinition = {
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
  operations: [
    campaignsOperations,
    emailAccountsOperations,
    leadsOperations,
    webhooksOperations,
  ],
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import { definition } from "./definition.js";
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
    super({ ...definition, ...ofClass }, { ...options });
  }
}

/** What the class has beside what functions have. */
const ofClass: Pick<ClientDefinition, "operations" | "features"> = {
  operations: [
    campaignsOperations,
    emailAccountsOperations,
    leadsOperations,
    webhooksOperations,
  ],
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import { definition } from "./definition.js";
import { Accounts, accountsOperations } from "./resources/accounts.js";
import { Boards, boardsOperations } from "./resources/boards.js";
import { ServiceCatalog, serviceCatalogOperations } from "./resources/service-catalog.js";
import { Tickets, ticketsOperations } from "./resources/tickets.js";
import { Webhooks, webhooksOperations } from "./resources/webhooks.js";
import { batching } from "./runtime/batch/batch-stage.js";
import { ApiClient } from "./runtime/client.js";
import type { ClientDefinition } from "./runtime/definition.js";
import type { BaseClientOptions, CredentialSource } from "./runtime/options.js";

/** Options of `OneStack`: its credentials, and what every client takes. */
export interface OneStackOptions extends BaseClientOptions {
  /** API key, sent in the header `X-API-Key`. Or a function that gives it. */
  readonly apiKey?: CredentialSource | undefined;
  /** The tenant whose limits the calls share. */
  readonly tenant?: string | undefined;
}

/**
 * Client of One Stack API 2026-03.
 *
 * Limit tenant (100 in 1 minute for each tenant).
 */
export class OneStack extends ApiClient {
  /** The chart of accounts. */
  readonly accounts: Accounts = new Accounts(this);
  /** Boards, which tickets are worked on. */
  readonly boards: Boards = new Boards(this);
  /** What can be asked for. */
  readonly serviceCatalog: ServiceCatalog = new ServiceCatalog(this);
  /** The tenant's tickets. */
  readonly tickets: Tickets = new Tickets(this);
  /** Where the platform tells of changes, instead of being asked. */
  readonly webhooks: Webhooks = new Webhooks(this);

  constructor(options: OneStackOptions = {}) {
    super({ ...definition, ...ofClass }, { ...options });
  }
}

/** What the class has beside what functions have. */
const ofClass: Pick<ClientDefinition, "operations" | "features"> = {
  operations: [
    accountsOperations,
    boardsOperations,
    serviceCatalogOperations,
    ticketsOperations,
    webhooksOperations,
  ],
  features: [batching],
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import { definition } from "./definition.js";
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
    super({ ...definition, ...ofClass }, { ...options });
  }
}

/** What the class has beside what functions have. */
const ofClass: Pick<ClientDefinition, "operations" | "features"> = {
  operations: [
    propertiesOperations,
    reservationsOperations,
    tasksOperations,
    webhooksOperations,
  ],
};

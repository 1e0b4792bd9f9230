// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import { definition } from "./definition.js";
import { Flavors, flavorsOperations } from "./resources/flavors.js";
import { Projects, projectsOperations } from "./resources/projects.js";
import { Reporting, reportingOperations } from "./resources/reporting.js";
import { Tasks, tasksOperations } from "./resources/tasks.js";
import { Tickets, ticketsOperations } from "./resources/tickets.js";
import { TimeZones, timeZonesOperations } from "./resources/time-zones.js";
import { ApiClient } from "./runtime/client.js";
import type { ClientDefinition } from "./runtime/definition.js";
import type { BaseClientOptions, CredentialSource } from "./runtime/options.js";

/** Options of `Smenso`: its credentials, and what every client takes. */
export interface SmensoOptions extends BaseClientOptions {
  /** Bearer token. Or a function that gives it. */
  readonly token?: CredentialSource | undefined;
  /** The workspace whose limits the calls share. */
  readonly workspace?: string | undefined;
}

/**
 * Client of smenso Integration API 1.4.
 *
 * Limit token (100 in 1 minute for each credential, 10 % kept free).
 * Limit workspace (500 in 1 minute for each workspace, 10 % kept free).
 */
export class Smenso extends ApiClient {
  /** The configurations a workspace offers for tasks and projects. */
  readonly flavors: Flavors = new Flavors(this);
  /** Projects, which tasks belong to. */
  readonly projects: Projects = new Projects(this);
  /** Bulk extraction. Prefer it to reading record by record. */
  readonly reporting: Reporting = new Reporting(this);
  /** Tasks, one by one and in batches. */
  readonly tasks: Tasks = new Tasks(this);
  /** Integration tickets, the state of imports in the background. */
  readonly tickets: Tickets = new Tickets(this);
  /** The time zones a task's dates can be given in. */
  readonly timeZones: TimeZones = new TimeZones(this);

  constructor(options: SmensoOptions = {}) {
    super({ ...definition, ...ofClass }, { ...options });
  }
}

/** What the class has beside what functions have. */
const ofClass: Pick<ClientDefinition, "operations" | "features"> = {
  operations: [
    flavorsOperations,
    projectsOperations,
    reportingOperations,
    tasksOperations,
    ticketsOperations,
    timeZonesOperations,
  ],
};

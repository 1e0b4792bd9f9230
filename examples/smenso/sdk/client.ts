// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

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
    super(definition, { ...options });
  }
}

const definition: ClientDefinition = {
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
  operations: [
    flavorsOperations,
    projectsOperations,
    reportingOperations,
    tasksOperations,
    ticketsOperations,
    timeZonesOperations,
  ],
};

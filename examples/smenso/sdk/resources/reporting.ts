// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { Problem, TaskReport, TimeReport } from "../schema.js";

/** Arguments of `GET /reporting/tasks`. */
export interface ExtractTasksParams {
  changedSince?: string | undefined;
  projectIds?: string[] | undefined;
  /** IANA name; dates are answered in this zone. */
  "X-Time-Zone"?: string | undefined;
}

/** Arguments of `GET /reporting/time-entries`. */
export interface ExtractTimeEntriesParams {
  from: string;
  to: string;
}

/** Errors that `GET /reporting/tasks` documents. */
export type ExtractTasksError = ErrorOf<429, Problem>;

/** Errors that `GET /reporting/time-entries` documents. */
export type ExtractTimeEntriesError = ErrorOf<429, Problem>;

/** Bulk extraction. Prefer it to reading record by record. */
export class Reporting extends Resource {
  /**
   * Extract tasks in bulk.
   *
   * `GET /reporting/tasks`
   * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
   * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
   *
   * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
   */
  extractTasks(params: ExtractTasksParams = {}, options?: RequestOptions): ApiPromise<TaskReport> {
    return this.client.send(extractTasks, params, options);
  }

  /**
   * Extract time entries in bulk.
   *
   * `GET /reporting/time-entries`
   * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
   * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
   *
   * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
   */
  extractTimeEntries(
    params: ExtractTimeEntriesParams,
    options?: RequestOptions,
  ): ApiPromise<TimeReport> {
    return this.client.send(extractTimeEntries, params, options);
  }
}

export const extractTasks: Operation<TaskReport> = {
  id: "extractTasks",
  method: "GET",
  path: "/reporting/tasks",
  parameters: [
    { name: "changedSince", in: "query" },
    { name: "projectIds", in: "query", explode: false },
    { name: "X-Time-Zone", in: "header" },
  ],
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
};

export const extractTimeEntries: Operation<TimeReport> = {
  id: "extractTimeEntries",
  method: "GET",
  path: "/reporting/time-entries",
  parameters: [{ name: "from", in: "query", required: true }, { name: "to", in: "query", required: true }],
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const reportingOperations: readonly Operation[] = [
  extractTasks,
  extractTimeEntries,
];

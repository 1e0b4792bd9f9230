// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { Problem, TimeZone } from "../schema.js";

/** Errors that `GET /timezones` documents. */
export type ListTimeZonesError = ErrorOf<429, Problem>;

/** The time zones a task's dates can be given in. */
export class TimeZones extends Resource {
  /**
   * List the time zones.
   *
   * `GET /timezones`
   * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
   * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
   * Answers are kept for 1 day.
   *
   * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
   */
  list(options?: RequestOptions): ApiPromise<TimeZone[]> {
    return this.client.send(listTimeZones, {}, options);
  }
}

export const listTimeZones: Operation<TimeZone[]> = {
  id: "listTimeZones",
  method: "GET",
  path: "/timezones",
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
  cache: { ttlMs: 86400000, staleIfLimitedMs: 604800000 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const timeZonesOperations: readonly Operation[] = [
  listTimeZones,
];

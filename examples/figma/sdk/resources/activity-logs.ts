// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** Arguments of `GET /v1/activity_logs`. */
export interface GetActivityLogsParams {
  /** Event type(s) to include in the response. Can have multiple values separated by comma. All events are returned by default. */
  events?: string | undefined;
  /** Unix timestamp of the least recent event to include. This param defaults to one year ago if unspecified. */
  start_time?: number | undefined;
  /** Unix timestamp of the most recent event to include. This param defaults to the current timestamp if unspecified. */
  end_time?: number | undefined;
  /** Maximum number of events to return. This param defaults to 1000 if unspecified. */
  limit?: number | undefined;
  /** Event order by timestamp. This param can be either "asc" (default) or "desc". */
  order?: NonNullable<operations["getActivityLogs"]["parameters"]["query"]>["order"] | undefined;
}

/** What `GET /v1/activity_logs` answers. */
export type GetActivityLogsResult = operations["getActivityLogs"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/activity_logs` documents. */
export type GetActivityLogsError = ErrorOf<400, operations["getActivityLogs"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["getActivityLogs"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getActivityLogs"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getActivityLogs"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getActivityLogs"]["responses"][500]["content"]["application/json"]>;

/** Get activity logs as an organization admin. */
export class ActivityLogs extends Resource {
  /**
   * Get activity logs
   *
   * Returns a list of activity log events
   *
   * `GET /v1/activity_logs`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  get(
    params: GetActivityLogsParams = {},
    options?: RequestOptions,
  ): ApiPromise<GetActivityLogsResult> {
    return this.client.send(getActivityLogs, params, options);
  }
}

export const getActivityLogs: Operation<GetActivityLogsResult> = {
  id: "getActivityLogs",
  method: "GET",
  path: "/v1/activity_logs",
  parameters: [
    { name: "events", in: "query" },
    { name: "start_time", in: "query" },
    { name: "end_time", in: "query" },
    { name: "limit", in: "query" },
    { name: "order", in: "query" },
  ],
  security: [["PlanAccessToken"], ["OrgOAuth2"]],
  spends: { tier3: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const activityLogsOperations: readonly Operation[] = [
  getActivityLogs,
];

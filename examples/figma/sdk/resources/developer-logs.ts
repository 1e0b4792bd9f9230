// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** Arguments of `POST /v1/developer_logs`. */
export interface GetDeveloperLogsParams {
  body?: NonNullable<operations["getDeveloperLogs"]["requestBody"]>["content"]["application/json"] | undefined;
}

/** What `POST /v1/developer_logs` answers. */
export type GetDeveloperLogsResult = operations["getDeveloperLogs"]["responses"][200]["content"]["application/json"];

/** Errors that `POST /v1/developer_logs` documents. */
export type GetDeveloperLogsError = ErrorOf<400, operations["getDeveloperLogs"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["getDeveloperLogs"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getDeveloperLogs"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getDeveloperLogs"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getDeveloperLogs"]["responses"][500]["content"]["application/json"]>;

/** Get developer logs for REST API and MCP server requests in an organization. */
export class DeveloperLogs extends Resource {
  /**
   * Get developer logs
   *
   * Returns a list of developer log entries for REST API and MCP server requests made within the organization. This endpoint requires a plan access token with the `org:developer_log_read` scope.
   *
   * `POST /v1/developer_logs`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  get(
    params: GetDeveloperLogsParams = {},
    options?: RequestOptions,
  ): ApiPromise<GetDeveloperLogsResult> {
    return this.client.send(getDeveloperLogs, params, options);
  }
}

export const getDeveloperLogs: Operation<GetDeveloperLogsResult> = {
  id: "getDeveloperLogs",
  method: "POST",
  path: "/v1/developer_logs",
  body: { kind: "json", contentType: "application/json" },
  security: [["PlanAccessToken"]],
  spends: { tier3: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const developerLogsOperations: readonly Operation[] = [
  getDeveloperLogs,
];

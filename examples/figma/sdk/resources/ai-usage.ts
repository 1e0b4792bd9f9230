// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** Arguments of `GET /v1/ai_usage/daily`. */
export interface GetAiUsageDailyParams {
  /** The first day to include, inclusive, as a `YYYY-MM-DD` calendar date (UTC). Required. Must be on or after `2025-12-01` and no more than 366 days before the current UTC day. */
  start_date: string;
  /** The last day to include, inclusive, as a `YYYY-MM-DD` calendar date (UTC). Required. Must be on or after `start_date` and the current UTC day or earlier. */
  end_date: string;
  /** Restrict the results to a single Figma user, identified by email. When omitted, rows for every user in the plan with usage in the range are returned. An email that matches no Figma user returns a 400. */
  user_email?: string | undefined;
  /** Maximum number of rows to return. This param defaults to 1000 if unspecified, and may not exceed 1000. */
  limit?: number | undefined;
  /** An opaque cursor returned from a previous request, used for pagination. */
  cursor?: string | undefined;
}

/** What `GET /v1/ai_usage/daily` answers. */
export type GetAiUsageDailyResult = operations["getAiUsageDaily"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/ai_usage/daily` documents. */
export type GetAiUsageDailyError = ErrorOf<400, operations["getAiUsageDaily"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["getAiUsageDaily"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getAiUsageDaily"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getAiUsageDaily"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getAiUsageDaily"]["responses"][500]["content"]["application/json"]>;

/** Get per-user, per-day AI credit usage for a plan. */
export class AiUsage extends Resource {
  /**
   * Get daily AI credit usage
   *
   * Returns per-user, per-day AI credit usage for the plan associated with the calling token. This endpoint requires a plan access token with the `org:ai_metering_usage_read` scope.
   *
   * `GET /v1/ai_usage/daily`
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getDaily(
    params: GetAiUsageDailyParams,
    options?: RequestOptions,
  ): ApiPromise<GetAiUsageDailyResult> {
    return this.client.send(getAiUsageDaily, params, options);
  }
}

export const getAiUsageDaily: Operation<GetAiUsageDailyResult> = {
  id: "getAiUsageDaily",
  method: "GET",
  path: "/v1/ai_usage/daily",
  parameters: [
    { name: "start_date", in: "query", required: true },
    { name: "end_date", in: "query", required: true },
    { name: "user_email", in: "query" },
    { name: "limit", in: "query" },
    { name: "cursor", in: "query" },
  ],
  security: [["PlanAccessToken"]],
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const aiUsageOperations: readonly Operation[] = [
  getAiUsageDaily,
];

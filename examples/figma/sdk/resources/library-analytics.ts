// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** Arguments of `GET /v1/analytics/libraries/{file_key}/component/actions`. */
export interface GetLibraryAnalyticsComponentActionsParams {
  /** File key of the library to fetch analytics data for. */
  file_key: string;
  /** Cursor indicating what page of data to fetch. Obtained from prior API call. */
  cursor?: string | undefined;
  /** A dimension to group returned analytics data by. */
  group_by: NonNullable<operations["getLibraryAnalyticsComponentActions"]["parameters"]["query"]>["group_by"];
  /** ISO 8601 date string (YYYY-MM-DD) of the earliest week to include. Dates are rounded back to the nearest start of a week. Defaults to one year prior. */
  start_date?: string | undefined;
  /** ISO 8601 date string (YYYY-MM-DD) of the latest week to include. Dates are rounded forward to the nearest end of a week. Defaults to the latest computed week. */
  end_date?: string | undefined;
}

/** Arguments of `GET /v1/analytics/libraries/{file_key}/component/usages`. */
export interface GetLibraryAnalyticsComponentUsagesParams {
  /** File key of the library to fetch analytics data for. */
  file_key: string;
  /** Cursor indicating what page of data to fetch. Obtained from prior API call. */
  cursor?: string | undefined;
  /** A dimension to group returned analytics data by. */
  group_by: NonNullable<operations["getLibraryAnalyticsComponentUsages"]["parameters"]["query"]>["group_by"];
}

/** Arguments of `GET /v1/analytics/libraries/{file_key}/style/actions`. */
export interface GetLibraryAnalyticsStyleActionsParams {
  /** File key of the library to fetch analytics data for. */
  file_key: string;
  /** Cursor indicating what page of data to fetch. Obtained from prior API call. */
  cursor?: string | undefined;
  /** A dimension to group returned analytics data by. */
  group_by: NonNullable<operations["getLibraryAnalyticsStyleActions"]["parameters"]["query"]>["group_by"];
  /** ISO 8601 date string (YYYY-MM-DD) of the earliest week to include. Dates are rounded back to the nearest start of a week. Defaults to one year prior. */
  start_date?: string | undefined;
  /** ISO 8601 date string (YYYY-MM-DD) of the latest week to include. Dates are rounded forward to the nearest end of a week. Defaults to the latest computed week. */
  end_date?: string | undefined;
}

/** Arguments of `GET /v1/analytics/libraries/{file_key}/style/usages`. */
export interface GetLibraryAnalyticsStyleUsagesParams {
  /** File key of the library to fetch analytics data for. */
  file_key: string;
  /** Cursor indicating what page of data to fetch. Obtained from prior API call. */
  cursor?: string | undefined;
  /** A dimension to group returned analytics data by. */
  group_by: NonNullable<operations["getLibraryAnalyticsStyleUsages"]["parameters"]["query"]>["group_by"];
}

/** Arguments of `GET /v1/analytics/libraries/{file_key}/variable/actions`. */
export interface GetLibraryAnalyticsVariableActionsParams {
  /** File key of the library to fetch analytics data for. */
  file_key: string;
  /** Cursor indicating what page of data to fetch. Obtained from prior API call. */
  cursor?: string | undefined;
  /** A dimension to group returned analytics data by. */
  group_by: NonNullable<operations["getLibraryAnalyticsVariableActions"]["parameters"]["query"]>["group_by"];
  /** ISO 8601 date string (YYYY-MM-DD) of the earliest week to include. Dates are rounded back to the nearest start of a week. Defaults to one year prior. */
  start_date?: string | undefined;
  /** ISO 8601 date string (YYYY-MM-DD) of the latest week to include. Dates are rounded forward to the nearest end of a week. Defaults to the latest computed week. */
  end_date?: string | undefined;
}

/** Arguments of `GET /v1/analytics/libraries/{file_key}/variable/usages`. */
export interface GetLibraryAnalyticsVariableUsagesParams {
  /** File key of the library to fetch analytics data for. */
  file_key: string;
  /** Cursor indicating what page of data to fetch. Obtained from prior API call. */
  cursor?: string | undefined;
  /** A dimension to group returned analytics data by. */
  group_by: NonNullable<operations["getLibraryAnalyticsVariableUsages"]["parameters"]["query"]>["group_by"];
}

/** What `GET /v1/analytics/libraries/{file_key}/component/actions` answers. */
export type GetLibraryAnalyticsComponentActionsResult = operations["getLibraryAnalyticsComponentActions"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/analytics/libraries/{file_key}/component/actions` documents. */
export type GetLibraryAnalyticsComponentActionsError = ErrorOf<400, operations["getLibraryAnalyticsComponentActions"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["getLibraryAnalyticsComponentActions"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getLibraryAnalyticsComponentActions"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getLibraryAnalyticsComponentActions"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getLibraryAnalyticsComponentActions"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/analytics/libraries/{file_key}/component/usages` answers. */
export type GetLibraryAnalyticsComponentUsagesResult = operations["getLibraryAnalyticsComponentUsages"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/analytics/libraries/{file_key}/component/usages` documents. */
export type GetLibraryAnalyticsComponentUsagesError = ErrorOf<400, operations["getLibraryAnalyticsComponentUsages"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["getLibraryAnalyticsComponentUsages"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getLibraryAnalyticsComponentUsages"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getLibraryAnalyticsComponentUsages"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getLibraryAnalyticsComponentUsages"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/analytics/libraries/{file_key}/style/actions` answers. */
export type GetLibraryAnalyticsStyleActionsResult = operations["getLibraryAnalyticsStyleActions"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/analytics/libraries/{file_key}/style/actions` documents. */
export type GetLibraryAnalyticsStyleActionsError = ErrorOf<400, operations["getLibraryAnalyticsStyleActions"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["getLibraryAnalyticsStyleActions"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getLibraryAnalyticsStyleActions"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getLibraryAnalyticsStyleActions"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getLibraryAnalyticsStyleActions"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/analytics/libraries/{file_key}/style/usages` answers. */
export type GetLibraryAnalyticsStyleUsagesResult = operations["getLibraryAnalyticsStyleUsages"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/analytics/libraries/{file_key}/style/usages` documents. */
export type GetLibraryAnalyticsStyleUsagesError = ErrorOf<400, operations["getLibraryAnalyticsStyleUsages"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["getLibraryAnalyticsStyleUsages"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getLibraryAnalyticsStyleUsages"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getLibraryAnalyticsStyleUsages"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getLibraryAnalyticsStyleUsages"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/analytics/libraries/{file_key}/variable/actions` answers. */
export type GetLibraryAnalyticsVariableActionsResult = operations["getLibraryAnalyticsVariableActions"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/analytics/libraries/{file_key}/variable/actions` documents. */
export type GetLibraryAnalyticsVariableActionsError = ErrorOf<400, operations["getLibraryAnalyticsVariableActions"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["getLibraryAnalyticsVariableActions"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getLibraryAnalyticsVariableActions"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getLibraryAnalyticsVariableActions"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getLibraryAnalyticsVariableActions"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/analytics/libraries/{file_key}/variable/usages` answers. */
export type GetLibraryAnalyticsVariableUsagesResult = operations["getLibraryAnalyticsVariableUsages"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/analytics/libraries/{file_key}/variable/usages` documents. */
export type GetLibraryAnalyticsVariableUsagesError = ErrorOf<400, operations["getLibraryAnalyticsVariableUsages"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["getLibraryAnalyticsVariableUsages"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getLibraryAnalyticsVariableUsages"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getLibraryAnalyticsVariableUsages"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getLibraryAnalyticsVariableUsages"]["responses"][500]["content"]["application/json"]>;

/** Get analytics data for your published libraries. */
export class LibraryAnalytics extends Resource {
  /**
   * Get library analytics component action data.
   *
   * Returns a list of library analytics component actions data broken down by the requested dimension.
   *
   * `GET /v1/analytics/libraries/{file_key}/component/actions`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getComponentActions(
    params: GetLibraryAnalyticsComponentActionsParams,
    options?: RequestOptions,
  ): ApiPromise<GetLibraryAnalyticsComponentActionsResult> {
    return this.client.send(getLibraryAnalyticsComponentActions, params, options);
  }

  /**
   * Get library analytics component usage data.
   *
   * Returns a list of library analytics component usage data broken down by the requested dimension.
   *
   * `GET /v1/analytics/libraries/{file_key}/component/usages`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getComponentUsages(
    params: GetLibraryAnalyticsComponentUsagesParams,
    options?: RequestOptions,
  ): ApiPromise<GetLibraryAnalyticsComponentUsagesResult> {
    return this.client.send(getLibraryAnalyticsComponentUsages, params, options);
  }

  /**
   * Get library analytics style action data.
   *
   * Returns a list of library analytics style actions data broken down by the requested dimension.
   *
   * `GET /v1/analytics/libraries/{file_key}/style/actions`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getStyleActions(
    params: GetLibraryAnalyticsStyleActionsParams,
    options?: RequestOptions,
  ): ApiPromise<GetLibraryAnalyticsStyleActionsResult> {
    return this.client.send(getLibraryAnalyticsStyleActions, params, options);
  }

  /**
   * Get library analytics style usage data.
   *
   * Returns a list of library analytics style usage data broken down by the requested dimension.
   *
   * `GET /v1/analytics/libraries/{file_key}/style/usages`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getStyleUsages(
    params: GetLibraryAnalyticsStyleUsagesParams,
    options?: RequestOptions,
  ): ApiPromise<GetLibraryAnalyticsStyleUsagesResult> {
    return this.client.send(getLibraryAnalyticsStyleUsages, params, options);
  }

  /**
   * Get library analytics variable action data.
   *
   * Returns a list of library analytics variable actions data broken down by the requested dimension.
   *
   * `GET /v1/analytics/libraries/{file_key}/variable/actions`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getVariableActions(
    params: GetLibraryAnalyticsVariableActionsParams,
    options?: RequestOptions,
  ): ApiPromise<GetLibraryAnalyticsVariableActionsResult> {
    return this.client.send(getLibraryAnalyticsVariableActions, params, options);
  }

  /**
   * Get library analytics variable usage data.
   *
   * Returns a list of library analytics variable usage data broken down by the requested dimension.
   *
   * `GET /v1/analytics/libraries/{file_key}/variable/usages`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getVariableUsages(
    params: GetLibraryAnalyticsVariableUsagesParams,
    options?: RequestOptions,
  ): ApiPromise<GetLibraryAnalyticsVariableUsagesResult> {
    return this.client.send(getLibraryAnalyticsVariableUsages, params, options);
  }
}

export const getLibraryAnalyticsComponentActions: Operation<GetLibraryAnalyticsComponentActionsResult> = {
  id: "getLibraryAnalyticsComponentActions",
  method: "GET",
  path: "/v1/analytics/libraries/{file_key}/component/actions",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "cursor", in: "query" },
    { name: "group_by", in: "query", required: true },
    { name: "start_date", in: "query" },
    { name: "end_date", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

export const getLibraryAnalyticsComponentUsages: Operation<GetLibraryAnalyticsComponentUsagesResult> = {
  id: "getLibraryAnalyticsComponentUsages",
  method: "GET",
  path: "/v1/analytics/libraries/{file_key}/component/usages",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "cursor", in: "query" },
    { name: "group_by", in: "query", required: true },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

export const getLibraryAnalyticsStyleActions: Operation<GetLibraryAnalyticsStyleActionsResult> = {
  id: "getLibraryAnalyticsStyleActions",
  method: "GET",
  path: "/v1/analytics/libraries/{file_key}/style/actions",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "cursor", in: "query" },
    { name: "group_by", in: "query", required: true },
    { name: "start_date", in: "query" },
    { name: "end_date", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

export const getLibraryAnalyticsStyleUsages: Operation<GetLibraryAnalyticsStyleUsagesResult> = {
  id: "getLibraryAnalyticsStyleUsages",
  method: "GET",
  path: "/v1/analytics/libraries/{file_key}/style/usages",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "cursor", in: "query" },
    { name: "group_by", in: "query", required: true },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

export const getLibraryAnalyticsVariableActions: Operation<GetLibraryAnalyticsVariableActionsResult> = {
  id: "getLibraryAnalyticsVariableActions",
  method: "GET",
  path: "/v1/analytics/libraries/{file_key}/variable/actions",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "cursor", in: "query" },
    { name: "group_by", in: "query", required: true },
    { name: "start_date", in: "query" },
    { name: "end_date", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

export const getLibraryAnalyticsVariableUsages: Operation<GetLibraryAnalyticsVariableUsagesResult> = {
  id: "getLibraryAnalyticsVariableUsages",
  method: "GET",
  path: "/v1/analytics/libraries/{file_key}/variable/usages",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "cursor", in: "query" },
    { name: "group_by", in: "query", required: true },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const libraryAnalyticsOperations: readonly Operation[] = [
  getLibraryAnalyticsComponentActions,
  getLibraryAnalyticsComponentUsages,
  getLibraryAnalyticsStyleActions,
  getLibraryAnalyticsStyleUsages,
  getLibraryAnalyticsVariableActions,
  getLibraryAnalyticsVariableUsages,
];

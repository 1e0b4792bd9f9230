// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type { PublishedStyle, operations } from "../schema.js";

/** Arguments of `GET /v1/teams/{team_id}/styles`. */
export interface GetTeamStylesParams {
  /** Id of the team to list styles from. */
  team_id: string;
  /** Number of items to return in a paged list of results. Defaults to 30. */
  page_size?: number | undefined;
  /** Cursor indicating which id after which to start retrieving styles for. Exclusive with before. The cursor value is an internally tracked integer that doesn't correspond to any Ids. */
  after?: number | undefined;
  /** Cursor indicating which id before which to start retrieving styles for. Exclusive with after. The cursor value is an internally tracked integer that doesn't correspond to any Ids. */
  before?: number | undefined;
}

/** Arguments of `GET /v1/files/{file_key}/styles`. */
export interface GetFileStylesParams {
  /** File to list styles from. This must be a main file key, not a branch key, as it is not possible to publish from branches. */
  file_key: string;
}

/** Arguments of `GET /v1/styles/{key}`. */
export interface GetStyleParams {
  /** The unique identifier of the style. */
  key: string;
}

/** What `GET /v1/teams/{team_id}/styles` answers. */
export type GetTeamStylesResult = operations["getTeamStyles"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/teams/{team_id}/styles` documents. */
export type GetTeamStylesError = ErrorOf<400, operations["getTeamStyles"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getTeamStyles"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getTeamStyles"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getTeamStyles"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getTeamStyles"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/files/{file_key}/styles` answers. */
export type GetFileStylesResult = operations["getFileStyles"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/styles` documents. */
export type GetFileStylesError = ErrorOf<400, operations["getFileStyles"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getFileStyles"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getFileStyles"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getFileStyles"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getFileStyles"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/styles/{key}` answers. */
export type GetStyleResult = operations["getStyle"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/styles/{key}` documents. */
export type GetStyleError = ErrorOf<400, operations["getStyle"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getStyle"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getStyle"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getStyle"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getStyle"]["responses"][500]["content"]["application/json"]>;

/** Get information about published styles. */
export class Styles extends Resource {
  /**
   * Get team styles
   *
   * Get a paginated list of published styles within a team library.
   *
   * `GET /v1/teams/{team_id}/styles`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   * Iterate to read every page.
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getTeam(
    params: GetTeamStylesParams,
    options?: RequestOptions,
  ): PagePromise<GetTeamStylesResult, PublishedStyle> {
    return paginate(this.client, getTeamStyles, params, options);
  }

  /**
   * Get file styles
   *
   * Get a list of published styles within a file library.
   *
   * `GET /v1/files/{file_key}/styles`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getFile(params: GetFileStylesParams, options?: RequestOptions): ApiPromise<GetFileStylesResult> {
    return this.client.send(getFileStyles, params, options);
  }

  /**
   * Get style
   *
   * Get metadata on a style by key.
   *
   * `GET /v1/styles/{key}`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  get(params: GetStyleParams, options?: RequestOptions): ApiPromise<GetStyleResult> {
    return this.client.send(getStyle, params, options);
  }
}

export const getTeamStyles: Operation<GetTeamStylesResult> = {
  id: "getTeamStyles",
  method: "GET",
  path: "/v1/teams/{team_id}/styles",
  parameters: [
    { name: "team_id", in: "path", required: true },
    { name: "page_size", in: "query" },
    { name: "after", in: "query" },
    { name: "before", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
  pagination: {
    style: "cursor",
    request: { in: "query", name: "after" },
    next: "/meta/cursor/after",
    items: "/meta/styles",
    pageSize: { in: "query", name: "page_size" },
  },
};

export const getFileStyles: Operation<GetFileStylesResult> = {
  id: "getFileStyles",
  method: "GET",
  path: "/v1/files/{file_key}/styles",
  parameters: [{ name: "file_key", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

export const getStyle: Operation<GetStyleResult> = {
  id: "getStyle",
  method: "GET",
  path: "/v1/styles/{key}",
  parameters: [{ name: "key", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const stylesOperations: readonly Operation[] = [
  getTeamStyles,
  getFileStyles,
  getStyle,
];

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type { PublishedComponent, operations } from "../schema.js";

/** Arguments of `GET /v1/teams/{team_id}/components`. */
export interface GetTeamComponentsParams {
  /** Id of the team to list components from. */
  team_id: string;
  /** Number of items to return in a paged list of results. Defaults to 30. Maximum of 1000. */
  page_size?: number | undefined;
  /** Cursor indicating which id after which to start retrieving components for. Exclusive with before. The cursor value is an internally tracked integer that doesn't correspond to any Ids. */
  after?: number | undefined;
  /** Cursor indicating which id before which to start retrieving components for. Exclusive with after. The cursor value is an internally tracked integer that doesn't correspond to any Ids. */
  before?: number | undefined;
}

/** Arguments of `GET /v1/files/{file_key}/components`. */
export interface GetFileComponentsParams {
  /** File to list components from. This must be a main file key, not a branch key, as it is not possible to publish from branches. */
  file_key: string;
}

/** Arguments of `GET /v1/components/{key}`. */
export interface GetComponentParams {
  /** The unique identifier of the component. */
  key: string;
}

/** What `GET /v1/teams/{team_id}/components` answers. */
export type GetTeamComponentsResult = operations["getTeamComponents"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/teams/{team_id}/components` documents. */
export type GetTeamComponentsError = ErrorOf<400, operations["getTeamComponents"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getTeamComponents"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getTeamComponents"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getTeamComponents"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getTeamComponents"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/files/{file_key}/components` answers. */
export type GetFileComponentsResult = operations["getFileComponents"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/components` documents. */
export type GetFileComponentsError = ErrorOf<400, operations["getFileComponents"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getFileComponents"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getFileComponents"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getFileComponents"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getFileComponents"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/components/{key}` answers. */
export type GetComponentResult = operations["getComponent"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/components/{key}` documents. */
export type GetComponentError = ErrorOf<400, operations["getComponent"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getComponent"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getComponent"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getComponent"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getComponent"]["responses"][500]["content"]["application/json"]>;

/** Get information about published components. */
export class Components extends Resource {
  /**
   * Get team components
   *
   * Get a paginated list of published components within a team library.
   *
   * `GET /v1/teams/{team_id}/components`
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
    params: GetTeamComponentsParams,
    options?: RequestOptions,
  ): PagePromise<GetTeamComponentsResult, PublishedComponent> {
    return paginate(this.client, getTeamComponents, params, options);
  }

  /**
   * Get file components
   *
   * Get a list of published components within a file library.
   *
   * `GET /v1/files/{file_key}/components`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getFile(
    params: GetFileComponentsParams,
    options?: RequestOptions,
  ): ApiPromise<GetFileComponentsResult> {
    return this.client.send(getFileComponents, params, options);
  }

  /**
   * Get component
   *
   * Get metadata on a component by key.
   *
   * `GET /v1/components/{key}`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  get(params: GetComponentParams, options?: RequestOptions): ApiPromise<GetComponentResult> {
    return this.client.send(getComponent, params, options);
  }
}

export const getTeamComponents: Operation<GetTeamComponentsResult> = {
  id: "getTeamComponents",
  method: "GET",
  path: "/v1/teams/{team_id}/components",
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
    items: "/meta/components",
    pageSize: { in: "query", name: "page_size" },
  },
};

export const getFileComponents: Operation<GetFileComponentsResult> = {
  id: "getFileComponents",
  method: "GET",
  path: "/v1/files/{file_key}/components",
  parameters: [{ name: "file_key", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

export const getComponent: Operation<GetComponentResult> = {
  id: "getComponent",
  method: "GET",
  path: "/v1/components/{key}",
  parameters: [{ name: "key", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const componentsOperations: readonly Operation[] = [
  getTeamComponents,
  getFileComponents,
  getComponent,
];

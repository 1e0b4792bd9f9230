// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type { PublishedComponentSet, operations } from "../schema.js";

/** Arguments of `GET /v1/teams/{team_id}/component_sets`. */
export interface GetTeamComponentSetsParams {
  /** Id of the team to list component sets from. */
  team_id: string;
  /** Number of items to return in a paged list of results. Defaults to 30. */
  page_size?: number | undefined;
  /** Cursor indicating which id after which to start retrieving component sets for. Exclusive with before. The cursor value is an internally tracked integer that doesn't correspond to any Ids. */
  after?: number | undefined;
  /** Cursor indicating which id before which to start retrieving component sets for. Exclusive with after. The cursor value is an internally tracked integer that doesn't correspond to any Ids. */
  before?: number | undefined;
}

/** Arguments of `GET /v1/files/{file_key}/component_sets`. */
export interface GetFileComponentSetsParams {
  /** File to list component sets from. This must be a main file key, not a branch key, as it is not possible to publish from branches. */
  file_key: string;
}

/** Arguments of `GET /v1/component_sets/{key}`. */
export interface GetComponentSetParams {
  /** The unique identifier of the component set. */
  key: string;
}

/** What `GET /v1/teams/{team_id}/component_sets` answers. */
export type GetTeamComponentSetsResult = operations["getTeamComponentSets"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/teams/{team_id}/component_sets` documents. */
export type GetTeamComponentSetsError = ErrorOf<400, operations["getTeamComponentSets"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getTeamComponentSets"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getTeamComponentSets"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getTeamComponentSets"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getTeamComponentSets"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/files/{file_key}/component_sets` answers. */
export type GetFileComponentSetsResult = operations["getFileComponentSets"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/component_sets` documents. */
export type GetFileComponentSetsError = ErrorOf<400, operations["getFileComponentSets"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getFileComponentSets"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getFileComponentSets"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getFileComponentSets"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getFileComponentSets"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/component_sets/{key}` answers. */
export type GetComponentSetResult = operations["getComponentSet"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/component_sets/{key}` documents. */
export type GetComponentSetError = ErrorOf<400, operations["getComponentSet"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getComponentSet"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getComponentSet"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getComponentSet"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getComponentSet"]["responses"][500]["content"]["application/json"]>;

/** Get information about published component sets. */
export class ComponentSets extends Resource {
  /**
   * Get team component sets
   *
   * Get a paginated list of published component sets within a team library.
   *
   * `GET /v1/teams/{team_id}/component_sets`
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
    params: GetTeamComponentSetsParams,
    options?: RequestOptions,
  ): PagePromise<GetTeamComponentSetsResult, PublishedComponentSet> {
    return paginate(this.client, getTeamComponentSets, params, options);
  }

  /**
   * Get file component sets
   *
   * Get a list of published component sets within a file library.
   *
   * `GET /v1/files/{file_key}/component_sets`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getFile(
    params: GetFileComponentSetsParams,
    options?: RequestOptions,
  ): ApiPromise<GetFileComponentSetsResult> {
    return this.client.send(getFileComponentSets, params, options);
  }

  /**
   * Get component set
   *
   * Get metadata on a published component set by key.
   *
   * `GET /v1/component_sets/{key}`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  get(params: GetComponentSetParams, options?: RequestOptions): ApiPromise<GetComponentSetResult> {
    return this.client.send(getComponentSet, params, options);
  }
}

export const getTeamComponentSets: Operation<GetTeamComponentSetsResult> = {
  id: "getTeamComponentSets",
  method: "GET",
  path: "/v1/teams/{team_id}/component_sets",
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
    items: "/meta/component_sets",
    pageSize: { in: "query", name: "page_size" },
  },
};

export const getFileComponentSets: Operation<GetFileComponentSetsResult> = {
  id: "getFileComponentSets",
  method: "GET",
  path: "/v1/files/{file_key}/component_sets",
  parameters: [{ name: "file_key", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

export const getComponentSet: Operation<GetComponentSetResult> = {
  id: "getComponentSet",
  method: "GET",
  path: "/v1/component_sets/{key}",
  parameters: [{ name: "key", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const componentSetsOperations: readonly Operation[] = [
  getTeamComponentSets,
  getFileComponentSets,
  getComponentSet,
];

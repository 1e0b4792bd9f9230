// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** Arguments of `GET /v1/teams/{team_id}/projects`. */
export interface GetTeamProjectsParams {
  /** ID of the team to list projects from */
  team_id: string;
}

/** Arguments of `GET /v1/projects/{project_id}/meta`. */
export interface GetProjectMetaParams {
  /** ID of the project to get metadata for. */
  project_id: string;
}

/** Arguments of `GET /v1/projects/{project_id}/files`. */
export interface GetProjectFilesParams {
  /** ID of the project to list files from */
  project_id: string;
  /** Returns branch metadata in the response for each main file with a branch inside the project. */
  branch_data?: boolean | undefined;
}

/** What `GET /v1/teams/{team_id}/projects` answers. */
export type GetTeamProjectsResult = operations["getTeamProjects"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/teams/{team_id}/projects` documents. */
export type GetTeamProjectsError = ErrorOf<400, operations["getTeamProjects"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getTeamProjects"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getTeamProjects"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getTeamProjects"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/projects/{project_id}/meta` answers. */
export type GetProjectMetaResult = operations["getProjectMeta"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/projects/{project_id}/meta` documents. */
export type GetProjectMetaError = ErrorOf<403, operations["getProjectMeta"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getProjectMeta"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getProjectMeta"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getProjectMeta"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/projects/{project_id}/files` answers. */
export type GetProjectFilesResult = operations["getProjectFiles"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/projects/{project_id}/files` documents. */
export type GetProjectFilesError = ErrorOf<400, operations["getProjectFiles"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getProjectFiles"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getProjectFiles"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getProjectFiles"]["responses"][500]["content"]["application/json"]>;

/** Get information about projects and files in teams. */
export class Projects extends Resource {
  /**
   * [Deprecated] Get projects in a team
   *
   * Deprecated in favor of [Get top-level folders in a team](https://developers.figma.com/docs/rest-api/folders-endpoints/). You can use this endpoint to get a list of the top-level Projects (now called "folders") within the specified team. This will only return projects visible to the authenticated user or owner of the developer token. Note: it is not currently possible to programmatically obtain the team id of a user just from a token. To obtain a team id, navigate to a team page of a team you are a part of. The team id will be present in the URL after the word team and before your team name.
   *
   * `GET /v1/teams/{team_id}/projects`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   * @deprecated
   */
  getTeam(
    params: GetTeamProjectsParams,
    options?: RequestOptions,
  ): ApiPromise<GetTeamProjectsResult> {
    return this.client.send(getTeamProjects, params, options);
  }

  /**
   * [Deprecated] Get project metadata
   *
   * Deprecated in favor of [Get folder metadata](https://developers.figma.com/docs/rest-api/folders-endpoints/). Get metadata for a project (now called a "folder").
   *
   * `GET /v1/projects/{project_id}/meta`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   * @deprecated
   */
  getMeta(
    params: GetProjectMetaParams,
    options?: RequestOptions,
  ): ApiPromise<GetProjectMetaResult> {
    return this.client.send(getProjectMeta, params, options);
  }

  /**
   * [Deprecated] Get files in a project
   *
   * Deprecated in favor of [Get files in a folder](https://developers.figma.com/docs/rest-api/folders-endpoints/). Get a list of all the Files within the specified project (now called a "folder").
   *
   * `GET /v1/projects/{project_id}/files`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   * @deprecated
   */
  getFiles(
    params: GetProjectFilesParams,
    options?: RequestOptions,
  ): ApiPromise<GetProjectFilesResult> {
    return this.client.send(getProjectFiles, params, options);
  }
}

export const getTeamProjects: Operation<GetTeamProjectsResult> = {
  id: "getTeamProjects",
  method: "GET",
  path: "/v1/teams/{team_id}/projects",
  parameters: [{ name: "team_id", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const getProjectMeta: Operation<GetProjectMetaResult> = {
  id: "getProjectMeta",
  method: "GET",
  path: "/v1/projects/{project_id}/meta",
  parameters: [{ name: "project_id", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

export const getProjectFiles: Operation<GetProjectFilesResult> = {
  id: "getProjectFiles",
  method: "GET",
  path: "/v1/projects/{project_id}/files",
  parameters: [{ name: "project_id", in: "path", required: true }, { name: "branch_data", in: "query" }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const projectsOperations: readonly Operation[] = [
  getTeamProjects,
  getProjectMeta,
  getProjectFiles,
];

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** Arguments of `GET /v2/teams/{team_id}/folders`. */
export interface GetTeamFoldersParams {
  /** ID of the team to list folders from */
  team_id: string;
}

/** Arguments of `GET /v2/folders/{folder_id}/folders`. */
export interface GetFolderFoldersParams {
  /** ID of the parent folder to list subfolders from */
  folder_id: string;
}

/** Arguments of `GET /v2/folders/{folder_id}/files`. */
export interface GetFolderFilesParams {
  /** ID of the folder to list files from */
  folder_id: string;
  /** Returns branch metadata in the response for each main file with a branch inside the folder. */
  branch_data?: boolean | undefined;
}

/** Arguments of `GET /v2/folders/{folder_id}/meta`. */
export interface GetFolderMetaParams {
  /** ID of the folder to get metadata for */
  folder_id: string;
}

/** What `GET /v2/teams/{team_id}/folders` answers. */
export type GetTeamFoldersResult = operations["getTeamFolders"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v2/teams/{team_id}/folders` documents. */
export type GetTeamFoldersError = ErrorOf<400, operations["getTeamFolders"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getTeamFolders"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getTeamFolders"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getTeamFolders"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getTeamFolders"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v2/folders/{folder_id}/folders` answers. */
export type GetFolderFoldersResult = operations["getFolderFolders"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v2/folders/{folder_id}/folders` documents. */
export type GetFolderFoldersError = ErrorOf<400, operations["getFolderFolders"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getFolderFolders"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getFolderFolders"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getFolderFolders"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getFolderFolders"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v2/folders/{folder_id}/files` answers. */
export type GetFolderFilesResult = operations["getFolderFiles"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v2/folders/{folder_id}/files` documents. */
export type GetFolderFilesError = ErrorOf<400, operations["getFolderFiles"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getFolderFiles"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getFolderFiles"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getFolderFiles"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getFolderFiles"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v2/folders/{folder_id}/meta` answers. */
export type GetFolderMetaResult = operations["getFolderMeta"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v2/folders/{folder_id}/meta` documents. */
export type GetFolderMetaError = ErrorOf<403, operations["getFolderMeta"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getFolderMeta"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getFolderMeta"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getFolderMeta"]["responses"][500]["content"]["application/json"]>;

/** Get information about folders, subfolders, and files in teams. */
export class Folders extends Resource {
  /**
   * Get top-level folders in a team
   *
   * Get a list of the top-level folders (previously called "projects") within the specified team. Subfolders can be traversed with the GET /v2/folders/{folder_id}/folders endpoint. It is not possible to programmatically obtain team IDs. To obtain a team ID, navigate to the team page in the Figma file browser. The team ID is present in the URL after the word team. For example, in `https://www.figma.com/files/181033233908053158/team/1535685101263221741`, the team ID is `1535685101263221741`.
   *
   * `GET /v2/teams/{team_id}/folders`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getTeam(
    params: GetTeamFoldersParams,
    options?: RequestOptions,
  ): ApiPromise<GetTeamFoldersResult> {
    return this.client.send(getTeamFolders, params, options);
  }

  /**
   * Get subfolders in a folder
   *
   * Get a list of the direct subfolders within the specified folder.
   *
   * `GET /v2/folders/{folder_id}/folders`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  get(
    params: GetFolderFoldersParams,
    options?: RequestOptions,
  ): ApiPromise<GetFolderFoldersResult> {
    return this.client.send(getFolderFolders, params, options);
  }

  /**
   * Get files in a folder
   *
   * Get a list of the files directly within the specified folder.
   *
   * `GET /v2/folders/{folder_id}/files`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getFiles(
    params: GetFolderFilesParams,
    options?: RequestOptions,
  ): ApiPromise<GetFolderFilesResult> {
    return this.client.send(getFolderFiles, params, options);
  }

  /**
   * Get folder metadata
   *
   * Get metadata for a folder (name, thumbnail, file count, timestamps) without enumerating its files.
   *
   * `GET /v2/folders/{folder_id}/meta`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getMeta(params: GetFolderMetaParams, options?: RequestOptions): ApiPromise<GetFolderMetaResult> {
    return this.client.send(getFolderMeta, params, options);
  }
}

export const getTeamFolders: Operation<GetTeamFoldersResult> = {
  id: "getTeamFolders",
  method: "GET",
  path: "/v2/teams/{team_id}/folders",
  parameters: [{ name: "team_id", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const getFolderFolders: Operation<GetFolderFoldersResult> = {
  id: "getFolderFolders",
  method: "GET",
  path: "/v2/folders/{folder_id}/folders",
  parameters: [{ name: "folder_id", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const getFolderFiles: Operation<GetFolderFilesResult> = {
  id: "getFolderFiles",
  method: "GET",
  path: "/v2/folders/{folder_id}/files",
  parameters: [{ name: "folder_id", in: "path", required: true }, { name: "branch_data", in: "query" }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const getFolderMeta: Operation<GetFolderMetaResult> = {
  id: "getFolderMeta",
  method: "GET",
  path: "/v2/folders/{folder_id}/meta",
  parameters: [{ name: "folder_id", in: "path", required: true }],
  security: [["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const foldersOperations: readonly Operation[] = [
  getTeamFolders,
  getFolderFolders,
  getFolderFiles,
  getFolderMeta,
];

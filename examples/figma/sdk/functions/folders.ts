// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/folders.js";
import type {
  GetFolderFilesParams,
  GetFolderFilesResult,
  GetFolderFoldersParams,
  GetFolderFoldersResult,
  GetFolderMetaParams,
  GetFolderMetaResult,
  GetTeamFoldersParams,
  GetTeamFoldersResult,
} from "../resources/folders.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { CredentialGrants } from "../runtime/http/credential-grants.js";
import { grantOf } from "../runtime/http/grant-of.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { bucketWindow } from "../runtime/throttle/bucket-window.js";

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
export function getTeamFolders(
  client: ClientHandle,
  params: GetTeamFoldersParams,
  options?: RequestOptions,
): ApiPromise<GetTeamFoldersResult> {
  return by(client, kit_1).send(descriptors.getTeamFolders, params, options);
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
export function getFolderFolders(
  client: ClientHandle,
  params: GetFolderFoldersParams,
  options?: RequestOptions,
): ApiPromise<GetFolderFoldersResult> {
  return by(client, kit_1).send(descriptors.getFolderFolders, params, options);
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
export function getFolderFiles(
  client: ClientHandle,
  params: GetFolderFilesParams,
  options?: RequestOptions,
): ApiPromise<GetFolderFilesResult> {
  return by(client, kit_1).send(descriptors.getFolderFiles, params, options);
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
export function getFolderMeta(
  client: ClientHandle,
  params: GetFolderMetaParams,
  options?: RequestOptions,
): ApiPromise<GetFolderMetaResult> {
  return by(client, kit_1).send(descriptors.getFolderMeta, params, options);
}

const kit_1: CallKit = {
  CredentialGrants,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  grantOf,
  pacing,
  scopeValue,
  singleFlight,
  telling,
};

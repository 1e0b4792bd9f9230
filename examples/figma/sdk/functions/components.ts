// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/components.js";
import type {
  GetComponentParams,
  GetComponentResult,
  GetFileComponentsParams,
  GetFileComponentsResult,
  GetTeamComponentsParams,
  GetTeamComponentsResult,
} from "../resources/components.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { CredentialGrants } from "../runtime/http/credential-grants.js";
import { grantOf } from "../runtime/http/grant-of.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { bucketWindow } from "../runtime/throttle/bucket-window.js";
import type { PublishedComponent } from "../schema.js";

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
export function getTeamComponents(
  client: ClientHandle,
  params: GetTeamComponentsParams,
  options?: RequestOptions,
): PagePromise<GetTeamComponentsResult, PublishedComponent> {
  return paginate(by(client, kit_1), descriptors.getTeamComponents, params, options);
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
export function getFileComponents(
  client: ClientHandle,
  params: GetFileComponentsParams,
  options?: RequestOptions,
): ApiPromise<GetFileComponentsResult> {
  return by(client, kit_1).send(descriptors.getFileComponents, params, options);
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
export function getComponent(
  client: ClientHandle,
  params: GetComponentParams,
  options?: RequestOptions,
): ApiPromise<GetComponentResult> {
  return by(client, kit_1).send(descriptors.getComponent, params, options);
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

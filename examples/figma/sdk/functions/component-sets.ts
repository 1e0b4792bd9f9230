// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/component-sets.js";
import type {
  GetComponentSetParams,
  GetComponentSetResult,
  GetFileComponentSetsParams,
  GetFileComponentSetsResult,
  GetTeamComponentSetsParams,
  GetTeamComponentSetsResult,
} from "../resources/component-sets.js";
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
import type { PublishedComponentSet } from "../schema.js";

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
export function getTeamComponentSets(
  client: ClientHandle,
  params: GetTeamComponentSetsParams,
  options?: RequestOptions,
): PagePromise<GetTeamComponentSetsResult, PublishedComponentSet> {
  return paginate(by(client, kit_1), descriptors.getTeamComponentSets, params, options);
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
export function getFileComponentSets(
  client: ClientHandle,
  params: GetFileComponentSetsParams,
  options?: RequestOptions,
): ApiPromise<GetFileComponentSetsResult> {
  return by(client, kit_1).send(descriptors.getFileComponentSets, params, options);
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
export function getComponentSet(
  client: ClientHandle,
  params: GetComponentSetParams,
  options?: RequestOptions,
): ApiPromise<GetComponentSetResult> {
  return by(client, kit_1).send(descriptors.getComponentSet, params, options);
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

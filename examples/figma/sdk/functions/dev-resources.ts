// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/dev-resources.js";
import type {
  DeleteDevResourceParams,
  GetDevResourcesParams,
  GetDevResourcesResult,
  PostDevResourcesParams,
  PostDevResourcesResult,
  PutDevResourcesParams,
  PutDevResourcesResult,
} from "../resources/dev-resources.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { CredentialGrants } from "../runtime/http/credential-grants.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { grantOf } from "../runtime/http/grant-of.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { bucketWindow } from "../runtime/throttle/bucket-window.js";

/**
 * Get dev resources
 *
 * Get dev resources in a file
 *
 * `GET /v1/files/{file_key}/dev_resources`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {NotFoundError} The requested file or resource was not found.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getDevResources(
  client: ClientHandle,
  params: GetDevResourcesParams,
  options?: RequestOptions,
): ApiPromise<GetDevResourcesResult> {
  return by(client, kit_1).send(descriptors.getDevResources, params, options);
}

/**
 * Update dev resources
 *
 * Bulk update dev resources across multiple files.
 *
 * Ids for dev resources that are successfully updated will show up in the `links_updated` array in the response.
 *
 * If there are any dev resources that cannot be updated, you may still get a 200 response. These resources will show up in the `errors` array.
 *
 * `PUT /v1/dev_resources`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function putDevResources(
  client: ClientHandle,
  params: PutDevResourcesParams,
  options?: RequestOptions,
): ApiPromise<PutDevResourcesResult> {
  return by(client, kit_2).send(descriptors.putDevResources, params, options);
}

/**
 * Create dev resources
 *
 * Bulk create dev resources across multiple files.
 * Dev resources that are successfully created will show up in the links_created array in the response.
 *
 * If there are any dev resources that cannot be created, you may still get a 200 response. These resources will show up in the errors array. Some reasons a dev resource cannot be created include:
 *
 * - Resource points to a `file_key` that cannot be found.
 * - The node already has the maximum of 10 dev resources.
 * - Another dev resource for the node has the same url.
 *
 * `POST /v1/dev_resources`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function postDevResources(
  client: ClientHandle,
  params: PostDevResourcesParams,
  options?: RequestOptions,
): ApiPromise<PostDevResourcesResult> {
  return by(client, kit_2).send(descriptors.postDevResources, params, options);
}

/**
 * Delete dev resource
 *
 * Delete a dev resource from a file
 *
 * `DELETE /v1/files/{file_key}/dev_resources/{dev_resource_id}`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {NotFoundError} The requested file or resource was not found.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function deleteDevResource(
  client: ClientHandle,
  params: DeleteDevResourceParams,
  options?: RequestOptions,
): ApiPromise<void> {
  return by(client, kit_3).send(descriptors.deleteDevResource, params, options);
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

const kit_2: CallKit = {
  CredentialGrants,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  encodeJson,
  grantOf,
  pacing,
  scopeValue,
  telling,
  withIdempotencyKey,
};

const kit_3: CallKit = {
  CredentialGrants,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  grantOf,
  pacing,
  scopeValue,
  telling,
  withIdempotencyKey,
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/webhooks.js";
import type {
  DeleteWebhookParams,
  GetTeamWebhooksParams,
  GetTeamWebhooksResult,
  GetWebhookParams,
  GetWebhookRequestsParams,
  GetWebhookRequestsResult,
  GetWebhooksParams,
  GetWebhooksResult,
  PostWebhookParams,
  PutWebhookParams,
} from "../resources/webhooks.js";
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
import type { WebhookV2 } from "../schema.js";

/**
 * Get webhooks by context or plan
 *
 * Returns a list of webhooks corresponding to the context or plan provided, if they exist. For plan, the webhooks for all contexts that you have access to will be returned, and theresponse is paginated
 *
 * `GET /v2/webhooks`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 */
export function getWebhooks(
  client: ClientHandle,
  params: GetWebhooksParams = {},
  options?: RequestOptions,
): ApiPromise<GetWebhooksResult> {
  return by(client, kit_1).send(descriptors.getWebhooks, params, options);
}

/**
 * Create a webhook
 *
 * Create a new webhook which will call the specified endpoint when the event triggers. By default, this webhook will automatically send a PING event to the endpoint when it is created. If this behavior is not desired, you can create the webhook and set the status to PAUSED and reactivate it later.
 *
 * `POST /v2/webhooks`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function postWebhook(
  client: ClientHandle,
  params: PostWebhookParams,
  options?: RequestOptions,
): ApiPromise<WebhookV2> {
  return by(client, kit_2).send(descriptors.postWebhook, params, options);
}

/**
 * Get a webhook
 *
 * Get a webhook by ID.
 *
 * `GET /v2/webhooks/{webhook_id}`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {NotFoundError} The requested file or resource was not found.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getWebhook(
  client: ClientHandle,
  params: GetWebhookParams,
  options?: RequestOptions,
): ApiPromise<WebhookV2> {
  return by(client, kit_1).send(descriptors.getWebhook, params, options);
}

/**
 * Update a webhook
 *
 * Update a webhook by ID.
 *
 * `PUT /v2/webhooks/{webhook_id}`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {NotFoundError} The requested file or resource was not found.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function putWebhook(
  client: ClientHandle,
  params: PutWebhookParams,
  options?: RequestOptions,
): ApiPromise<WebhookV2> {
  return by(client, kit_2).send(descriptors.putWebhook, params, options);
}

/**
 * Delete a webhook
 *
 * Deletes the specified webhook. This operation cannot be reversed.
 *
 * `DELETE /v2/webhooks/{webhook_id}`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {NotFoundError} The requested file or resource was not found.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function deleteWebhook(
  client: ClientHandle,
  params: DeleteWebhookParams,
  options?: RequestOptions,
): ApiPromise<WebhookV2> {
  return by(client, kit_3).send(descriptors.deleteWebhook, params, options);
}

/**
 * [Deprecated] Get team webhooks
 *
 * Returns all webhooks registered under the specified team.
 *
 * `GET /v2/teams/{team_id}/webhooks`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {NotFoundError} The requested file or resource was not found.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 * @deprecated
 */
export function getTeamWebhooks(
  client: ClientHandle,
  params: GetTeamWebhooksParams,
  options?: RequestOptions,
): ApiPromise<GetTeamWebhooksResult> {
  return by(client, kit_1).send(descriptors.getTeamWebhooks, params, options);
}

/**
 * Get webhook requests
 *
 * Returns all webhook requests sent within the last week. Useful for debugging.
 *
 * `GET /v2/webhooks/{webhook_id}/requests`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {NotFoundError} The requested file or resource was not found.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getWebhookRequests(
  client: ClientHandle,
  params: GetWebhookRequestsParams,
  options?: RequestOptions,
): ApiPromise<GetWebhookRequestsResult> {
  return by(client, kit_1).send(descriptors.getWebhookRequests, params, options);
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

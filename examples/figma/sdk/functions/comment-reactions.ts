// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/comment-reactions.js";
import type {
  DeleteCommentReactionParams,
  DeleteCommentReactionResult,
  GetCommentReactionsParams,
  GetCommentReactionsResult,
  PostCommentReactionParams,
  PostCommentReactionResult,
} from "../resources/comment-reactions.js";
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
 * Get reactions for a comment
 *
 * Gets a paginated list of reactions left on the comment.
 *
 * `GET /v1/files/{file_key}/comments/{comment_id}/reactions`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {NotFoundError} The requested file or resource was not found.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getCommentReactions(
  client: ClientHandle,
  params: GetCommentReactionsParams,
  options?: RequestOptions,
): ApiPromise<GetCommentReactionsResult> {
  return by(client, kit_1).send(descriptors.getCommentReactions, params, options);
}

/**
 * Add a reaction to a comment
 *
 * Posts a new comment reaction on a file comment.
 *
 * `POST /v1/files/{file_key}/comments/{comment_id}/reactions`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {NotFoundError} The requested file or resource was not found.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function postCommentReaction(
  client: ClientHandle,
  params: PostCommentReactionParams,
  options?: RequestOptions,
): ApiPromise<PostCommentReactionResult> {
  return by(client, kit_2).send(descriptors.postCommentReaction, params, options);
}

/**
 * Delete a reaction
 *
 * Deletes a specific comment reaction. Only the person who made the reaction is allowed to delete it.
 *
 * `DELETE /v1/files/{file_key}/comments/{comment_id}/reactions`
 * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 *
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {NotFoundError} The requested file or resource was not found.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function deleteCommentReaction(
  client: ClientHandle,
  params: DeleteCommentReactionParams,
  options?: RequestOptions,
): ApiPromise<DeleteCommentReactionResult> {
  return by(client, kit_3).send(descriptors.deleteCommentReaction, params, options);
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

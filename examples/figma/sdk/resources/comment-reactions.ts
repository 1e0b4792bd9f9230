// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { Emoji, operations } from "../schema.js";

/** Arguments of `GET /v1/files/{file_key}/comments/{comment_id}/reactions`. */
export interface GetCommentReactionsParams {
  /** File to get comment containing reactions from. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  /** ID of comment to get reactions from. */
  comment_id: string;
  /** Cursor for pagination, retrieved from the response of the previous call. */
  cursor?: string | undefined;
}

/** Arguments of `POST /v1/files/{file_key}/comments/{comment_id}/reactions`. */
export interface PostCommentReactionParams {
  /** File to post comment reactions to. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  /** ID of comment to react to. */
  comment_id: string;
  /** Reaction to post. */
  body: NonNullable<operations["postCommentReaction"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `DELETE /v1/files/{file_key}/comments/{comment_id}/reactions`. */
export interface DeleteCommentReactionParams {
  /** File to delete comment reaction from. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  /** ID of comment to delete reaction from. */
  comment_id: string;
  emoji: Emoji;
}

/** What `GET /v1/files/{file_key}/comments/{comment_id}/reactions` answers. */
export type GetCommentReactionsResult = operations["getCommentReactions"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/comments/{comment_id}/reactions` documents. */
export type GetCommentReactionsError = ErrorOf<403, operations["getCommentReactions"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getCommentReactions"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getCommentReactions"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getCommentReactions"]["responses"][500]["content"]["application/json"]>;

/** What `POST /v1/files/{file_key}/comments/{comment_id}/reactions` answers. */
export type PostCommentReactionResult = operations["postCommentReaction"]["responses"][200]["content"]["application/json"];

/** Errors that `POST /v1/files/{file_key}/comments/{comment_id}/reactions` documents. */
export type PostCommentReactionError = ErrorOf<400, operations["postCommentReaction"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["postCommentReaction"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["postCommentReaction"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["postCommentReaction"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["postCommentReaction"]["responses"][500]["content"]["application/json"]>;

/** What `DELETE /v1/files/{file_key}/comments/{comment_id}/reactions` answers. */
export type DeleteCommentReactionResult = operations["deleteCommentReaction"]["responses"][200]["content"]["application/json"];

/** Errors that `DELETE /v1/files/{file_key}/comments/{comment_id}/reactions` documents. */
export type DeleteCommentReactionError = ErrorOf<403, operations["deleteCommentReaction"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["deleteCommentReaction"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["deleteCommentReaction"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["deleteCommentReaction"]["responses"][500]["content"]["application/json"]>;

/** Interact with reactions to file comments. */
export class CommentReactions extends Resource {
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
  get(
    params: GetCommentReactionsParams,
    options?: RequestOptions,
  ): ApiPromise<GetCommentReactionsResult> {
    return this.client.send(getCommentReactions, params, options);
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
  post(
    params: PostCommentReactionParams,
    options?: RequestOptions,
  ): ApiPromise<PostCommentReactionResult> {
    return this.client.send(postCommentReaction, params, options);
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
  delete(
    params: DeleteCommentReactionParams,
    options?: RequestOptions,
  ): ApiPromise<DeleteCommentReactionResult> {
    return this.client.send(deleteCommentReaction, params, options);
  }
}

export const getCommentReactions: Operation<GetCommentReactionsResult> = {
  id: "getCommentReactions",
  method: "GET",
  path: "/v1/files/{file_key}/comments/{comment_id}/reactions",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "comment_id", in: "path", required: true },
    { name: "cursor", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const postCommentReaction: Operation<PostCommentReactionResult> = {
  id: "postCommentReaction",
  method: "POST",
  path: "/v1/files/{file_key}/comments/{comment_id}/reactions",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "comment_id", in: "path", required: true },
  ],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["PersonalAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const deleteCommentReaction: Operation<DeleteCommentReactionResult> = {
  id: "deleteCommentReaction",
  method: "DELETE",
  path: "/v1/files/{file_key}/comments/{comment_id}/reactions",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "comment_id", in: "path", required: true },
    { name: "emoji", in: "query", required: true },
  ],
  security: [["PersonalAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const commentReactionsOperations: readonly Operation[] = [
  getCommentReactions,
  postCommentReaction,
  deleteCommentReaction,
];

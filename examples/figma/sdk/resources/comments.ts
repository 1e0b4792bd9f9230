// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { Comment, operations } from "../schema.js";

/** Arguments of `GET /v1/files/{file_key}/comments`. */
export interface GetCommentsParams {
  /** File to get comments from. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  /** If enabled, will return comments as their markdown equivalents when applicable. */
  as_md?: boolean | undefined;
}

/** Arguments of `POST /v1/files/{file_key}/comments`. */
export interface PostCommentParams {
  /** File to add comments in. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  /** Comment to post. */
  body: NonNullable<operations["postComment"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `DELETE /v1/files/{file_key}/comments/{comment_id}`. */
export interface DeleteCommentParams {
  /** File to delete comment from. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  /** Comment id of comment to delete */
  comment_id: string;
}

/** What `GET /v1/files/{file_key}/comments` answers. */
export type GetCommentsResult = operations["getComments"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/comments` documents. */
export type GetCommentsError = ErrorOf<403, operations["getComments"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getComments"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getComments"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getComments"]["responses"][500]["content"]["application/json"]>;

/** Errors that `POST /v1/files/{file_key}/comments` documents. */
export type PostCommentError = ErrorOf<400, operations["postComment"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["postComment"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["postComment"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["postComment"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["postComment"]["responses"][500]["content"]["application/json"]>;

/** What `DELETE /v1/files/{file_key}/comments/{comment_id}` answers. */
export type DeleteCommentResult = operations["deleteComment"]["responses"][200]["content"]["application/json"];

/** Errors that `DELETE /v1/files/{file_key}/comments/{comment_id}` documents. */
export type DeleteCommentError = ErrorOf<403, operations["deleteComment"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["deleteComment"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["deleteComment"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["deleteComment"]["responses"][500]["content"]["application/json"]>;

/** Interact with file comments. */
export class Comments extends Resource {
  /**
   * Get comments in a file
   *
   * Gets a list of comments left on the file.
   *
   * `GET /v1/files/{file_key}/comments`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  get(params: GetCommentsParams, options?: RequestOptions): ApiPromise<GetCommentsResult> {
    return this.client.send(getComments, params, options);
  }

  /**
   * Add a comment to a file
   *
   * Posts a new comment on the file.
   *
   * `POST /v1/files/{file_key}/comments`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  post(params: PostCommentParams, options?: RequestOptions): ApiPromise<Comment> {
    return this.client.send(postComment, params, options);
  }

  /**
   * Delete a comment
   *
   * Deletes a specific comment. Only the person who made the comment is allowed to delete it.
   *
   * `DELETE /v1/files/{file_key}/comments/{comment_id}`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  delete(params: DeleteCommentParams, options?: RequestOptions): ApiPromise<DeleteCommentResult> {
    return this.client.send(deleteComment, params, options);
  }
}

export const getComments: Operation<GetCommentsResult> = {
  id: "getComments",
  method: "GET",
  path: "/v1/files/{file_key}/comments",
  parameters: [{ name: "file_key", in: "path", required: true }, { name: "as_md", in: "query" }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const postComment: Operation<Comment> = {
  id: "postComment",
  method: "POST",
  path: "/v1/files/{file_key}/comments",
  parameters: [{ name: "file_key", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["PersonalAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const deleteComment: Operation<DeleteCommentResult> = {
  id: "deleteComment",
  method: "DELETE",
  path: "/v1/files/{file_key}/comments/{comment_id}",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "comment_id", in: "path", required: true },
  ],
  security: [["PersonalAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const commentsOperations: readonly Operation[] = [
  getComments,
  postComment,
  deleteComment,
];

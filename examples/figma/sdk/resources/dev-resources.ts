// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** Arguments of `GET /v1/files/{file_key}/dev_resources`. */
export interface GetDevResourcesParams {
  /** The file to get the dev resources from. This must be a main file key, not a branch key. */
  file_key: string;
  /** Comma separated list of nodes that you care about in the document. If specified, only dev resources attached to these nodes will be returned. If not specified, all dev resources in the file will be returned. */
  node_ids?: string | undefined;
}

/** Arguments of `PUT /v1/dev_resources`. */
export interface PutDevResourcesParams {
  /** A list of dev resources that you want to update. */
  body: NonNullable<operations["putDevResources"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `POST /v1/dev_resources`. */
export interface PostDevResourcesParams {
  /** A list of dev resources that you want to create. */
  body: NonNullable<operations["postDevResources"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `DELETE /v1/files/{file_key}/dev_resources/{dev_resource_id}`. */
export interface DeleteDevResourceParams {
  /** The file to delete the dev resource from. This must be a main file key, not a branch key. */
  file_key: string;
  /** The id of the dev resource to delete. */
  dev_resource_id: string;
}

/** What `GET /v1/files/{file_key}/dev_resources` answers. */
export type GetDevResourcesResult = operations["getDevResources"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/dev_resources` documents. */
export type GetDevResourcesError = ErrorOf<400, operations["getDevResources"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["getDevResources"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getDevResources"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getDevResources"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getDevResources"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getDevResources"]["responses"][500]["content"]["application/json"]>;

/** What `PUT /v1/dev_resources` answers. */
export type PutDevResourcesResult = operations["putDevResources"]["responses"][200]["content"]["application/json"];

/** Errors that `PUT /v1/dev_resources` documents. */
export type PutDevResourcesError = ErrorOf<400, operations["putDevResources"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["putDevResources"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["putDevResources"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["putDevResources"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["putDevResources"]["responses"][500]["content"]["application/json"]>;

/** What `POST /v1/dev_resources` answers. */
export type PostDevResourcesResult = operations["postDevResources"]["responses"][200]["content"]["application/json"];

/** Errors that `POST /v1/dev_resources` documents. */
export type PostDevResourcesError = ErrorOf<400, operations["postDevResources"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["postDevResources"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["postDevResources"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["postDevResources"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["postDevResources"]["responses"][500]["content"]["application/json"]>;

/** Errors that `DELETE /v1/files/{file_key}/dev_resources/{dev_resource_id}` documents. */
export type DeleteDevResourceError = ErrorOf<401, operations["deleteDevResource"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["deleteDevResource"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["deleteDevResource"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["deleteDevResource"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["deleteDevResource"]["responses"][500]["content"]["application/json"]>;

/** Interact with dev resources in Figma Dev Mode. */
export class DevResources extends Resource {
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
  get(params: GetDevResourcesParams, options?: RequestOptions): ApiPromise<GetDevResourcesResult> {
    return this.client.send(getDevResources, params, options);
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
  put(params: PutDevResourcesParams, options?: RequestOptions): ApiPromise<PutDevResourcesResult> {
    return this.client.send(putDevResources, params, options);
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
  post(
    params: PostDevResourcesParams,
    options?: RequestOptions,
  ): ApiPromise<PostDevResourcesResult> {
    return this.client.send(postDevResources, params, options);
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
  delete(params: DeleteDevResourceParams, options?: RequestOptions): ApiPromise<void> {
    return this.client.send(deleteDevResource, params, options);
  }
}

export const getDevResources: Operation<GetDevResourcesResult> = {
  id: "getDevResources",
  method: "GET",
  path: "/v1/files/{file_key}/dev_resources",
  parameters: [{ name: "file_key", in: "path", required: true }, { name: "node_ids", in: "query" }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const putDevResources: Operation<PutDevResourcesResult> = {
  id: "putDevResources",
  method: "PUT",
  path: "/v1/dev_resources",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const postDevResources: Operation<PostDevResourcesResult> = {
  id: "postDevResources",
  method: "POST",
  path: "/v1/dev_resources",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const deleteDevResource: Operation<void> = {
  id: "deleteDevResource",
  method: "DELETE",
  path: "/v1/files/{file_key}/dev_resources/{dev_resource_id}",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "dev_resource_id", in: "path", required: true },
  ],
  response: "none",
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const devResourcesOperations: readonly Operation[] = [
  getDevResources,
  putDevResources,
  postDevResources,
  deleteDevResource,
];

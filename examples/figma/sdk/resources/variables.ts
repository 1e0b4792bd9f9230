// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** Arguments of `GET /v1/files/{file_key}/variables/local`. */
export interface GetLocalVariablesParams {
  /** File to get variables from. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
}

/** Arguments of `GET /v1/files/{file_key}/variables/published`. */
export interface GetPublishedVariablesParams {
  /** File to get variables from. This must be a main file key, not a branch key, as it is not possible to publish from branches. */
  file_key: string;
}

/** Arguments of `POST /v1/files/{file_key}/variables`. */
export interface PostVariablesParams {
  /** File to modify variables in. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  body: NonNullable<operations["postVariables"]["requestBody"]>["content"]["application/json"];
}

/** What `GET /v1/files/{file_key}/variables/local` answers. */
export type GetLocalVariablesResult = operations["getLocalVariables"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/variables/local` documents. */
export type GetLocalVariablesError = ErrorOf<401, operations["getLocalVariables"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getLocalVariables"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getLocalVariables"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getLocalVariables"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getLocalVariables"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/files/{file_key}/variables/published` answers. */
export type GetPublishedVariablesResult = operations["getPublishedVariables"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/variables/published` documents. */
export type GetPublishedVariablesError = ErrorOf<401, operations["getPublishedVariables"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["getPublishedVariables"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getPublishedVariables"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getPublishedVariables"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getPublishedVariables"]["responses"][500]["content"]["application/json"]>;

/** What `POST /v1/files/{file_key}/variables` answers. */
export type PostVariablesResult = operations["postVariables"]["responses"][200]["content"]["application/json"];

/** Errors that `POST /v1/files/{file_key}/variables` documents. */
export type PostVariablesError = ErrorOf<400, operations["postVariables"]["responses"][400]["content"]["application/json"]> | ErrorOf<401, operations["postVariables"]["responses"][401]["content"]["application/json"]> | ErrorOf<403, operations["postVariables"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["postVariables"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["postVariables"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["postVariables"]["responses"][500]["content"]["application/json"]>;

/** Interact with variables in an Enterprise organization. */
export class Variables extends Resource {
  /**
   * Get local variables
   *
   * **This API is available to full members of Enterprise orgs.**
   *
   * The `GET /v1/files/:file_key/variables/local` endpoint lets you enumerate local variables created in the file and remote variables used in the file. Remote variables are referenced by their `subscribed_id`.
   *
   * As a part of the Variables related API additions, the `GET /v1/files/:file_key` endpoint now returns a `boundVariables` property, containing the `variableId` of the bound variable. The `GET /v1/files/:file_key/variables/local` endpoint can be used to get the full variable or variable collection object.
   *
   * Note that `GET /v1/files/:file_key/variables/published` does not return modes. Instead, you will need to use the `GET /v1/files/:file_key/variables/local` endpoint, in the same file, to examine the mode values.
   *
   * `GET /v1/files/{file_key}/variables/local`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getLocal(
    params: GetLocalVariablesParams,
    options?: RequestOptions,
  ): ApiPromise<GetLocalVariablesResult> {
    return this.client.send(getLocalVariables, params, options);
  }

  /**
   * Get published variables
   *
   * **This API is available to full members of Enterprise orgs.**
   *
   * The `GET /v1/files/:file_key/variables/published` endpoint returns the variables that are published from the given file.
   *
   * The response for this endpoint contains some key differences compared to the `GET /v1/files/:file_key/variables/local` endpoint:
   *
   * - Each variable and variable collection contains a `subscribed_id`.
   * - Modes are omitted for published variable collections
   *
   * Published variables have two ids: an id that is assigned in the file where it is created (`id`), and an id that is used by subscribing files (`subscribed_id`). The `id` and `key` are stable over the lifetime of the variable. The `subscribed_id` changes every time the variable is modified and published. The same is true for variable collections.
   *
   * The `updatedAt` fields are ISO 8601 timestamps that indicate the last time that a change to a variable was published. For variable collections, this timestamp will change any time a variable in the collection is changed.
   *
   * `GET /v1/files/{file_key}/variables/published`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getPublished(
    params: GetPublishedVariablesParams,
    options?: RequestOptions,
  ): ApiPromise<GetPublishedVariablesResult> {
    return this.client.send(getPublishedVariables, params, options);
  }

  /**
   * Create/modify/delete variables
   *
   * **This API is available to full members of Enterprise orgs with Editor seats.**
   *
   * The `POST /v1/files/:file_key/variables` endpoint lets you bulk create, update, and delete variables and variable collections.
   *
   * The request body supports the following 4 top-level arrays. Changes from these arrays will be applied in the below order, and within each array, by array order.
   *
   * - **variableCollections**: For creating, updating, and deleting variable collections
   * - **variableModes**: For creating, updating, and deleting modes within variable collections
   *   - Each collection can have a maximum of 40 modes
   *   - Mode names cannot be longer than 40 characters
   * - **variables**: For creating, updating, and deleting variables
   *   - Each collection can have a maximum of 5000 variables
   *   - Variable names must be unique within a collection and cannot contain certain special characters such as `.{}`
   * - **variableModeValues**: For setting a variable value under a specific mode.
   *   - When setting aliases, a variable cannot be aliased to itself or form an alias cycle
   *   - Color variables can use a composed color value with `color` and `opacity` fields. At least one field must be a variable alias.
   *
   * Temporary ids can be used to reference an object later in the same POST request body. They can be used at create time in the `id` property of variable collections, modes, variables, and in the `initialModeId` property of variable collections. They are scoped to a single request body, and must be unique within the body. The mapping of temporary ids to real ids is returned in the response.
   *
   * This endpoint has the following key behaviors:
   *
   * - The request body must be 4MB or less.
   * - Must include an `action` property for collections, modes, and variables to tell the API whether to create, update, or delete the object.
   * - When creating a collection, mode, or variable, you can include a temporary `id` that can be referenced in dependent objects in the same request. For example, you can create a new collection with the id `"my_new_collection"`. You can then set `variableCollectionId` to `"my_new_collection"` in new modes or variables. Temporary ids must be unique in the request body.
   * - New collections always come with one mode. You can reference this mode by setting `initialModeId` to a temporary id in the request body. This is useful if you want to set values for variables in the mode in the `variableModeValues` array.
   *   - The `tempIdToRealId` array returns a mapping of the temporary ids in the request, to the real ids of the newly created objects.
   * - When adding new modes or variables, default variable values will be applied, consistent with what happens in the UI.
   * - Everything to be created, updated, and deleted in the request body is treated as one atomic operation. If there is any validation failure, you will get a 400 status code response, and no changes will be persisted.
   * - You will not be able to update remote variables or variable collections. You can only update variables in the file where they were originally created.
   *
   * `POST /v1/files/{file_key}/variables`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  post(params: PostVariablesParams, options?: RequestOptions): ApiPromise<PostVariablesResult> {
    return this.client.send(postVariables, params, options);
  }
}

export const getLocalVariables: Operation<GetLocalVariablesResult> = {
  id: "getLocalVariables",
  method: "GET",
  path: "/v1/files/{file_key}/variables/local",
  parameters: [{ name: "file_key", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const getPublishedVariables: Operation<GetPublishedVariablesResult> = {
  id: "getPublishedVariables",
  method: "GET",
  path: "/v1/files/{file_key}/variables/published",
  parameters: [{ name: "file_key", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const postVariables: Operation<PostVariablesResult> = {
  id: "postVariables",
  method: "POST",
  path: "/v1/files/{file_key}/variables",
  parameters: [{ name: "file_key", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["PersonalAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const variablesOperations: readonly Operation[] = [
  getLocalVariables,
  getPublishedVariables,
  postVariables,
];

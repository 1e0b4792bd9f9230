// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { WebhookV2, operations } from "../schema.js";

/** Arguments of `GET /v2/webhooks`. */
export interface GetWebhooksParams {
  /** Context to create the resource on. Should be "team", "project", or "file". */
  context?: string | undefined;
  /** The id of the context that you want to get attached webhooks for. If you're using context_id, you cannot use plan_api_id. */
  context_id?: string | undefined;
  /** The id of your plan. Use this to get all webhooks for all contexts you have access to. If you're using plan_api_id, you cannot use context or context_id. When you use plan_api_id, the response is paginated. */
  plan_api_id?: string | undefined;
  /** If you're using plan_api_id, this is the cursor to use for pagination. If you're using context or context_id, this parameter is ignored. Provide the next_page or prev_page value from the previous response to get the next or previous page of results. */
  cursor?: string | undefined;
}

/** Arguments of `POST /v2/webhooks`. */
export interface PostWebhookParams {
  /** The webhook to create. */
  body: NonNullable<operations["postWebhook"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `GET /v2/webhooks/{webhook_id}`. */
export interface GetWebhookParams {
  /** ID of webhook to get */
  webhook_id: string;
}

/** Arguments of `PUT /v2/webhooks/{webhook_id}`. */
export interface PutWebhookParams {
  /** ID of webhook to update */
  webhook_id: string;
  /** The webhook to update. */
  body: NonNullable<operations["putWebhook"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `DELETE /v2/webhooks/{webhook_id}`. */
export interface DeleteWebhookParams {
  /** ID of webhook to delete */
  webhook_id: string;
}

/** Arguments of `GET /v2/teams/{team_id}/webhooks`. */
export interface GetTeamWebhooksParams {
  /** ID of team to get webhooks for */
  team_id: string;
}

/** Arguments of `GET /v2/webhooks/{webhook_id}/requests`. */
export interface GetWebhookRequestsParams {
  /** The id of the webhook subscription you want to see events from */
  webhook_id: string;
}

/** What `GET /v2/webhooks` answers. */
export type GetWebhooksResult = operations["getWebhooks"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v2/webhooks` documents. */
export type GetWebhooksError = ErrorOf<400, operations["getWebhooks"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getWebhooks"]["responses"][403]["content"]["application/json"]>;

/** Errors that `POST /v2/webhooks` documents. */
export type PostWebhookError = ErrorOf<400, operations["postWebhook"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["postWebhook"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["postWebhook"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["postWebhook"]["responses"][500]["content"]["application/json"]>;

/** Errors that `GET /v2/webhooks/{webhook_id}` documents. */
export type GetWebhookError = ErrorOf<400, operations["getWebhook"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getWebhook"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getWebhook"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getWebhook"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getWebhook"]["responses"][500]["content"]["application/json"]>;

/** Errors that `PUT /v2/webhooks/{webhook_id}` documents. */
export type PutWebhookError = ErrorOf<400, operations["putWebhook"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["putWebhook"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["putWebhook"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["putWebhook"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["putWebhook"]["responses"][500]["content"]["application/json"]>;

/** Errors that `DELETE /v2/webhooks/{webhook_id}` documents. */
export type DeleteWebhookError = ErrorOf<400, operations["deleteWebhook"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["deleteWebhook"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["deleteWebhook"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["deleteWebhook"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["deleteWebhook"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v2/teams/{team_id}/webhooks` answers. */
export type GetTeamWebhooksResult = operations["getTeamWebhooks"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v2/teams/{team_id}/webhooks` documents. */
export type GetTeamWebhooksError = ErrorOf<403, operations["getTeamWebhooks"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getTeamWebhooks"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getTeamWebhooks"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getTeamWebhooks"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v2/webhooks/{webhook_id}/requests` answers. */
export type GetWebhookRequestsResult = operations["getWebhookRequests"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v2/webhooks/{webhook_id}/requests` documents. */
export type GetWebhookRequestsError = ErrorOf<400, operations["getWebhookRequests"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getWebhookRequests"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getWebhookRequests"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getWebhookRequests"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getWebhookRequests"]["responses"][500]["content"]["application/json"]>;

/** Interact with team webhooks as a team admin. */
export class Webhooks extends Resource {
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
  getWebhooks(
    params: GetWebhooksParams = {},
    options?: RequestOptions,
  ): ApiPromise<GetWebhooksResult> {
    return this.client.send(getWebhooks, params, options);
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
  post(params: PostWebhookParams, options?: RequestOptions): ApiPromise<WebhookV2> {
    return this.client.send(postWebhook, params, options);
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
  getWebhook(params: GetWebhookParams, options?: RequestOptions): ApiPromise<WebhookV2> {
    return this.client.send(getWebhook, params, options);
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
  put(params: PutWebhookParams, options?: RequestOptions): ApiPromise<WebhookV2> {
    return this.client.send(putWebhook, params, options);
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
  delete(params: DeleteWebhookParams, options?: RequestOptions): ApiPromise<WebhookV2> {
    return this.client.send(deleteWebhook, params, options);
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
  getTeam(
    params: GetTeamWebhooksParams,
    options?: RequestOptions,
  ): ApiPromise<GetTeamWebhooksResult> {
    return this.client.send(getTeamWebhooks, params, options);
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
  getRequests(
    params: GetWebhookRequestsParams,
    options?: RequestOptions,
  ): ApiPromise<GetWebhookRequestsResult> {
    return this.client.send(getWebhookRequests, params, options);
  }
}

export const getWebhooks: Operation<GetWebhooksResult> = {
  id: "getWebhooks",
  method: "GET",
  path: "/v2/webhooks",
  parameters: [
    { name: "context", in: "query" },
    { name: "context_id", in: "query" },
    { name: "plan_api_id", in: "query" },
    { name: "cursor", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const postWebhook: Operation<WebhookV2> = {
  id: "postWebhook",
  method: "POST",
  path: "/v2/webhooks",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const getWebhook: Operation<WebhookV2> = {
  id: "getWebhook",
  method: "GET",
  path: "/v2/webhooks/{webhook_id}",
  parameters: [{ name: "webhook_id", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const putWebhook: Operation<WebhookV2> = {
  id: "putWebhook",
  method: "PUT",
  path: "/v2/webhooks/{webhook_id}",
  parameters: [{ name: "webhook_id", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const deleteWebhook: Operation<WebhookV2> = {
  id: "deleteWebhook",
  method: "DELETE",
  path: "/v2/webhooks/{webhook_id}",
  parameters: [{ name: "webhook_id", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const getTeamWebhooks: Operation<GetTeamWebhooksResult> = {
  id: "getTeamWebhooks",
  method: "GET",
  path: "/v2/teams/{team_id}/webhooks",
  parameters: [{ name: "team_id", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const getWebhookRequests: Operation<GetWebhookRequestsResult> = {
  id: "getWebhookRequests",
  method: "GET",
  path: "/v2/webhooks/{webhook_id}/requests",
  parameters: [{ name: "webhook_id", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const webhooksOperations: readonly Operation[] = [
  getWebhooks,
  postWebhook,
  getWebhook,
  putWebhook,
  deleteWebhook,
  getTeamWebhooks,
  getWebhookRequests,
];

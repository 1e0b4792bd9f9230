// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { ErrorSchema, RateLimitExceeded, Webhook, operations } from "../schema.js";

/** Arguments of `POST /api/webhooks`. */
export interface CreateWebhookParams {
  body: NonNullable<operations["createWebhook"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `DELETE /api/webhooks/{webhookId}`. */
export interface DeleteWebhookParams {
  webhookId: string;
}

/** Errors that `GET /api/webhooks` documents. */
export type ListWebhooksError = ErrorOf<429, RateLimitExceeded>;

/** Errors that `POST /api/webhooks` documents. */
export type CreateWebhookError = ErrorOf<422, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** Errors that `DELETE /api/webhooks/{webhookId}` documents. */
export type DeleteWebhookError = ErrorOf<404, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** Where the platform tells of changes, instead of being asked. */
export class Webhooks extends Resource {
  /**
   * List the tenant's webhooks.
   *
   * `GET /api/webhooks`
   * Spends 1 of tenant (100 in 1 minute for each tenant).
   *
   * @throws {RateLimitError} The tenant's budget for this minute is used up.
   */
  list(options?: RequestOptions): ApiPromise<Webhook[]> {
    return this.client.send(listWebhooks, {}, options);
  }

  /**
   * Register a webhook.
   *
   * `POST /api/webhooks`
   * Spends 1 of tenant (100 in 1 minute for each tenant).
   *
   * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
   * @throws {RateLimitError} The tenant's budget for this minute is used up.
   */
  create(params: CreateWebhookParams, options?: RequestOptions): ApiPromise<Webhook> {
    return this.client.send(createWebhook, params, options);
  }

  /**
   * Take a webhook away.
   *
   * `DELETE /api/webhooks/{webhookId}`
   * Spends 1 of tenant (100 in 1 minute for each tenant).
   *
   * @throws {NotFoundError} The tenant has no such record.
   * @throws {RateLimitError} The tenant's budget for this minute is used up.
   */
  delete(params: DeleteWebhookParams, options?: RequestOptions): ApiPromise<void> {
    return this.client.send(deleteWebhook, params, options);
  }
}

export const listWebhooks: Operation<Webhook[]> = {
  id: "listWebhooks",
  method: "GET",
  path: "/api/webhooks",
  security: [["apiKey"]],
  spends: { tenant: 1 },
};

export const createWebhook: Operation<Webhook> = {
  id: "createWebhook",
  method: "POST",
  path: "/api/webhooks",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiKey"]],
  spends: { tenant: 1 },
};

export const deleteWebhook: Operation<void> = {
  id: "deleteWebhook",
  method: "DELETE",
  path: "/api/webhooks/{webhookId}",
  parameters: [{ name: "webhookId", in: "path", required: true }],
  response: "none",
  security: [["apiKey"]],
  spends: { tenant: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const webhooksOperations: readonly Operation[] = [
  listWebhooks,
  createWebhook,
  deleteWebhook,
];

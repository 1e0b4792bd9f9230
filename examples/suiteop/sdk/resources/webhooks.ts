// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { ErrorSchema, Webhook, operations } from "../schema.js";

/** Arguments of `POST /webhooks`. */
export interface CreateWebhookParams {
  body: NonNullable<operations["createWebhook"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `DELETE /webhooks/{id}`. */
export interface DeleteWebhookParams {
  id: string;
}

/** Errors that `POST /webhooks` documents. */
export type CreateWebhookError = ErrorOf<422 | 429, ErrorSchema>;

/** Errors that `DELETE /webhooks/{id}` documents. */
export type DeleteWebhookError = ErrorOf<404 | 429, ErrorSchema>;

/** Where changes are told. */
export class Webhooks extends Resource {
  /**
   * Be told of changes.
   *
   * `POST /webhooks`
   * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
   *
   * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
   * @throws {RateLimitError} The key's limit is used up.
   */
  create(params: CreateWebhookParams, options?: RequestOptions): ApiPromise<Webhook> {
    return this.client.send(createWebhook, params, options);
  }

  /**
   * Take a webhook away.
   *
   * `DELETE /webhooks/{id}`
   * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The key's limit is used up.
   */
  delete(params: DeleteWebhookParams, options?: RequestOptions): ApiPromise<void> {
    return this.client.send(deleteWebhook, params, options);
  }
}

export const createWebhook: Operation<Webhook> = {
  id: "createWebhook",
  method: "POST",
  path: "/webhooks",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["secretKey"]],
  spends: { key: 1 },
};

export const deleteWebhook: Operation<void> = {
  id: "deleteWebhook",
  method: "DELETE",
  path: "/webhooks/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  response: "none",
  security: [["secretKey"]],
  spends: { key: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const webhooksOperations: readonly Operation[] = [
  createWebhook,
  deleteWebhook,
];

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { ErrorSchema, Webhook, operations } from "../schema.js";

/** Arguments of `POST /campaigns/{campaignId}/webhooks`. */
export interface CreateWebhookParams {
  campaignId: number;
  body: NonNullable<operations["createWebhook"]["requestBody"]>["content"]["application/json"];
}

/** Errors that `POST /campaigns/{campaignId}/webhooks` documents. */
export type CreateWebhookError = ErrorOf<400 | 429, ErrorSchema>;

/** Where SmartLead tells of replies, instead of being asked. */
export class Webhooks extends Resource {
  /**
   * Be told of a campaign's replies.
   *
   * `POST /campaigns/{campaignId}/webhooks`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   *
   * @throws {BadRequestError} The request is not understood.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  create(params: CreateWebhookParams, options?: RequestOptions): ApiPromise<Webhook> {
    return this.client.send(createWebhook, params, options);
  }
}

export const createWebhook: Operation<Webhook> = {
  id: "createWebhook",
  method: "POST",
  path: "/campaigns/{campaignId}/webhooks",
  parameters: [{ name: "campaignId", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiKey"]],
  spends: { key: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const webhooksOperations: readonly Operation[] = [
  createWebhook,
];

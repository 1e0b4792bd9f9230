// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { ErrorSchema, operations } from "../schema.js";

/** Arguments of `POST /webhooks`. */
export interface CreateWebhookParams {
  body: NonNullable<operations["createWebhook"]["requestBody"]>["content"]["application/json"];
}

/** What `POST /webhooks` answers. */
export type CreateWebhookResult = operations["createWebhook"]["responses"][201]["content"]["application/json"];

/** Errors that `POST /webhooks` documents. */
export type CreateWebhookError = ErrorOf<400 | 429, ErrorSchema>;

/** Where the end of an optimization is told. */
export class Webhooks extends Resource {
  /**
   * Be told when an optimization ends.
   *
   * `POST /webhooks`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   *
   * @throws {BadRequestError} The request is not understood.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  create(params: CreateWebhookParams, options?: RequestOptions): ApiPromise<CreateWebhookResult> {
    return this.client.send(createWebhook, params, options);
  }
}

export const createWebhook: Operation<CreateWebhookResult> = {
  id: "createWebhook",
  method: "POST",
  path: "/webhooks",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["bearerAuth"]],
  spends: { account: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const webhooksOperations: readonly Operation[] = [
  createWebhook,
];

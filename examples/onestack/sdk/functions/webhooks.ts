// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/webhooks.js";
import type { CreateWebhookParams, DeleteWebhookParams } from "../resources/webhooks.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { readFields } from "../runtime/rate-limit-headers/fields.js";
import { readRateLimit } from "../runtime/rate-limit-headers/read-rate-limit.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { ForeignUse } from "../runtime/throttle/foreign-use.js";
import { heeding } from "../runtime/throttle/heed-readings.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import { Surprises } from "../runtime/throttle/surprise.js";
import type { Webhook } from "../schema.js";

/**
 * List the tenant's webhooks.
 *
 * `GET /api/webhooks`
 * Spends 1 of tenant (100 in 1 minute for each tenant).
 *
 * @throws {RateLimitError} The tenant's budget for this minute is used up.
 */
export function listWebhooks(
  client: ClientHandle,
  options?: RequestOptions,
): ApiPromise<Webhook[]> {
  return by(client, kit_1).send(descriptors.listWebhooks, {}, options);
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
export function createWebhook(
  client: ClientHandle,
  params: CreateWebhookParams,
  options?: RequestOptions,
): ApiPromise<Webhook> {
  return by(client, kit_2).send(descriptors.createWebhook, params, options);
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
export function deleteWebhook(
  client: ClientHandle,
  params: DeleteWebhookParams,
  options?: RequestOptions,
): ApiPromise<void> {
  return by(client, kit_3).send(descriptors.deleteWebhook, params, options);
}

const kit_1: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Profiles,
  Surprises,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

const kit_2: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Profiles,
  Surprises,
  encodeJson,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};

const kit_3: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Profiles,
  Surprises,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};

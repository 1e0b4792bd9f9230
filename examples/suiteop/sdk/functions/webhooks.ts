// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/webhooks.js";
import type { CreateWebhookParams, DeleteWebhookParams } from "../resources/webhooks.js";
import type { ApiPromise } from "../runtime/api-promise.js";
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
import { Pacer } from "../runtime/throttle/pacer.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import type { Webhook } from "../schema.js";

/**
 * Be told of changes.
 *
 * `POST /webhooks`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 *
 * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
 * @throws {RateLimitError} The key's limit is used up.
 */
export function createWebhook(
  client: ClientHandle,
  params: CreateWebhookParams,
  options?: RequestOptions,
): ApiPromise<Webhook> {
  return by(client, kit_1).send(descriptors.createWebhook, params, options);
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
export function deleteWebhook(
  client: ClientHandle,
  params: DeleteWebhookParams,
  options?: RequestOptions,
): ApiPromise<void> {
  return by(client, kit_2).send(descriptors.deleteWebhook, params, options);
}

const kit_1: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
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

const kit_2: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};

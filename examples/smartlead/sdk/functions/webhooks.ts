// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/webhooks.js";
import type { CreateWebhookParams } from "../resources/webhooks.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { applyCredential } from "../runtime/http/apply-credential.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import { Surprises } from "../runtime/throttle/surprise.js";
import type { Webhook } from "../schema.js";

/**
 * Be told of a campaign's replies.
 *
 * `POST /campaigns/{campaignId}/webhooks`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function createWebhook(
  client: ClientHandle,
  params: CreateWebhookParams,
  options?: RequestOptions,
): ApiPromise<Webhook> {
  return by(client, kit_1).send(descriptors.createWebhook, params, options);
}

const kit_1: CallKit = {
  HeaderCredentials,
  Profiles,
  Surprises,
  applyCredential,
  encodeJson,
  logWindow,
  pacing,
  scopeValue,
  telling,
  withIdempotencyKey,
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/templates.js";
import type {
  CreateTemplateParams,
  DeleteTemplateParams,
  UpdateTemplateParams,
} from "../resources/templates.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { followingCall } from "../runtime/http/following-call.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Profiles } from "../runtime/profile.js";
import { readFields } from "../runtime/rate-limit-headers/fields.js";
import { readRateLimit } from "../runtime/rate-limit-headers/read-rate-limit.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { bucketWindow } from "../runtime/throttle/bucket-window.js";
import { ForeignDrain } from "../runtime/throttle/foreign-drain.js";
import { heeding } from "../runtime/throttle/heed-readings.js";
import type { Template, TemplatePage } from "../schema.js";

/**
 * List templates.
 *
 * `GET /templates`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 * Iterate to read every page.
 *
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function listTemplates(
  client: ClientHandle,
  options?: RequestOptions,
): PagePromise<TemplatePage, Template> {
  return paginate(by(client, kit_1), descriptors.listTemplates, {}, options);
}

/**
 * Keep a problem.
 *
 * `POST /templates`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function createTemplate(
  client: ClientHandle,
  params: CreateTemplateParams,
  options?: RequestOptions,
): ApiPromise<Template> {
  return by(client, kit_2).send(descriptors.createTemplate, params, options);
}

/**
 * Replace a template.
 *
 * `PUT /templates/{id}`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function updateTemplate(
  client: ClientHandle,
  params: UpdateTemplateParams,
  options?: RequestOptions,
): ApiPromise<Template> {
  return by(client, kit_2).send(descriptors.updateTemplate, params, options);
}

/**
 * Delete a template.
 *
 * `DELETE /templates/{id}`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function deleteTemplate(
  client: ClientHandle,
  params: DeleteTemplateParams,
  options?: RequestOptions,
): ApiPromise<void> {
  return by(client, kit_3).send(descriptors.deleteTemplate, params, options);
}

const kit_1: CallKit = {
  ForeignDrain,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  followingCall,
  heeding,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

const kit_2: CallKit = {
  ForeignDrain,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  encodeJson,
  heeding,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};

const kit_3: CallKit = {
  ForeignDrain,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  heeding,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/optimizations.js";
import type {
  CancelOptimizationParams,
  GetOptimizationParams,
  GetOptimizationResultParams,
  ListOptimizationsParams,
  SubmitManyOptimizationsParams,
  SubmitManyOptimizationsResult,
  SubmitOptimizationParams,
} from "../resources/optimizations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { caching } from "../runtime/cache/caching.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { followingCall } from "../runtime/http/following-call.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { parameterWriters } from "../runtime/http/parameter-writers.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { type JobPromise, job } from "../runtime/poll/job.js";
import { Profiles } from "../runtime/profile.js";
import { readFields } from "../runtime/rate-limit-headers/fields.js";
import { readRateLimit } from "../runtime/rate-limit-headers/read-rate-limit.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { bucketWindow } from "../runtime/throttle/bucket-window.js";
import { ForeignDrain } from "../runtime/throttle/foreign-drain.js";
import { heeding } from "../runtime/throttle/heed-readings.js";
import type { Accepted, Optimization, OptimizationPage, Result } from "../schema.js";

/**
 * List optimizations, newest first.
 *
 * `GET /optimizations`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 * Iterate to read every page.
 *
 * @throws {AuthenticationError} The key is missing or wrong.
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function listOptimizations(
  client: ClientHandle,
  params: ListOptimizationsParams = {},
  options?: RequestOptions,
): PagePromise<OptimizationPage, Optimization> {
  return paginate(by(client, kit_1), descriptors.listOptimizations, params, options);
}

/**
 * Submit a problem.
 *
 * The problem is queued; its status can be asked for until it has succeeded or failed.
 *
 * `POST /optimizations`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 * Starts a job: `.untilDone()` follows it to its end.
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {AuthenticationError} The key is missing or wrong.
 * @throws {PermissionDeniedError} The subscription's optimizations for this month are used up.
 * @throws {UnprocessableEntityError} The constraints contradict each other.
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function submitOptimization(
  client: ClientHandle,
  params: SubmitOptimizationParams,
  options?: RequestOptions,
): JobPromise<Accepted, Optimization["result"]> {
  return job(by(client, kit_2), descriptors.submitOptimization, params, options);
}

/**
 * Submit up to 25 problems at once.
 *
 * `POST /optimizations/batch`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function submitManyOptimizations(
  client: ClientHandle,
  params: SubmitManyOptimizationsParams,
  options?: RequestOptions,
): ApiPromise<SubmitManyOptimizationsResult> {
  return by(client, kit_3).send(descriptors.submitManyOptimizations, params, options);
}

/**
 * Ask how far an optimization is.
 *
 * `GET /optimizations/{id}`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function getOptimization(
  client: ClientHandle,
  params: GetOptimizationParams,
  options?: RequestOptions,
): ApiPromise<Optimization> {
  return by(client, kit_4).send(descriptors.getOptimization, params, options);
}

/**
 * Cancel an optimization that has not ended.
 *
 * `DELETE /optimizations/{id}`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {ConflictError} It has ended already.
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function cancelOptimization(
  client: ClientHandle,
  params: CancelOptimizationParams,
  options?: RequestOptions,
): ApiPromise<void> {
  return by(client, kit_5).send(descriptors.cancelOptimization, params, options);
}

/**
 * Read what an optimization found.
 *
 * A result does not change once it is there.
 *
 * `GET /optimizations/{id}/result`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 * Answers are kept for 1 day.
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {ConflictError} It has not ended yet.
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function getOptimizationResult(
  client: ClientHandle,
  params: GetOptimizationResultParams,
  options?: RequestOptions,
): ApiPromise<Result> {
  return by(client, kit_6).send(descriptors.getOptimizationResult, params, options);
}

const kit_1: CallKit = {
  ForeignDrain,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  followingCall,
  heeding,
  pacing,
  parameterWriters,
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
  singleFlight,
  telling,
  withIdempotencyKey,
};

const kit_3: CallKit = {
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

const kit_4: CallKit = {
  ForeignDrain,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  heeding,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

const kit_5: CallKit = {
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

const kit_6: CallKit = {
  ForeignDrain,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  caching,
  heeding,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/solvers.js";
import type { GetSolverParams } from "../resources/solvers.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { caching } from "../runtime/cache/caching.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { readFields } from "../runtime/rate-limit-headers/fields.js";
import { readRateLimit } from "../runtime/rate-limit-headers/read-rate-limit.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { bucketWindow } from "../runtime/throttle/bucket-window.js";
import { ForeignDrain } from "../runtime/throttle/foreign-drain.js";
import { heeding } from "../runtime/throttle/heed-readings.js";
import type { Solver } from "../schema.js";

/**
 * List solvers.
 *
 * `GET /solvers`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 * Answers are kept for 1 hour.
 *
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function listSolvers(client: ClientHandle, options?: RequestOptions): ApiPromise<Solver[]> {
  return by(client, kit_1).send(descriptors.listSolvers, {}, options);
}

/**
 * Read one solver.
 *
 * `GET /solvers/{name}`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function getSolver(
  client: ClientHandle,
  params: GetSolverParams,
  options?: RequestOptions,
): ApiPromise<Solver> {
  return by(client, kit_2).send(descriptors.getSolver, params, options);
}

const kit_1: CallKit = {
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

const kit_2: CallKit = {
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

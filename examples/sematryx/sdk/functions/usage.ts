// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/usage.js";
import type { ApiPromise } from "../runtime/api-promise.js";
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
import type { Usage } from "../schema.js";

/**
 * Read what the subscription used this month.
 *
 * `GET /usage`
 * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
 *
 * @throws {RateLimitError} The tier's rate limit is exceeded.
 */
export function getUsage(client: ClientHandle, options?: RequestOptions): ApiPromise<Usage> {
  return by(client, kit_1).send(descriptors.getUsage, {}, options);
}

const kit_1: CallKit = {
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

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/properties.js";
import type {
  GetPropertyParams,
  GetPropertyResult,
  ListPropertiesParams,
  ListPropertiesResult,
} from "../resources/properties.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { followingCall } from "../runtime/http/following-call.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Profiles } from "../runtime/profile.js";
import { readFields } from "../runtime/rate-limit-headers/fields.js";
import { readRateLimit } from "../runtime/rate-limit-headers/read-rate-limit.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { ForeignUse } from "../runtime/throttle/foreign-use.js";
import { heeding } from "../runtime/throttle/heed-readings.js";
import { Pacer } from "../runtime/throttle/pacer.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import type { Property } from "../schema.js";

/**
 * List properties.
 *
 * `GET /properties`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 * Iterate to read every page.
 *
 * @throws {AuthenticationError} The key is missing or wrong. Carries no rate limit headers.
 * @throws {RateLimitError} The key's limit is used up.
 */
export function listProperties(
  client: ClientHandle,
  params: ListPropertiesParams = {},
  options?: RequestOptions,
): PagePromise<ListPropertiesResult, Property> {
  return paginate(by(client, kit_1), descriptors.listProperties, params, options);
}

/**
 * Read one property.
 *
 * `GET /properties/{id}`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's limit is used up.
 */
export function getProperty(
  client: ClientHandle,
  params: GetPropertyParams,
  options?: RequestOptions,
): ApiPromise<GetPropertyResult> {
  return by(client, kit_2).send(descriptors.getProperty, params, options);
}

const kit_1: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  followingCall,
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
  Pacer,
  Profiles,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/accounts.js";
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
import { ForeignUse } from "../runtime/throttle/foreign-use.js";
import { heeding } from "../runtime/throttle/heed-readings.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import { Surprises } from "../runtime/throttle/surprise.js";
import type { Account } from "../schema.js";

/**
 * Read the chart of accounts.
 *
 * `GET /api/accounts`
 * Spends 1 of tenant (100 in 1 minute for each tenant).
 * Answers are kept for 5 minutes.
 * Answers no longer fresh are revalidated.
 *
 * @throws {RateLimitError} The tenant's budget for this minute is used up.
 */
export function listAccounts(
  client: ClientHandle,
  options?: RequestOptions,
): ApiPromise<Account[]> {
  return by(client, kit_1).send(descriptors.listAccounts, {}, options);
}

const kit_1: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Profiles,
  Surprises,
  caching,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

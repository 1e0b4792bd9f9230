// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/reservations.js";
import type { ListReservationsParams, ListReservationsResult } from "../resources/reservations.js";
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
import type { Reservation } from "../schema.js";

/**
 * List reservations.
 *
 * `GET /reservations`
 * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
 * Iterate to read every page.
 *
 * @throws {RateLimitError} The key's limit is used up.
 */
export function listReservations(
  client: ClientHandle,
  params: ListReservationsParams = {},
  options?: RequestOptions,
): PagePromise<ListReservationsResult, Reservation> {
  return paginate(by(client, kit_1), descriptors.listReservations, params, options);
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

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/payments.js";
import type { GetPaymentsParams, GetPaymentsResult } from "../resources/payments.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { bucketWindow } from "../runtime/throttle/bucket-window.js";

/**
 * Get payments
 *
 * There are two methods to query for a user's payment information on a plugin, widget, or Community file. The first method, using plugin payment tokens, is typically used when making queries from a plugin's or widget's code. The second method, providing a user ID and resource ID, is typically used when making queries from anywhere else.
 *
 * Note that you can only query for resources that you own. In most cases, this means that you can only query resources that you originally created.
 *
 * `GET /v1/payments`
 * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
 *
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getPayments(
  client: ClientHandle,
  params: GetPaymentsParams = {},
  options?: RequestOptions,
): ApiPromise<GetPaymentsResult> {
  return by(client, kit_1).send(descriptors.getPayments, params, options);
}

const kit_1: CallKit = {
  HeaderCredentials,
  Profiles,
  bucketWindow,
  pacing,
  scopeValue,
  singleFlight,
  telling,
};

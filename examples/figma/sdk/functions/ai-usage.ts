// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/ai-usage.js";
import type { GetAiUsageDailyParams, GetAiUsageDailyResult } from "../resources/ai-usage.js";
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

/**
 * Get daily AI credit usage
 *
 * Returns per-user, per-day AI credit usage for the plan associated with the calling token. This endpoint requires a plan access token with the `org:ai_metering_usage_read` scope.
 *
 * `GET /v1/ai_usage/daily`
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getAiUsageDaily(
  client: ClientHandle,
  params: GetAiUsageDailyParams,
  options?: RequestOptions,
): ApiPromise<GetAiUsageDailyResult> {
  return by(client, kit_1).send(descriptors.getAiUsageDaily, params, options);
}

const kit_1: CallKit = {
  HeaderCredentials,
  Profiles,
  pacing,
  scopeValue,
  singleFlight,
  telling,
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/activity-logs.js";
import type { GetActivityLogsParams, GetActivityLogsResult } from "../resources/activity-logs.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { CredentialGrants } from "../runtime/http/credential-grants.js";
import { grantOf } from "../runtime/http/grant-of.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { bucketWindow } from "../runtime/throttle/bucket-window.js";

/**
 * Get activity logs
 *
 * Returns a list of activity log events
 *
 * `GET /v1/activity_logs`
 * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getActivityLogs(
  client: ClientHandle,
  params: GetActivityLogsParams = {},
  options?: RequestOptions,
): ApiPromise<GetActivityLogsResult> {
  return by(client, kit_1).send(descriptors.getActivityLogs, params, options);
}

const kit_1: CallKit = {
  CredentialGrants,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  grantOf,
  pacing,
  scopeValue,
  singleFlight,
  telling,
};

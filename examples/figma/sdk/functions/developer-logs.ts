// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/developer-logs.js";
import type {
  GetDeveloperLogsParams,
  GetDeveloperLogsResult,
} from "../resources/developer-logs.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { bucketWindow } from "../runtime/throttle/bucket-window.js";

/**
 * Get developer logs
 *
 * Returns a list of developer log entries for REST API and MCP server requests made within the organization. This endpoint requires a plan access token with the `org:developer_log_read` scope.
 *
 * `POST /v1/developer_logs`
 * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getDeveloperLogs(
  client: ClientHandle,
  params: GetDeveloperLogsParams = {},
  options?: RequestOptions,
): ApiPromise<GetDeveloperLogsResult> {
  return by(client, kit_1).send(descriptors.getDeveloperLogs, params, options);
}

const kit_1: CallKit = {
  HeaderCredentials,
  Profiles,
  bucketWindow,
  encodeJson,
  pacing,
  scopeValue,
  telling,
  withIdempotencyKey,
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/library-analytics.js";
import type {
  GetLibraryAnalyticsComponentActionsParams,
  GetLibraryAnalyticsComponentActionsResult,
  GetLibraryAnalyticsComponentUsagesParams,
  GetLibraryAnalyticsComponentUsagesResult,
  GetLibraryAnalyticsStyleActionsParams,
  GetLibraryAnalyticsStyleActionsResult,
  GetLibraryAnalyticsStyleUsagesParams,
  GetLibraryAnalyticsStyleUsagesResult,
  GetLibraryAnalyticsVariableActionsParams,
  GetLibraryAnalyticsVariableActionsResult,
  GetLibraryAnalyticsVariableUsagesParams,
  GetLibraryAnalyticsVariableUsagesResult,
} from "../resources/library-analytics.js";
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
 * Get library analytics component action data.
 *
 * Returns a list of library analytics component actions data broken down by the requested dimension.
 *
 * `GET /v1/analytics/libraries/{file_key}/component/actions`
 * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getLibraryAnalyticsComponentActions(
  client: ClientHandle,
  params: GetLibraryAnalyticsComponentActionsParams,
  options?: RequestOptions,
): ApiPromise<GetLibraryAnalyticsComponentActionsResult> {
  return by(client, kit_1).send(descriptors.getLibraryAnalyticsComponentActions, params, options);
}

/**
 * Get library analytics component usage data.
 *
 * Returns a list of library analytics component usage data broken down by the requested dimension.
 *
 * `GET /v1/analytics/libraries/{file_key}/component/usages`
 * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getLibraryAnalyticsComponentUsages(
  client: ClientHandle,
  params: GetLibraryAnalyticsComponentUsagesParams,
  options?: RequestOptions,
): ApiPromise<GetLibraryAnalyticsComponentUsagesResult> {
  return by(client, kit_1).send(descriptors.getLibraryAnalyticsComponentUsages, params, options);
}

/**
 * Get library analytics style action data.
 *
 * Returns a list of library analytics style actions data broken down by the requested dimension.
 *
 * `GET /v1/analytics/libraries/{file_key}/style/actions`
 * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getLibraryAnalyticsStyleActions(
  client: ClientHandle,
  params: GetLibraryAnalyticsStyleActionsParams,
  options?: RequestOptions,
): ApiPromise<GetLibraryAnalyticsStyleActionsResult> {
  return by(client, kit_1).send(descriptors.getLibraryAnalyticsStyleActions, params, options);
}

/**
 * Get library analytics style usage data.
 *
 * Returns a list of library analytics style usage data broken down by the requested dimension.
 *
 * `GET /v1/analytics/libraries/{file_key}/style/usages`
 * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getLibraryAnalyticsStyleUsages(
  client: ClientHandle,
  params: GetLibraryAnalyticsStyleUsagesParams,
  options?: RequestOptions,
): ApiPromise<GetLibraryAnalyticsStyleUsagesResult> {
  return by(client, kit_1).send(descriptors.getLibraryAnalyticsStyleUsages, params, options);
}

/**
 * Get library analytics variable action data.
 *
 * Returns a list of library analytics variable actions data broken down by the requested dimension.
 *
 * `GET /v1/analytics/libraries/{file_key}/variable/actions`
 * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getLibraryAnalyticsVariableActions(
  client: ClientHandle,
  params: GetLibraryAnalyticsVariableActionsParams,
  options?: RequestOptions,
): ApiPromise<GetLibraryAnalyticsVariableActionsResult> {
  return by(client, kit_1).send(descriptors.getLibraryAnalyticsVariableActions, params, options);
}

/**
 * Get library analytics variable usage data.
 *
 * Returns a list of library analytics variable usage data broken down by the requested dimension.
 *
 * `GET /v1/analytics/libraries/{file_key}/variable/usages`
 * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
 *
 * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
 * @throws {AuthenticationError} Token is missing or incorrect.
 * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
 * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
 * @throws {InternalServerError} An internal server error occurred.
 */
export function getLibraryAnalyticsVariableUsages(
  client: ClientHandle,
  params: GetLibraryAnalyticsVariableUsagesParams,
  options?: RequestOptions,
): ApiPromise<GetLibraryAnalyticsVariableUsagesResult> {
  return by(client, kit_1).send(descriptors.getLibraryAnalyticsVariableUsages, params, options);
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

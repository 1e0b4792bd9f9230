// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/campaigns.js";
import type {
  CreateCampaignParams,
  DeleteCampaignParams,
  GetCampaignAnalyticsParams,
  GetCampaignParams,
  ListCampaignSequencesParams,
  ListCampaignsParams,
  UpdateCampaignStatusParams,
} from "../resources/campaigns.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { caching } from "../runtime/cache/caching.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { applyCredential } from "../runtime/http/apply-credential.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import { Surprises } from "../runtime/throttle/surprise.js";
import type { Analytics, Campaign, Step } from "../schema.js";

/**
 * List campaigns.
 *
 * `GET /campaigns/`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 * Answers are kept for 5 minutes.
 *
 * @throws {AuthenticationError} The key is missing or wrong.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function listCampaigns(
  client: ClientHandle,
  params: ListCampaignsParams = {},
  options?: RequestOptions,
): ApiPromise<Campaign[]> {
  return by(client, kit_1).send(descriptors.listCampaigns, params, options);
}

/**
 * Create a campaign.
 *
 * `POST /campaigns/create`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {AuthenticationError} The key is missing or wrong.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function createCampaign(
  client: ClientHandle,
  params: CreateCampaignParams,
  options?: RequestOptions,
): ApiPromise<Campaign> {
  return by(client, kit_2).send(descriptors.createCampaign, params, options);
}

/**
 * Read one campaign.
 *
 * `GET /campaigns/{campaignId}`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 *
 * @throws {AuthenticationError} The key is missing or wrong.
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function getCampaign(
  client: ClientHandle,
  params: GetCampaignParams,
  options?: RequestOptions,
): ApiPromise<Campaign> {
  return by(client, kit_3).send(descriptors.getCampaign, params, options);
}

/**
 * Delete a campaign.
 *
 * `DELETE /campaigns/{campaignId}`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function deleteCampaign(
  client: ClientHandle,
  params: DeleteCampaignParams,
  options?: RequestOptions,
): ApiPromise<void> {
  return by(client, kit_4).send(descriptors.deleteCampaign, params, options);
}

/**
 * Start, pause or stop a campaign.
 *
 * `POST /campaigns/{campaignId}/status`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function updateCampaignStatus(
  client: ClientHandle,
  params: UpdateCampaignStatusParams,
  options?: RequestOptions,
): ApiPromise<Campaign> {
  return by(client, kit_2).send(descriptors.updateCampaignStatus, params, options);
}

/**
 * Read a campaign's numbers.
 *
 * `GET /campaigns/{campaignId}/analytics`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 * Answers are kept for 1 minute.
 *
 * @throws {AuthenticationError} The key is missing or wrong.
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function getCampaignAnalytics(
  client: ClientHandle,
  params: GetCampaignAnalyticsParams,
  options?: RequestOptions,
): ApiPromise<Analytics> {
  return by(client, kit_1).send(descriptors.getCampaignAnalytics, params, options);
}

/**
 * Read the steps of a campaign.
 *
 * `GET /campaigns/{campaignId}/sequences`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function listCampaignSequences(
  client: ClientHandle,
  params: ListCampaignSequencesParams,
  options?: RequestOptions,
): ApiPromise<Step[]> {
  return by(client, kit_3).send(descriptors.listCampaignSequences, params, options);
}

const kit_1: CallKit = {
  HeaderCredentials,
  Profiles,
  Surprises,
  applyCredential,
  caching,
  logWindow,
  pacing,
  scopeValue,
  singleFlight,
  telling,
};

const kit_2: CallKit = {
  HeaderCredentials,
  Profiles,
  Surprises,
  applyCredential,
  encodeJson,
  logWindow,
  pacing,
  scopeValue,
  telling,
  withIdempotencyKey,
};

const kit_3: CallKit = {
  HeaderCredentials,
  Profiles,
  Surprises,
  applyCredential,
  logWindow,
  pacing,
  scopeValue,
  singleFlight,
  telling,
};

const kit_4: CallKit = {
  HeaderCredentials,
  Profiles,
  Surprises,
  applyCredential,
  logWindow,
  pacing,
  scopeValue,
  telling,
  withIdempotencyKey,
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/leads.js";
import type {
  AddManyLeadsParams,
  GetLeadParams,
  ListLeadsParams,
  UpdateLeadParams,
} from "../resources/leads.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { applyCredential } from "../runtime/http/apply-credential.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { parameterWriters } from "../runtime/http/parameter-writers.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import { Surprises } from "../runtime/throttle/surprise.js";
import type { Lead, LeadPage, LeadUpload } from "../schema.js";

/**
 * List a campaign's leads.
 *
 * `GET /campaigns/{campaignId}/leads`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 * Iterate to read every page.
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function listLeads(
  client: ClientHandle,
  params: ListLeadsParams,
  options?: RequestOptions,
): PagePromise<LeadPage, Lead> {
  return paginate(by(client, kit_1), descriptors.listLeads, params, options);
}

/**
 * Add up to 100 leads to a campaign.
 *
 * Counts as one request, however many leads it holds.
 *
 * `POST /campaigns/{campaignId}/leads`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function addManyLeads(
  client: ClientHandle,
  params: AddManyLeadsParams,
  options?: RequestOptions,
): ApiPromise<LeadUpload> {
  return by(client, kit_2).send(descriptors.addManyLeads, params, options);
}

/**
 * Read one lead.
 *
 * `GET /leads/{leadId}`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function getLead(
  client: ClientHandle,
  params: GetLeadParams,
  options?: RequestOptions,
): ApiPromise<Lead> {
  return by(client, kit_3).send(descriptors.getLead, params, options);
}

/**
 * Change a lead.
 *
 * `PATCH /leads/{leadId}`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 *
 * @throws {NotFoundError} There is no such record.
 * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function updateLead(
  client: ClientHandle,
  params: UpdateLeadParams,
  options?: RequestOptions,
): ApiPromise<Lead> {
  return by(client, kit_2).send(descriptors.updateLead, params, options);
}

const kit_1: CallKit = {
  HeaderCredentials,
  Profiles,
  Surprises,
  applyCredential,
  logWindow,
  pacing,
  parameterWriters,
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

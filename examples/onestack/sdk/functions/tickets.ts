// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/tickets.js";
import type {
  AddTicketCommentParams,
  CreateTicketParams,
  DeleteTicketParams,
  GetTicketParams,
  GetTicketsBatchParams,
  GetTicketsBatchResult,
  ListTicketEventsParams,
  ListTicketEventsResult,
  ListTicketsParams,
  UpdateTicketParams,
} from "../resources/tickets.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { batching } from "../runtime/batch/batch-stage.js";
import { caching } from "../runtime/cache/caching.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { encodeJson } from "../runtime/http/encode-body.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { withIdempotencyKey } from "../runtime/http/idempotency-key.js";
import { parameterWriters } from "../runtime/http/parameter-writers.js";
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
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import { Surprises } from "../runtime/throttle/surprise.js";
import type { CommentEvent, Ticket, TicketEvent, TicketPage } from "../schema.js";

/**
 * List tickets, last updated first.
 *
 * `GET /api/tickets`
 * Spends 1 of tenant (100 in 1 minute for each tenant).
 * Iterate to read every page.
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {AuthenticationError} The key is missing or wrong.
 * @throws {RateLimitError} The tenant's budget for this minute is used up.
 */
export function listTickets(
  client: ClientHandle,
  params: ListTicketsParams = {},
  options?: RequestOptions,
): PagePromise<TicketPage, Ticket> {
  return paginate(by(client, kit_1), descriptors.listTickets, params, options);
}

/**
 * Open a ticket.
 *
 * `POST /api/tickets`
 * Spends 1 of tenant (100 in 1 minute for each tenant).
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {AuthenticationError} The key is missing or wrong.
 * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
 * @throws {RateLimitError} The tenant's budget for this minute is used up.
 */
export function createTicket(
  client: ClientHandle,
  params: CreateTicketParams,
  options?: RequestOptions,
): ApiPromise<Ticket> {
  return by(client, kit_2).send(descriptors.createTicket, params, options);
}

/**
 * Read up to 100 tickets at once.
 *
 * Counts as one request. Tickets that do not exist are left out of the answer.
 *
 * `POST /api/tickets/batch`
 * Spends 1 of tenant (100 in 1 minute for each tenant).
 *
 * @throws {BadRequestError} The request is not understood.
 * @throws {AuthenticationError} The key is missing or wrong.
 * @throws {RateLimitError} The tenant's budget for this minute is used up.
 */
export function getTicketsBatch(
  client: ClientHandle,
  params: GetTicketsBatchParams,
  options?: RequestOptions,
): ApiPromise<GetTicketsBatchResult> {
  return by(client, kit_2).send(descriptors.getTicketsBatch, params, options);
}

/**
 * Read one ticket.
 *
 * `GET /api/tickets/{id}`
 * Spends 1 of tenant (100 in 1 minute for each tenant).
 * Answers no longer fresh are revalidated.
 * Calls made together travel in one request, up to 100.
 *
 * @throws {AuthenticationError} The key is missing or wrong.
 * @throws {NotFoundError} The tenant has no such record.
 * @throws {RateLimitError} The tenant's budget for this minute is used up.
 */
export function getTicket(
  client: ClientHandle,
  params: GetTicketParams,
  options?: RequestOptions,
): ApiPromise<Ticket> {
  return by(client, kit_3).send(descriptors.getTicket, params, options);
}

/**
 * Delete a ticket.
 *
 * `DELETE /api/tickets/{id}`
 * Spends 1 of tenant (100 in 1 minute for each tenant).
 *
 * @throws {NotFoundError} The tenant has no such record.
 * @throws {RateLimitError} The tenant's budget for this minute is used up.
 */
export function deleteTicket(
  client: ClientHandle,
  params: DeleteTicketParams,
  options?: RequestOptions,
): ApiPromise<void> {
  return by(client, kit_4).send(descriptors.deleteTicket, params, options);
}

/**
 * Change some members of a ticket.
 *
 * `PATCH /api/tickets/{id}`
 * Spends 1 of tenant (100 in 1 minute for each tenant).
 *
 * @throws {NotFoundError} The tenant has no such record.
 * @throws {ConflictError} The record was changed by somebody else meanwhile.
 * @throws {RateLimitError} The tenant's budget for this minute is used up.
 */
export function updateTicket(
  client: ClientHandle,
  params: UpdateTicketParams,
  options?: RequestOptions,
): ApiPromise<Ticket> {
  return by(client, kit_2).send(descriptors.updateTicket, params, options);
}

/**
 * List what happened to a ticket.
 *
 * `GET /api/tickets/{id}/events`
 * Spends 1 of tenant (100 in 1 minute for each tenant).
 * Iterate to read every page.
 *
 * @throws {NotFoundError} The tenant has no such record.
 * @throws {RateLimitError} The tenant's budget for this minute is used up.
 */
export function listTicketEvents(
  client: ClientHandle,
  params: ListTicketEventsParams,
  options?: RequestOptions,
): PagePromise<ListTicketEventsResult, TicketEvent> {
  return paginate(by(client, kit_5), descriptors.listTicketEvents, params, options);
}

/**
 * Comment on a ticket.
 *
 * `POST /api/tickets/{id}/events`
 * Spends 1 of tenant (100 in 1 minute for each tenant).
 *
 * @throws {NotFoundError} The tenant has no such record.
 * @throws {RateLimitError} The tenant's budget for this minute is used up.
 */
export function addTicketComment(
  client: ClientHandle,
  params: AddTicketCommentParams,
  options?: RequestOptions,
): ApiPromise<CommentEvent> {
  return by(client, kit_2).send(descriptors.addTicketComment, params, options);
}

const kit_1: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Profiles,
  Surprises,
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
  Profiles,
  Surprises,
  encodeJson,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};

const kit_3: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Profiles,
  Surprises,
  batching,
  caching,
  encodeJson,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
  withIdempotencyKey,
};

const kit_4: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Profiles,
  Surprises,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  telling,
  withIdempotencyKey,
};

const kit_5: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Profiles,
  Surprises,
  heeding,
  logWindow,
  pacing,
  parameterWriters,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

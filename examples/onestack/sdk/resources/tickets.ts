// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type {
  CommentEvent,
  ErrorSchema,
  NewTicket,
  RateLimitExceeded,
  Ticket,
  TicketChange,
  TicketEvent,
  TicketPage,
  TicketStatus,
  operations,
} from "../schema.js";

/** Arguments of `GET /api/tickets`. */
export interface ListTicketsParams {
  status?: TicketStatus | undefined;
  updatedAfter?: string | undefined;
  /** Where the last page ended. */
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Arguments of `POST /api/tickets`. */
export interface CreateTicketParams {
  body: NewTicket;
}

/** Arguments of `POST /api/tickets/batch`. */
export interface GetTicketsBatchParams {
  body: NonNullable<operations["getTicketsBatch"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `GET /api/tickets/{id}`. */
export interface GetTicketParams {
  id: string;
}

/** Arguments of `DELETE /api/tickets/{id}`. */
export interface DeleteTicketParams {
  id: string;
}

/** Arguments of `PATCH /api/tickets/{id}`. */
export interface UpdateTicketParams {
  id: string;
  body: TicketChange;
}

/** Arguments of `GET /api/tickets/{id}/events`. */
export interface ListTicketEventsParams {
  id: string;
  kinds?: NonNullable<operations["listTicketEvents"]["parameters"]["query"]>["kinds"] | undefined;
  cursor?: string | undefined;
}

/** Arguments of `POST /api/tickets/{id}/events`. */
export interface AddTicketCommentParams {
  id: string;
  body: NonNullable<operations["addTicketComment"]["requestBody"]>["content"]["application/json"];
}

/** Errors that `GET /api/tickets` documents. */
export type ListTicketsError = ErrorOf<400 | 401, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** Errors that `POST /api/tickets` documents. */
export type CreateTicketError = ErrorOf<400 | 401 | 422, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** What `POST /api/tickets/batch` answers. */
export type GetTicketsBatchResult = operations["getTicketsBatch"]["responses"][200]["content"]["application/json"];

/** Errors that `POST /api/tickets/batch` documents. */
export type GetTicketsBatchError = ErrorOf<400 | 401, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** Errors that `GET /api/tickets/{id}` documents. */
export type GetTicketError = ErrorOf<401 | 404, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** Errors that `DELETE /api/tickets/{id}` documents. */
export type DeleteTicketError = ErrorOf<404, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** Errors that `PATCH /api/tickets/{id}` documents. */
export type UpdateTicketError = ErrorOf<404 | 409, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** What `GET /api/tickets/{id}/events` answers. */
export type ListTicketEventsResult = operations["listTicketEvents"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /api/tickets/{id}/events` documents. */
export type ListTicketEventsError = ErrorOf<404, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** Errors that `POST /api/tickets/{id}/events` documents. */
export type AddTicketCommentError = ErrorOf<404, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** The tenant's tickets. */
export class Tickets extends Resource {
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
  list(params: ListTicketsParams = {}, options?: RequestOptions): PagePromise<TicketPage, Ticket> {
    return paginate(this.client, listTickets, params, options);
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
  create(params: CreateTicketParams, options?: RequestOptions): ApiPromise<Ticket> {
    return this.client.send(createTicket, params, options);
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
  getBatch(
    params: GetTicketsBatchParams,
    options?: RequestOptions,
  ): ApiPromise<GetTicketsBatchResult> {
    return this.client.send(getTicketsBatch, params, options);
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
  get(params: GetTicketParams, options?: RequestOptions): ApiPromise<Ticket> {
    return this.client.send(getTicket, params, options);
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
  delete(params: DeleteTicketParams, options?: RequestOptions): ApiPromise<void> {
    return this.client.send(deleteTicket, params, options);
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
  update(params: UpdateTicketParams, options?: RequestOptions): ApiPromise<Ticket> {
    return this.client.send(updateTicket, params, options);
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
  listEvents(
    params: ListTicketEventsParams,
    options?: RequestOptions,
  ): PagePromise<ListTicketEventsResult, TicketEvent> {
    return paginate(this.client, listTicketEvents, params, options);
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
  addComment(params: AddTicketCommentParams, options?: RequestOptions): ApiPromise<CommentEvent> {
    return this.client.send(addTicketComment, params, options);
  }
}

export const listTickets: Operation<TicketPage> = {
  id: "listTickets",
  method: "GET",
  path: "/api/tickets",
  parameters: [
    { name: "status", in: "query" },
    { name: "updatedAfter", in: "query" },
    { name: "cursor", in: "query" },
    { name: "limit", in: "query" },
  ],
  security: [["apiKey"]],
  spends: { tenant: 1 },
  pagination: {
    style: "cursor",
    request: { in: "query", name: "cursor" },
    next: "/nextCursor",
    items: "/tickets",
    pageSize: { in: "query", name: "limit" },
    maxPageSize: 100,
  },
};

export const createTicket: Operation<Ticket> = {
  id: "createTicket",
  method: "POST",
  path: "/api/tickets",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiKey"]],
  spends: { tenant: 1 },
};

export const getTicketsBatch: Operation<GetTicketsBatchResult> = {
  id: "getTicketsBatch",
  method: "POST",
  path: "/api/tickets/batch",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiKey"]],
  spends: { tenant: 1 },
};

export const getTicket: Operation<Ticket> = {
  id: "getTicket",
  method: "GET",
  path: "/api/tickets/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  security: [["apiKey"]],
  spends: { tenant: 1 },
  cache: { ttlMs: 0, validate: "etag" },
  batch: {
    operation: "getTicketsBatch",
    key: { in: "path", name: "id" },
    into: "/ids",
    maxSize: 100,
    out: "/tickets",
    match: "/id",
    missing: "not-found",
  },
  uses: () => [getTicketsBatch],
};

export const deleteTicket: Operation<void> = {
  id: "deleteTicket",
  method: "DELETE",
  path: "/api/tickets/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  response: "none",
  security: [["apiKey"]],
  spends: { tenant: 1 },
  invalidates: [{ operation: "getTicket", match: "same-key" }],
};

export const updateTicket: Operation<Ticket> = {
  id: "updateTicket",
  method: "PATCH",
  path: "/api/tickets/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiKey"]],
  spends: { tenant: 1 },
  invalidates: [{ operation: "getTicket", match: "same-key" }],
};

export const listTicketEvents: Operation<ListTicketEventsResult> = {
  id: "listTicketEvents",
  method: "GET",
  path: "/api/tickets/{id}/events",
  parameters: [
    { name: "id", in: "path", required: true },
    { name: "kinds", in: "query", style: "pipeDelimited" },
    { name: "cursor", in: "query" },
  ],
  security: [["apiKey"]],
  spends: { tenant: 1 },
  pagination: {
    style: "cursor",
    request: { in: "query", name: "cursor" },
    next: "/nextCursor",
    items: "/items",
  },
};

export const addTicketComment: Operation<CommentEvent> = {
  id: "addTicketComment",
  method: "POST",
  path: "/api/tickets/{id}/events",
  parameters: [{ name: "id", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiKey"]],
  spends: { tenant: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const ticketsOperations: readonly Operation[] = [
  listTickets,
  createTicket,
  getTicketsBatch,
  getTicket,
  deleteTicket,
  updateTicket,
  listTicketEvents,
  addTicketComment,
];

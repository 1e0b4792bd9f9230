// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { OneStack, type OneStackOptions } from "./client.js";
export { Accounts, type ListAccountsError } from "./resources/accounts.js";
export { Boards, type ListBoardsParams, type ListBoardsError } from "./resources/boards.js";
export { ServiceCatalog, type ListServiceCatalogItemsError } from "./resources/service-catalog.js";
export {
  Tickets,
  type ListTicketsParams,
  type CreateTicketParams,
  type GetTicketsBatchParams,
  type GetTicketParams,
  type DeleteTicketParams,
  type UpdateTicketParams,
  type ListTicketEventsParams,
  type AddTicketCommentParams,
  type ListTicketsError,
  type CreateTicketError,
  type GetTicketsBatchResult,
  type GetTicketsBatchError,
  type GetTicketError,
  type DeleteTicketError,
  type UpdateTicketError,
  type ListTicketEventsResult,
  type ListTicketEventsError,
  type AddTicketCommentError,
} from "./resources/tickets.js";
export {
  Webhooks,
  type CreateWebhookParams,
  type DeleteWebhookParams,
  type ListWebhooksError,
  type CreateWebhookError,
  type DeleteWebhookError,
} from "./resources/webhooks.js";
export { ApiPromise, type WithResponse } from "./runtime/api-promise.js";
export type { BinaryBody, CacheOutcome, RateLimitInfo } from "./runtime/call.js";
export { systemClock, type Clock } from "./runtime/clock.js";
export {
  AbortError,
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  SdkError,
  ThrottleError,
  TimeoutError,
  UnprocessableEntityError,
  isApiError,
  type ErrorOf,
  type ThrottleReason,
} from "./runtime/errors.js";
export type { ClientEvent, EventListener } from "./runtime/events.js";
export type {
  BaseClientOptions,
  BatchOptions,
  BodyOptions,
  CacheMode,
  CacheOptions,
  Codec,
  CredentialSource,
  LimitOverride,
  Logger,
  Middleware,
  RequestOptions,
  Store,
  ThrottleOptions,
} from "./runtime/options.js";
export { SharedLimiter } from "./runtime/throttle/shared-limiter.js";
export type { RateLimitSnapshot, WindowSnapshot } from "./runtime/throttle/snapshot.js";
export { PagePromise } from "./runtime/paginate/paginate.js";
export type {
  components,
  operations,
  TicketStatus,
  Ticket,
  NewTicket,
  TicketChange,
  TicketPage,
  TicketEvent,
  CommentEvent,
  StatusEvent,
  AssignmentEvent,
  CatalogItem,
  Board,
  Account,
  Webhook,
  ErrorSchema,
  RateLimitExceeded,
  WebhookBodies,
} from "./schema.js";

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { createClient } from "../create-client.js";
export { listAccounts } from "./accounts.js";
export { listBoards } from "./boards.js";
export { listServiceCatalogItems } from "./service-catalog.js";
export {
  addTicketComment,
  createTicket,
  deleteTicket,
  getTicket,
  getTicketsBatch,
  listTicketEvents,
  listTickets,
  updateTicket,
} from "./tickets.js";
export { createWebhook, deleteWebhook, listWebhooks } from "./webhooks.js";
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
} from "../runtime/errors.js";
export type { ClientHandle, FunctionClient } from "../runtime/functions.js";

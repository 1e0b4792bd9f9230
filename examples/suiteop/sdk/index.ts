// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { SuiteOp, type SuiteOpOptions } from "./client.js";
export {
  Properties,
  type ListPropertiesParams,
  type GetPropertyParams,
  type ListPropertiesResult,
  type ListPropertiesError,
  type GetPropertyResult,
  type GetPropertyError,
} from "./resources/properties.js";
export {
  Reservations,
  type ListReservationsParams,
  type ListReservationsResult,
  type ListReservationsError,
} from "./resources/reservations.js";
export {
  Tasks,
  type ListTasksParams,
  type CreateTaskParams,
  type GetTaskParams,
  type DeleteTaskParams,
  type UpdateTaskParams,
  type AssignTaskParams,
  type AddTaskPhotoParams,
  type ListTasksResult,
  type ListTasksError,
  type CreateTaskError,
  type GetTaskError,
  type DeleteTaskError,
  type UpdateTaskError,
  type AssignTaskError,
  type AddTaskPhotoResult,
  type AddTaskPhotoError,
} from "./resources/tasks.js";
export {
  Webhooks,
  type CreateWebhookParams,
  type DeleteWebhookParams,
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
  TaskStatus,
  Task,
  TaskEnvelope,
  NewTask,
  TaskChange,
  Assignee,
  StaffAssignee,
  VendorAssignee,
  Property,
  Reservation,
  Webhook,
  Meta,
  ErrorSchema,
} from "./schema.js";

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { Smenso, type SmensoOptions } from "./client.js";
export { Flavors, type ListFlavorsError } from "./resources/flavors.js";
export {
  Projects,
  type ListProjectsParams,
  type CreateProjectParams,
  type GetProjectParams,
  type ListProjectsError,
  type CreateProjectError,
  type GetProjectError,
} from "./resources/projects.js";
export {
  Reporting,
  type ExtractTasksParams,
  type ExtractTimeEntriesParams,
  type ExtractTasksError,
  type ExtractTimeEntriesError,
} from "./resources/reporting.js";
export {
  Tasks,
  type ListTasksParams,
  type CreateTaskParams,
  type CreateManyTasksParams,
  type GetTaskParams,
  type DeleteTaskParams,
  type UpdateTaskParams,
  type GetTaskAsXmlParams,
  type ListTasksError,
  type CreateTaskError,
  type CreateManyTasksError,
  type GetTaskError,
  type DeleteTaskError,
  type UpdateTaskError,
  type GetTaskAsXmlError,
} from "./resources/tasks.js";
export { Tickets, type GetTicketParams, type GetTicketError } from "./resources/tickets.js";
export { TimeZones, type ListTimeZonesError } from "./resources/time-zones.js";
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
export { JobPromise } from "./runtime/poll/job.js";
export { JobFailedError, JobTimeoutError } from "./runtime/poll/job-error.js";
export { untilJobDone, type JobProgress } from "./runtime/poll/until-job-done.js";
export type {
  components,
  operations,
  TaskStatus,
  Task,
  NewTask,
  TaskChange,
  CustomField,
  TextField,
  NumberField,
  ChoiceField,
  TaskPage,
  Project,
  NewProject,
  ProjectPage,
  AcceptedTicket,
  TicketStatus,
  Ticket,
  ImportResult,
  TimeZone,
  Flavor,
  TaskReport,
  TimeReport,
  Problem,
} from "./schema.js";

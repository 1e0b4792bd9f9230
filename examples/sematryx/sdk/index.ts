// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { Sematryx, type SematryxOptions } from "./client.js";
export {
  Optimizations,
  type ListOptimizationsParams,
  type SubmitOptimizationParams,
  type SubmitManyOptimizationsParams,
  type GetOptimizationParams,
  type CancelOptimizationParams,
  type GetOptimizationResultParams,
  type ListOptimizationsError,
  type SubmitOptimizationError,
  type SubmitManyOptimizationsResult,
  type SubmitManyOptimizationsError,
  type GetOptimizationError,
  type CancelOptimizationError,
  type GetOptimizationResultError,
} from "./resources/optimizations.js";
export {
  Solvers,
  type GetSolverParams,
  type ListSolversError,
  type GetSolverError,
} from "./resources/solvers.js";
export {
  Templates,
  type CreateTemplateParams,
  type UpdateTemplateParams,
  type DeleteTemplateParams,
  type ListTemplatesError,
  type CreateTemplateError,
  type UpdateTemplateError,
  type DeleteTemplateError,
} from "./resources/templates.js";
export { UsageResource, type GetUsageError } from "./resources/usage.js";
export {
  Webhooks,
  type CreateWebhookParams,
  type CreateWebhookResult,
  type CreateWebhookError,
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
export { JobPromise } from "./runtime/poll/job.js";
export { JobFailedError, JobTimeoutError } from "./runtime/poll/job-error.js";
export { untilJobDone, type JobProgress } from "./runtime/poll/until-job-done.js";
export type {
  components,
  operations,
  Status,
  Problem,
  Variable,
  ContinuousVariable,
  IntegerVariable,
  CategoricalVariable,
  Accepted,
  Optimization,
  Result,
  OptimizationPage,
  Solver,
  NewTemplate,
  Template,
  TemplatePage,
  Usage,
  ErrorSchema,
} from "./schema.js";

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { createClient } from "../create-client.js";
export {
  cancelOptimization,
  getOptimization,
  getOptimizationResult,
  listOptimizations,
  submitManyOptimizations,
  submitOptimization,
} from "./optimizations.js";
export { getSolver, listSolvers } from "./solvers.js";
export { createTemplate, deleteTemplate, listTemplates, updateTemplate } from "./templates.js";
export { getUsage } from "./usage.js";
export { createWebhook } from "./webhooks.js";
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

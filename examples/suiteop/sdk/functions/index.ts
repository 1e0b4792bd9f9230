// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { createClient } from "../create-client.js";
export { getProperty, listProperties } from "./properties.js";
export { listReservations } from "./reservations.js";
export {
  addTaskPhoto,
  assignTask,
  createTask,
  deleteTask,
  getTask,
  listTasks,
  updateTask,
} from "./tasks.js";
export { createWebhook, deleteWebhook } from "./webhooks.js";
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

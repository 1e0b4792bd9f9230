// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { createClient } from "../create-client.js";
export { listFlavors } from "./flavors.js";
export { createProject, getProject, listProjects } from "./projects.js";
export { extractTasks, extractTimeEntries } from "./reporting.js";
export {
  createManyTasks,
  createTask,
  deleteTask,
  getTask,
  getTaskAsXml,
  listTasks,
  updateTask,
} from "./tasks.js";
export { getTicket } from "./tickets.js";
export { listTimeZones } from "./time-zones.js";
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

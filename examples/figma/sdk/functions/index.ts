// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { createClient } from "../create-client.js";
export { getActivityLogs } from "./activity-logs.js";
export { getAiUsageDaily } from "./ai-usage.js";
export {
  deleteCommentReaction,
  getCommentReactions,
  postCommentReaction,
} from "./comment-reactions.js";
export { deleteComment, getComments, postComment } from "./comments.js";
export { getComponentSet, getFileComponentSets, getTeamComponentSets } from "./component-sets.js";
export { getComponent, getFileComponents, getTeamComponents } from "./components.js";
export {
  deleteDevResource,
  getDevResources,
  postDevResources,
  putDevResources,
} from "./dev-resources.js";
export { getDeveloperLogs } from "./developer-logs.js";
export {
  getFile,
  getFileMeta,
  getFileNodes,
  getFileVersions,
  getImageFills,
  getImages,
} from "./files.js";
export { getFolderFiles, getFolderFolders, getFolderMeta, getTeamFolders } from "./folders.js";
export {
  getLibraryAnalyticsComponentActions,
  getLibraryAnalyticsComponentUsages,
  getLibraryAnalyticsStyleActions,
  getLibraryAnalyticsStyleUsages,
  getLibraryAnalyticsVariableActions,
  getLibraryAnalyticsVariableUsages,
} from "./library-analytics.js";
export { getOEmbed } from "./o-embed.js";
export { getPayments } from "./payments.js";
export { getProjectFiles, getProjectMeta, getTeamProjects } from "./projects.js";
export { getFileStyles, getStyle, getTeamStyles } from "./styles.js";
export { getMe } from "./users.js";
export { getLocalVariables, getPublishedVariables, postVariables } from "./variables.js";
export {
  deleteWebhook,
  getTeamWebhooks,
  getWebhook,
  getWebhookRequests,
  getWebhooks,
  postWebhook,
  putWebhook,
} from "./webhooks.js";
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

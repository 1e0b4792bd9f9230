// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { createClient } from "../create-client.js";
export {
  createCampaign,
  deleteCampaign,
  getCampaign,
  getCampaignAnalytics,
  listCampaignSequences,
  listCampaigns,
  updateCampaignStatus,
} from "./campaigns.js";
export { listEmailAccounts } from "./email-accounts.js";
export { addManyLeads, getLead, listLeads, updateLead } from "./leads.js";
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

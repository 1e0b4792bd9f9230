// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

export { SmartLead, type SmartLeadOptions } from "./client.js";
export {
  Campaigns,
  type ListCampaignsParams,
  type CreateCampaignParams,
  type GetCampaignParams,
  type DeleteCampaignParams,
  type UpdateCampaignStatusParams,
  type GetCampaignAnalyticsParams,
  type ListCampaignSequencesParams,
  type ListCampaignsError,
  type CreateCampaignError,
  type GetCampaignError,
  type DeleteCampaignError,
  type UpdateCampaignStatusError,
  type GetCampaignAnalyticsError,
  type ListCampaignSequencesError,
} from "./resources/campaigns.js";
export {
  EmailAccounts,
  type ListEmailAccountsParams,
  type ListEmailAccountsError,
} from "./resources/email-accounts.js";
export {
  Leads,
  type ListLeadsParams,
  type AddManyLeadsParams,
  type GetLeadParams,
  type UpdateLeadParams,
  type ListLeadsError,
  type AddManyLeadsError,
  type GetLeadError,
  type UpdateLeadError,
} from "./resources/leads.js";
export {
  Webhooks,
  type CreateWebhookParams,
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
export type {
  components,
  operations,
  CampaignStatus,
  Campaign,
  NewCampaign,
  Analytics,
  Step,
  EmailStep,
  WaitStep,
  Lead,
  NewLead,
  LeadPage,
  LeadUpload,
  EmailAccount,
  Webhook,
  ErrorSchema,
} from "./schema.js";

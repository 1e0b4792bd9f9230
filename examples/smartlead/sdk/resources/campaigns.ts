// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type {
  Analytics,
  Campaign,
  CampaignStatus,
  ErrorSchema,
  NewCampaign,
  Step,
  operations,
} from "../schema.js";

/** Arguments of `GET /campaigns/`. */
export interface ListCampaignsParams {
  status?: CampaignStatus | undefined;
}

/** Arguments of `POST /campaigns/create`. */
export interface CreateCampaignParams {
  body: NewCampaign;
}

/** Arguments of `GET /campaigns/{campaignId}`. */
export interface GetCampaignParams {
  campaignId: number;
}

/** Arguments of `DELETE /campaigns/{campaignId}`. */
export interface DeleteCampaignParams {
  campaignId: number;
}

/** Arguments of `POST /campaigns/{campaignId}/status`. */
export interface UpdateCampaignStatusParams {
  campaignId: number;
  body: NonNullable<operations["updateCampaignStatus"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `GET /campaigns/{campaignId}/analytics`. */
export interface GetCampaignAnalyticsParams {
  campaignId: number;
}

/** Arguments of `GET /campaigns/{campaignId}/sequences`. */
export interface ListCampaignSequencesParams {
  campaignId: number;
}

/** Errors that `GET /campaigns/` documents. */
export type ListCampaignsError = ErrorOf<401 | 429, ErrorSchema>;

/** Errors that `POST /campaigns/create` documents. */
export type CreateCampaignError = ErrorOf<400 | 401 | 429, ErrorSchema>;

/** Errors that `GET /campaigns/{campaignId}` documents. */
export type GetCampaignError = ErrorOf<401 | 404 | 429, ErrorSchema>;

/** Errors that `DELETE /campaigns/{campaignId}` documents. */
export type DeleteCampaignError = ErrorOf<404 | 429, ErrorSchema>;

/** Errors that `POST /campaigns/{campaignId}/status` documents. */
export type UpdateCampaignStatusError = ErrorOf<404 | 422 | 429, ErrorSchema>;

/** Errors that `GET /campaigns/{campaignId}/analytics` documents. */
export type GetCampaignAnalyticsError = ErrorOf<401 | 404 | 429, ErrorSchema>;

/** Errors that `GET /campaigns/{campaignId}/sequences` documents. */
export type ListCampaignSequencesError = ErrorOf<404 | 429, ErrorSchema>;

/** Campaigns and their numbers. */
export class Campaigns extends Resource {
  /**
   * List campaigns.
   *
   * `GET /campaigns/`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   * Answers are kept for 5 minutes.
   *
   * @throws {AuthenticationError} The key is missing or wrong.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  list(params: ListCampaignsParams = {}, options?: RequestOptions): ApiPromise<Campaign[]> {
    return this.client.send(listCampaigns, params, options);
  }

  /**
   * Create a campaign.
   *
   * `POST /campaigns/create`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   *
   * @throws {BadRequestError} The request is not understood.
   * @throws {AuthenticationError} The key is missing or wrong.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  create(params: CreateCampaignParams, options?: RequestOptions): ApiPromise<Campaign> {
    return this.client.send(createCampaign, params, options);
  }

  /**
   * Read one campaign.
   *
   * `GET /campaigns/{campaignId}`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   *
   * @throws {AuthenticationError} The key is missing or wrong.
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  get(params: GetCampaignParams, options?: RequestOptions): ApiPromise<Campaign> {
    return this.client.send(getCampaign, params, options);
  }

  /**
   * Delete a campaign.
   *
   * `DELETE /campaigns/{campaignId}`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  delete(params: DeleteCampaignParams, options?: RequestOptions): ApiPromise<void> {
    return this.client.send(deleteCampaign, params, options);
  }

  /**
   * Start, pause or stop a campaign.
   *
   * `POST /campaigns/{campaignId}/status`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  updateStatus(params: UpdateCampaignStatusParams, options?: RequestOptions): ApiPromise<Campaign> {
    return this.client.send(updateCampaignStatus, params, options);
  }

  /**
   * Read a campaign's numbers.
   *
   * `GET /campaigns/{campaignId}/analytics`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   * Answers are kept for 1 minute.
   *
   * @throws {AuthenticationError} The key is missing or wrong.
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  getAnalytics(
    params: GetCampaignAnalyticsParams,
    options?: RequestOptions,
  ): ApiPromise<Analytics> {
    return this.client.send(getCampaignAnalytics, params, options);
  }

  /**
   * Read the steps of a campaign.
   *
   * `GET /campaigns/{campaignId}/sequences`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  listSequences(params: ListCampaignSequencesParams, options?: RequestOptions): ApiPromise<Step[]> {
    return this.client.send(listCampaignSequences, params, options);
  }
}

export const listCampaigns: Operation<Campaign[]> = {
  id: "listCampaigns",
  method: "GET",
  path: "/campaigns/",
  parameters: [{ name: "status", in: "query" }],
  security: [["apiKey"]],
  spends: { key: 1 },
  cache: { ttlMs: 300000, staleIfLimitedMs: 600000 },
};

export const createCampaign: Operation<Campaign> = {
  id: "createCampaign",
  method: "POST",
  path: "/campaigns/create",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiKey"]],
  spends: { key: 1 },
  invalidates: [{ operation: "listCampaigns", match: "all" }],
};

export const getCampaign: Operation<Campaign> = {
  id: "getCampaign",
  method: "GET",
  path: "/campaigns/{campaignId}",
  parameters: [{ name: "campaignId", in: "path", required: true }],
  security: [["apiKey"]],
  spends: { key: 1 },
};

export const deleteCampaign: Operation<void> = {
  id: "deleteCampaign",
  method: "DELETE",
  path: "/campaigns/{campaignId}",
  parameters: [{ name: "campaignId", in: "path", required: true }],
  response: "none",
  security: [["apiKey"]],
  spends: { key: 1 },
  invalidates: [{ operation: "listCampaigns", match: "all" }],
};

export const updateCampaignStatus: Operation<Campaign> = {
  id: "updateCampaignStatus",
  method: "POST",
  path: "/campaigns/{campaignId}/status",
  parameters: [{ name: "campaignId", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiKey"]],
  spends: { key: 1 },
  invalidates: [{ operation: "listCampaigns", match: "all" }],
};

export const getCampaignAnalytics: Operation<Analytics> = {
  id: "getCampaignAnalytics",
  method: "GET",
  path: "/campaigns/{campaignId}/analytics",
  parameters: [{ name: "campaignId", in: "path", required: true }],
  security: [["apiKey"]],
  spends: { key: 1 },
  cache: { ttlMs: 60000, staleIfLimitedMs: 300000 },
};

export const listCampaignSequences: Operation<Step[]> = {
  id: "listCampaignSequences",
  method: "GET",
  path: "/campaigns/{campaignId}/sequences",
  parameters: [{ name: "campaignId", in: "path", required: true }],
  security: [["apiKey"]],
  spends: { key: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const campaignsOperations: readonly Operation[] = [
  listCampaigns,
  createCampaign,
  getCampaign,
  deleteCampaign,
  updateCampaignStatus,
  getCampaignAnalytics,
  listCampaignSequences,
];

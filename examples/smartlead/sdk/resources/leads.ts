// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type { ErrorSchema, Lead, LeadPage, LeadUpload, NewLead, operations } from "../schema.js";

/** Arguments of `GET /campaigns/{campaignId}/leads`. */
export interface ListLeadsParams {
  campaignId: number;
  offset?: number | undefined;
  limit?: number | undefined;
  filter?: NonNullable<operations["listLeads"]["parameters"]["query"]>["filter"] | undefined;
}

/** Arguments of `POST /campaigns/{campaignId}/leads`. */
export interface AddManyLeadsParams {
  campaignId: number;
  body: NonNullable<operations["addManyLeads"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `GET /leads/{leadId}`. */
export interface GetLeadParams {
  leadId: number;
}

/** Arguments of `PATCH /leads/{leadId}`. */
export interface UpdateLeadParams {
  leadId: number;
  body: NewLead;
}

/** Errors that `GET /campaigns/{campaignId}/leads` documents. */
export type ListLeadsError = ErrorOf<404 | 429, ErrorSchema>;

/** Errors that `POST /campaigns/{campaignId}/leads` documents. */
export type AddManyLeadsError = ErrorOf<400 | 404 | 429, ErrorSchema>;

/** Errors that `GET /leads/{leadId}` documents. */
export type GetLeadError = ErrorOf<404 | 429, ErrorSchema>;

/** Errors that `PATCH /leads/{leadId}` documents. */
export type UpdateLeadError = ErrorOf<404 | 422 | 429, ErrorSchema>;

/** The people a campaign writes to. */
export class Leads extends Resource {
  /**
   * List a campaign's leads.
   *
   * `GET /campaigns/{campaignId}/leads`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   * Iterate to read every page.
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  list(params: ListLeadsParams, options?: RequestOptions): PagePromise<LeadPage, Lead> {
    return paginate(this.client, listLeads, params, options);
  }

  /**
   * Add up to 100 leads to a campaign.
   *
   * Counts as one request, however many leads it holds.
   *
   * `POST /campaigns/{campaignId}/leads`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   *
   * @throws {BadRequestError} The request is not understood.
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  addMany(params: AddManyLeadsParams, options?: RequestOptions): ApiPromise<LeadUpload> {
    return this.client.send(addManyLeads, params, options);
  }

  /**
   * Read one lead.
   *
   * `GET /leads/{leadId}`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  get(params: GetLeadParams, options?: RequestOptions): ApiPromise<Lead> {
    return this.client.send(getLead, params, options);
  }

  /**
   * Change a lead.
   *
   * `PATCH /leads/{leadId}`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {UnprocessableEntityError} The request is understood and cannot be carried out.
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  update(params: UpdateLeadParams, options?: RequestOptions): ApiPromise<Lead> {
    return this.client.send(updateLead, params, options);
  }
}

export const listLeads: Operation<LeadPage> = {
  id: "listLeads",
  method: "GET",
  path: "/campaigns/{campaignId}/leads",
  parameters: [
    { name: "campaignId", in: "path", required: true },
    { name: "offset", in: "query" },
    { name: "limit", in: "query" },
    { name: "filter", in: "query", style: "deepObject" },
  ],
  security: [["apiKey"]],
  spends: { key: 1 },
  pagination: {
    style: "offset",
    request: { in: "query", name: "offset" },
    items: "/data",
    pageSize: { in: "query", name: "limit" },
    maxPageSize: 100,
  },
};

export const addManyLeads: Operation<LeadUpload> = {
  id: "addManyLeads",
  method: "POST",
  path: "/campaigns/{campaignId}/leads",
  parameters: [{ name: "campaignId", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiKey"]],
  spends: { key: 1 },
};

export const getLead: Operation<Lead> = {
  id: "getLead",
  method: "GET",
  path: "/leads/{leadId}",
  parameters: [{ name: "leadId", in: "path", required: true }],
  security: [["apiKey"]],
  spends: { key: 1 },
};

export const updateLead: Operation<Lead> = {
  id: "updateLead",
  method: "PATCH",
  path: "/leads/{leadId}",
  parameters: [{ name: "leadId", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["apiKey"]],
  spends: { key: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const leadsOperations: readonly Operation[] = [
  listLeads,
  addManyLeads,
  getLead,
  updateLead,
];

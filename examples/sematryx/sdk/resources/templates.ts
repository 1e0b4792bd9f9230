// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type { ErrorSchema, NewTemplate, Template, TemplatePage } from "../schema.js";

/** Arguments of `POST /templates`. */
export interface CreateTemplateParams {
  body: NewTemplate;
}

/** Arguments of `PUT /templates/{id}`. */
export interface UpdateTemplateParams {
  id: string;
  body: NewTemplate;
}

/** Arguments of `DELETE /templates/{id}`. */
export interface DeleteTemplateParams {
  id: string;
}

/** Errors that `GET /templates` documents. */
export type ListTemplatesError = ErrorOf<429, ErrorSchema>;

/** Errors that `POST /templates` documents. */
export type CreateTemplateError = ErrorOf<400 | 429, ErrorSchema>;

/** Errors that `PUT /templates/{id}` documents. */
export type UpdateTemplateError = ErrorOf<404 | 429, ErrorSchema>;

/** Errors that `DELETE /templates/{id}` documents. */
export type DeleteTemplateError = ErrorOf<404 | 429, ErrorSchema>;

/** Problems kept to be submitted again. */
export class Templates extends Resource {
  /**
   * List templates.
   *
   * `GET /templates`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   * Iterate to read every page.
   *
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  list(options?: RequestOptions): PagePromise<TemplatePage, Template> {
    return paginate(this.client, listTemplates, {}, options);
  }

  /**
   * Keep a problem.
   *
   * `POST /templates`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   *
   * @throws {BadRequestError} The request is not understood.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  create(params: CreateTemplateParams, options?: RequestOptions): ApiPromise<Template> {
    return this.client.send(createTemplate, params, options);
  }

  /**
   * Replace a template.
   *
   * `PUT /templates/{id}`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  update(params: UpdateTemplateParams, options?: RequestOptions): ApiPromise<Template> {
    return this.client.send(updateTemplate, params, options);
  }

  /**
   * Delete a template.
   *
   * `DELETE /templates/{id}`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  delete(params: DeleteTemplateParams, options?: RequestOptions): ApiPromise<void> {
    return this.client.send(deleteTemplate, params, options);
  }
}

export const listTemplates: Operation<TemplatePage> = {
  id: "listTemplates",
  method: "GET",
  path: "/templates",
  security: [["bearerAuth"]],
  spends: { account: 1 },
  pagination: { style: "next-url", next: "/next", items: "/data" },
};

export const createTemplate: Operation<Template> = {
  id: "createTemplate",
  method: "POST",
  path: "/templates",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["bearerAuth"]],
  spends: { account: 1 },
};

export const updateTemplate: Operation<Template> = {
  id: "updateTemplate",
  method: "PUT",
  path: "/templates/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["bearerAuth"]],
  spends: { account: 1 },
};

export const deleteTemplate: Operation<void> = {
  id: "deleteTemplate",
  method: "DELETE",
  path: "/templates/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  response: "none",
  security: [["bearerAuth"]],
  spends: { account: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const templatesOperations: readonly Operation[] = [
  listTemplates,
  createTemplate,
  updateTemplate,
  deleteTemplate,
];

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type { ErrorSchema, Property, operations } from "../schema.js";

/** Arguments of `GET /properties`. */
export interface ListPropertiesParams {
  perPage?: number | undefined;
}

/** Arguments of `GET /properties/{id}`. */
export interface GetPropertyParams {
  id: string;
}

/** What `GET /properties` answers. */
export type ListPropertiesResult = operations["listProperties"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /properties` documents. */
export type ListPropertiesError = ErrorOf<401 | 429, ErrorSchema>;

/** What `GET /properties/{id}` answers. */
export type GetPropertyResult = operations["getProperty"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /properties/{id}` documents. */
export type GetPropertyError = ErrorOf<404 | 429, ErrorSchema>;

/** The places looked after. */
export class Properties extends Resource {
  /**
   * List properties.
   *
   * `GET /properties`
   * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
   * Iterate to read every page.
   *
   * @throws {AuthenticationError} The key is missing or wrong. Carries no rate limit headers.
   * @throws {RateLimitError} The key's limit is used up.
   */
  list(
    params: ListPropertiesParams = {},
    options?: RequestOptions,
  ): PagePromise<ListPropertiesResult, Property> {
    return paginate(this.client, listProperties, params, options);
  }

  /**
   * Read one property.
   *
   * `GET /properties/{id}`
   * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The key's limit is used up.
   */
  get(params: GetPropertyParams, options?: RequestOptions): ApiPromise<GetPropertyResult> {
    return this.client.send(getProperty, params, options);
  }
}

export const listProperties: Operation<ListPropertiesResult> = {
  id: "listProperties",
  method: "GET",
  path: "/properties",
  parameters: [{ name: "perPage", in: "query" }],
  security: [["secretKey"]],
  spends: { key: 1 },
  pagination: { style: "link", items: "/data", pageSize: { in: "query", name: "perPage" }, maxPageSize: 100 },
};

export const getProperty: Operation<GetPropertyResult> = {
  id: "getProperty",
  method: "GET",
  path: "/properties/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  security: [["secretKey"]],
  spends: { key: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const propertiesOperations: readonly Operation[] = [
  listProperties,
  getProperty,
];

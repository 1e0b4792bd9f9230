// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { CatalogItem, ErrorSchema, RateLimitExceeded } from "../schema.js";

/** Errors that `GET /api/service-catalog` documents. */
export type ListServiceCatalogItemsError = ErrorOf<401, ErrorSchema> | ErrorOf<429, RateLimitExceeded>;

/** What can be asked for. */
export class ServiceCatalog extends Resource {
  /**
   * List what can be asked for.
   *
   * `GET /api/service-catalog`
   * Spends 1 of tenant (100 in 1 minute for each tenant).
   * Answers are kept for 5 minutes.
   * Answers no longer fresh are revalidated.
   *
   * @throws {AuthenticationError} The key is missing or wrong.
   * @throws {RateLimitError} The tenant's budget for this minute is used up.
   */
  listItems(options?: RequestOptions): ApiPromise<CatalogItem[]> {
    return this.client.send(listServiceCatalogItems, {}, options);
  }
}

export const listServiceCatalogItems: Operation<CatalogItem[]> = {
  id: "listServiceCatalogItems",
  method: "GET",
  path: "/api/service-catalog",
  security: [["apiKey"]],
  spends: { tenant: 1 },
  cache: { ttlMs: 300000, validate: "etag", staleIfLimitedMs: 3600000 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const serviceCatalogOperations: readonly Operation[] = [
  listServiceCatalogItems,
];

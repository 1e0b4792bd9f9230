// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { Account, RateLimitExceeded } from "../schema.js";

/** Errors that `GET /api/accounts` documents. */
export type ListAccountsError = ErrorOf<429, RateLimitExceeded>;

/** The chart of accounts. */
export class Accounts extends Resource {
  /**
   * Read the chart of accounts.
   *
   * `GET /api/accounts`
   * Spends 1 of tenant (100 in 1 minute for each tenant).
   * Answers are kept for 5 minutes.
   * Answers no longer fresh are revalidated.
   *
   * @throws {RateLimitError} The tenant's budget for this minute is used up.
   */
  list(options?: RequestOptions): ApiPromise<Account[]> {
    return this.client.send(listAccounts, {}, options);
  }
}

export const listAccounts: Operation<Account[]> = {
  id: "listAccounts",
  method: "GET",
  path: "/api/accounts",
  security: [["apiKey"]],
  spends: { tenant: 1 },
  cache: { ttlMs: 300000, validate: "etag", staleIfLimitedMs: 3600000 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const accountsOperations: readonly Operation[] = [
  listAccounts,
];

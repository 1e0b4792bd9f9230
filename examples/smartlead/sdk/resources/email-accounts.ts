// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type { EmailAccount, ErrorSchema } from "../schema.js";

/** Arguments of `GET /email-accounts/`. */
export interface ListEmailAccountsParams {
  offset?: number | undefined;
  limit?: number | undefined;
}

/** Errors that `GET /email-accounts/` documents. */
export type ListEmailAccountsError = ErrorOf<429, ErrorSchema>;

/** The mailboxes campaigns are sent from. */
export class EmailAccounts extends Resource {
  /**
   * List mailboxes.
   *
   * `GET /email-accounts/`
   * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
   * Iterate to read every page.
   *
   * @throws {RateLimitError} The key's requests for this minute are used up.
   */
  list(
    params: ListEmailAccountsParams = {},
    options?: RequestOptions,
  ): PagePromise<EmailAccount[], EmailAccount> {
    return paginate(this.client, listEmailAccounts, params, options);
  }
}

export const listEmailAccounts: Operation<EmailAccount[]> = {
  id: "listEmailAccounts",
  method: "GET",
  path: "/email-accounts/",
  parameters: [{ name: "offset", in: "query" }, { name: "limit", in: "query" }],
  security: [["apiKey"]],
  spends: { key: 1 },
  pagination: {
    style: "offset",
    request: { in: "query", name: "offset" },
    items: "",
    pageSize: { in: "query", name: "limit" },
    maxPageSize: 100,
  },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const emailAccountsOperations: readonly Operation[] = [
  listEmailAccounts,
];

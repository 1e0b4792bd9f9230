// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** Arguments of `GET /v1/payments`. */
export interface GetPaymentsParams {
  /** Short-lived token returned from "getPluginPaymentTokenAsync" in the plugin payments API and used to authenticate to this endpoint. Read more about generating this token through "Calling the Payments REST API from a plugin or widget" below. */
  plugin_payment_token?: string | undefined;
  /** The ID of the user to query payment information about. You can get the user ID by having the user OAuth2 to the Figma REST API. */
  user_id?: string | undefined;
  /** The ID of the Community file to query a user's payment information on. You can get the Community file ID from the file's Community page (look for the number after "file/" in the URL). Provide exactly one of "community_file_id", "plugin_id", or "widget_id". */
  community_file_id?: string | undefined;
  /** The ID of the plugin to query a user's payment information on. You can get the plugin ID from the plugin's manifest, or from the plugin's Community page (look for the number after "plugin/" in the URL). Provide exactly one of "community_file_id", "plugin_id", or "widget_id". */
  plugin_id?: string | undefined;
  /** The ID of the widget to query a user's payment information on. You can get the widget ID from the widget's manifest, or from the widget's Community page (look for the number after "widget/" in the URL). Provide exactly one of "community_file_id", "plugin_id", or "widget_id". */
  widget_id?: string | undefined;
}

/** What `GET /v1/payments` answers. */
export type GetPaymentsResult = operations["getPayments"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/payments` documents. */
export type GetPaymentsError = ErrorOf<401, operations["getPayments"]["responses"][401]["content"]["application/json"]> | ErrorOf<429, operations["getPayments"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getPayments"]["responses"][500]["content"]["application/json"]>;

/** Get purchase information for your Community resources. */
export class Payments extends Resource {
  /**
   * Get payments
   *
   * There are two methods to query for a user's payment information on a plugin, widget, or Community file. The first method, using plugin payment tokens, is typically used when making queries from a plugin's or widget's code. The second method, providing a user ID and resource ID, is typically used when making queries from anywhere else.
   *
   * Note that you can only query for resources that you own. In most cases, this means that you can only query resources that you originally created.
   *
   * `GET /v1/payments`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {AuthenticationError} Token is missing or incorrect.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  get(params: GetPaymentsParams = {}, options?: RequestOptions): ApiPromise<GetPaymentsResult> {
    return this.client.send(getPayments, params, options);
  }
}

export const getPayments: Operation<GetPaymentsResult> = {
  id: "getPayments",
  method: "GET",
  path: "/v1/payments",
  parameters: [
    { name: "plugin_payment_token", in: "query" },
    { name: "user_id", in: "query" },
    { name: "community_file_id", in: "query" },
    { name: "plugin_id", in: "query" },
    { name: "widget_id", in: "query" },
  ],
  security: [["PersonalAccessToken"]],
  spends: { tier3: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const paymentsOperations: readonly Operation[] = [
  getPayments,
];

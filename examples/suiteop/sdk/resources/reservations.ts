// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type { ErrorSchema, Reservation, operations } from "../schema.js";

/** Arguments of `GET /reservations`. */
export interface ListReservationsParams {
  arrivingOn?: string | undefined;
}

/** What `GET /reservations` answers. */
export type ListReservationsResult = operations["listReservations"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /reservations` documents. */
export type ListReservationsError = ErrorOf<429, ErrorSchema>;

/** Who stays, and when. */
export class Reservations extends Resource {
  /**
   * List reservations.
   *
   * `GET /reservations`
   * Spends 1 of key (1000 in 1 minute and 50 in 1 second for each credential).
   * Iterate to read every page.
   *
   * @throws {RateLimitError} The key's limit is used up.
   */
  list(
    params: ListReservationsParams = {},
    options?: RequestOptions,
  ): PagePromise<ListReservationsResult, Reservation> {
    return paginate(this.client, listReservations, params, options);
  }
}

export const listReservations: Operation<ListReservationsResult> = {
  id: "listReservations",
  method: "GET",
  path: "/reservations",
  parameters: [{ name: "arrivingOn", in: "query" }],
  security: [["secretKey"]],
  spends: { key: 1 },
  pagination: { style: "link", items: "/data" },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const reservationsOperations: readonly Operation[] = [
  listReservations,
];

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { Problem, Ticket } from "../schema.js";

/** Arguments of `GET /tickets/{ticketId}`. */
export interface GetTicketParams {
  ticketId: string;
}

/** Errors that `GET /tickets/{ticketId}` documents. */
export type GetTicketError = ErrorOf<404 | 429, Problem>;

/** Integration tickets, the state of imports in the background. */
export class Tickets extends Resource {
  /**
   * Ask how far an import is.
   *
   * Each call counts as a request.
   *
   * `GET /tickets/{ticketId}`
   * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
   * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
   *
   * @throws {NotFoundError} There is no such record in the workspace.
   * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
   */
  get(params: GetTicketParams, options?: RequestOptions): ApiPromise<Ticket> {
    return this.client.send(getTicket, params, options);
  }
}

export const getTicket: Operation<Ticket> = {
  id: "getTicket",
  method: "GET",
  path: "/tickets/{ticketId}",
  parameters: [{ name: "ticketId", in: "path", required: true }],
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const ticketsOperations: readonly Operation[] = [
  getTicket,
];

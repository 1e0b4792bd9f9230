// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { Board, RateLimitExceeded, operations } from "../schema.js";

/** Arguments of `GET /api/boards`. */
export interface ListBoardsParams {
  /** The view last chosen in the browser. */
  board_view?: NonNullable<operations["listBoards"]["parameters"]["cookie"]>["board_view"] | undefined;
}

/** Errors that `GET /api/boards` documents. */
export type ListBoardsError = ErrorOf<429, RateLimitExceeded>;

/** Boards, which tickets are worked on. */
export class Boards extends Resource {
  /**
   * List boards and their configurations.
   *
   * `GET /api/boards`
   * Spends 1 of tenant (100 in 1 minute for each tenant).
   * Answers are kept for 5 minutes.
   * Answers no longer fresh are revalidated.
   *
   * @throws {RateLimitError} The tenant's budget for this minute is used up.
   */
  list(params: ListBoardsParams = {}, options?: RequestOptions): ApiPromise<Board[]> {
    return this.client.send(listBoards, params, options);
  }
}

export const listBoards: Operation<Board[]> = {
  id: "listBoards",
  method: "GET",
  path: "/api/boards",
  parameters: [{ name: "board_view", in: "cookie" }],
  security: [["apiKey"]],
  spends: { tenant: 1 },
  cache: { ttlMs: 300000, validate: "etag", staleIfLimitedMs: 3600000 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const boardsOperations: readonly Operation[] = [
  listBoards,
];

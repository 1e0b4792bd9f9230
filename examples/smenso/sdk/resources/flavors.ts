// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { Flavor, Problem } from "../schema.js";

/** Errors that `GET /flavors` documents. */
export type ListFlavorsError = ErrorOf<429, Problem>;

/** The configurations a workspace offers for tasks and projects. */
export class Flavors extends Resource {
  /**
   * List the workspace's flavors.
   *
   * `GET /flavors`
   * Spends 1 of token (100 in 1 minute for each credential, 10 % kept free).
   * Spends 1 of workspace (500 in 1 minute for each workspace, 10 % kept free).
   * Answers are kept for 1 hour.
   *
   * @throws {RateLimitError} A rate limit of the token or of the workspace is used up.
   */
  list(options?: RequestOptions): ApiPromise<Flavor[]> {
    return this.client.send(listFlavors, {}, options);
  }
}

export const listFlavors: Operation<Flavor[]> = {
  id: "listFlavors",
  method: "GET",
  path: "/flavors",
  security: [["apiToken"]],
  spends: { token: 1, workspace: 1 },
  cache: { ttlMs: 3600000, staleIfLimitedMs: 86400000 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const flavorsOperations: readonly Operation[] = [
  listFlavors,
];

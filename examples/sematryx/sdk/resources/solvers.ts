// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { ErrorSchema, Solver } from "../schema.js";

/** Arguments of `GET /solvers/{name}`. */
export interface GetSolverParams {
  name: string;
}

/** Errors that `GET /solvers` documents. */
export type ListSolversError = ErrorOf<429, ErrorSchema>;

/** Errors that `GET /solvers/{name}` documents. */
export type GetSolverError = ErrorOf<404 | 429, ErrorSchema>;

/** What problems can be solved by. */
export class Solvers extends Resource {
  /**
   * List solvers.
   *
   * `GET /solvers`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   * Answers are kept for 1 hour.
   *
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  list(options?: RequestOptions): ApiPromise<Solver[]> {
    return this.client.send(listSolvers, {}, options);
  }

  /**
   * Read one solver.
   *
   * `GET /solvers/{name}`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  get(params: GetSolverParams, options?: RequestOptions): ApiPromise<Solver> {
    return this.client.send(getSolver, params, options);
  }
}

export const listSolvers: Operation<Solver[]> = {
  id: "listSolvers",
  method: "GET",
  path: "/solvers",
  security: [["bearerAuth"]],
  spends: { account: 1 },
  cache: { ttlMs: 3600000, staleIfLimitedMs: 86400000 },
};

export const getSolver: Operation<Solver> = {
  id: "getSolver",
  method: "GET",
  path: "/solvers/{name}",
  parameters: [{ name: "name", in: "path", required: true }],
  security: [["bearerAuth"]],
  spends: { account: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const solversOperations: readonly Operation[] = [
  listSolvers,
  getSolver,
];

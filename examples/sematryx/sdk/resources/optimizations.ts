// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { type JobPromise, job } from "../runtime/poll/job.js";
import { Resource } from "../runtime/resource.js";
import type {
  Accepted,
  ErrorSchema,
  Optimization,
  OptimizationPage,
  Problem,
  Result,
  Status,
  operations,
} from "../schema.js";

/** Arguments of `GET /optimizations`. */
export interface ListOptimizationsParams {
  status?: Status[] | undefined;
  pageSize?: number | undefined;
}

/** Arguments of `POST /optimizations`. */
export interface SubmitOptimizationParams {
  body: Problem;
}

/** Arguments of `POST /optimizations/batch`. */
export interface SubmitManyOptimizationsParams {
  body: NonNullable<operations["submitManyOptimizations"]["requestBody"]>["content"]["application/json"];
}

/** Arguments of `GET /optimizations/{id}`. */
export interface GetOptimizationParams {
  id: string;
}

/** Arguments of `DELETE /optimizations/{id}`. */
export interface CancelOptimizationParams {
  id: string;
}

/** Arguments of `GET /optimizations/{id}/result`. */
export interface GetOptimizationResultParams {
  id: string;
}

/** Errors that `GET /optimizations` documents. */
export type ListOptimizationsError = ErrorOf<401 | 429, ErrorSchema>;

/** Errors that `POST /optimizations` documents. */
export type SubmitOptimizationError = ErrorOf<400 | 401 | 403 | 422 | 429, ErrorSchema>;

/** What `POST /optimizations/batch` answers. */
export type SubmitManyOptimizationsResult = operations["submitManyOptimizations"]["responses"][202]["content"]["application/json"];

/** Errors that `POST /optimizations/batch` documents. */
export type SubmitManyOptimizationsError = ErrorOf<400 | 429, ErrorSchema>;

/** Errors that `GET /optimizations/{id}` documents. */
export type GetOptimizationError = ErrorOf<404 | 429, ErrorSchema>;

/** Errors that `DELETE /optimizations/{id}` documents. */
export type CancelOptimizationError = ErrorOf<404 | 409 | 429, ErrorSchema>;

/** Errors that `GET /optimizations/{id}/result` documents. */
export type GetOptimizationResultError = ErrorOf<404 | 409 | 429, ErrorSchema>;

/** Problems submitted and what came of them. */
export class Optimizations extends Resource {
  /**
   * List optimizations, newest first.
   *
   * `GET /optimizations`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   * Iterate to read every page.
   *
   * @throws {AuthenticationError} The key is missing or wrong.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  list(
    params: ListOptimizationsParams = {},
    options?: RequestOptions,
  ): PagePromise<OptimizationPage, Optimization> {
    return paginate(this.client, listOptimizations, params, options);
  }

  /**
   * Submit a problem.
   *
   * The problem is queued; its status can be asked for until it has succeeded or failed.
   *
   * `POST /optimizations`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   * Starts a job: `.untilDone()` follows it to its end.
   *
   * @throws {BadRequestError} The request is not understood.
   * @throws {AuthenticationError} The key is missing or wrong.
   * @throws {PermissionDeniedError} The subscription's optimizations for this month are used up.
   * @throws {UnprocessableEntityError} The constraints contradict each other.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  submit(
    params: SubmitOptimizationParams,
    options?: RequestOptions,
  ): JobPromise<Accepted, Optimization["result"]> {
    return job(this.client, submitOptimization, params, options);
  }

  /**
   * Submit up to 25 problems at once.
   *
   * `POST /optimizations/batch`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   *
   * @throws {BadRequestError} The request is not understood.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  submitMany(
    params: SubmitManyOptimizationsParams,
    options?: RequestOptions,
  ): ApiPromise<SubmitManyOptimizationsResult> {
    return this.client.send(submitManyOptimizations, params, options);
  }

  /**
   * Ask how far an optimization is.
   *
   * `GET /optimizations/{id}`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  get(params: GetOptimizationParams, options?: RequestOptions): ApiPromise<Optimization> {
    return this.client.send(getOptimization, params, options);
  }

  /**
   * Cancel an optimization that has not ended.
   *
   * `DELETE /optimizations/{id}`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {ConflictError} It has ended already.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  cancel(params: CancelOptimizationParams, options?: RequestOptions): ApiPromise<void> {
    return this.client.send(cancelOptimization, params, options);
  }

  /**
   * Read what an optimization found.
   *
   * A result does not change once it is there.
   *
   * `GET /optimizations/{id}/result`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   * Answers are kept for 1 day.
   *
   * @throws {NotFoundError} There is no such record.
   * @throws {ConflictError} It has not ended yet.
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  getResult(params: GetOptimizationResultParams, options?: RequestOptions): ApiPromise<Result> {
    return this.client.send(getOptimizationResult, params, options);
  }
}

export const listOptimizations: Operation<OptimizationPage> = {
  id: "listOptimizations",
  method: "GET",
  path: "/optimizations",
  parameters: [{ name: "status", in: "query", explode: false }, { name: "pageSize", in: "query" }],
  security: [["bearerAuth"]],
  spends: { account: 1 },
  pagination: { style: "next-url", next: "/next", items: "/data" },
};

export const submitOptimization: Operation<Accepted> = {
  id: "submitOptimization",
  method: "POST",
  path: "/optimizations",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["bearerAuth"]],
  spends: { account: 1 },
  poll: {
    operation: "getOptimization",
    with: [{ argument: { in: "path", name: "id" }, from: "/id" }],
    status: "/status",
    pending: ["queued", "running"],
    success: ["succeeded"],
    failure: ["failed", "cancelled"],
    result: "/result",
    intervalMs: 2000,
    factor: 2,
    maxMs: 30000,
    timeoutMs: 3600000,
  },
  uses: () => [getOptimization],
};

export const submitManyOptimizations: Operation<SubmitManyOptimizationsResult> = {
  id: "submitManyOptimizations",
  method: "POST",
  path: "/optimizations/batch",
  body: { kind: "json", contentType: "application/json", required: true },
  security: [["bearerAuth"]],
  spends: { account: 1 },
};

export const getOptimization: Operation<Optimization> = {
  id: "getOptimization",
  method: "GET",
  path: "/optimizations/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  security: [["bearerAuth"]],
  spends: { account: 1 },
};

export const cancelOptimization: Operation<void> = {
  id: "cancelOptimization",
  method: "DELETE",
  path: "/optimizations/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  response: "none",
  security: [["bearerAuth"]],
  spends: { account: 1 },
};

export const getOptimizationResult: Operation<Result> = {
  id: "getOptimizationResult",
  method: "GET",
  path: "/optimizations/{id}/result",
  parameters: [{ name: "id", in: "path", required: true }],
  security: [["bearerAuth"]],
  spends: { account: 1 },
  cache: { ttlMs: 86400000 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const optimizationsOperations: readonly Operation[] = [
  listOptimizations,
  submitOptimization,
  submitManyOptimizations,
  getOptimization,
  cancelOptimization,
  getOptimizationResult,
];

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { ErrorSchema, Usage } from "../schema.js";

/** Errors that `GET /usage` documents. */
export type GetUsageError = ErrorOf<429, ErrorSchema>;

/** What the subscription used this month. */
export class UsageResource extends Resource {
  /**
   * Read what the subscription used this month.
   *
   * `GET /usage`
   * Spends 1 of account (10 (free), 60 (starter), 300 (pro), custom (enterprise) in 1 minute, bursts of 15 (free), 90 (starter), 450 (pro), custom (enterprise) for each credential).
   *
   * @throws {RateLimitError} The tier's rate limit is exceeded.
   */
  get(options?: RequestOptions): ApiPromise<Usage> {
    return this.client.send(getUsage, {}, options);
  }
}

export const getUsage: Operation<Usage> = {
  id: "getUsage",
  method: "GET",
  path: "/usage",
  security: [["bearerAuth"]],
  spends: { account: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const usageOperations: readonly Operation[] = [
  getUsage,
];

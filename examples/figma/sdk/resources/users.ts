// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** What `GET /v1/me` answers. */
export type GetMeResult = operations["getMe"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/me` documents. */
export type GetMeError = ErrorOf<403, operations["getMe"]["responses"][403]["content"]["application/json"]> | ErrorOf<429, operations["getMe"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getMe"]["responses"][500]["content"]["application/json"]>;

/** Get information about the currently authenticated user. */
export class Users extends Resource {
  /**
   * Get current user
   *
   * Returns the user information for the currently authenticated user.
   *
   * `GET /v1/me`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getMe(options?: RequestOptions): ApiPromise<GetMeResult> {
    return this.client.send(getMe, {}, options);
  }
}

export const getMe: Operation<GetMeResult> = {
  id: "getMe",
  method: "GET",
  path: "/v1/me",
  security: [["PersonalAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const usersOperations: readonly Operation[] = [
  getMe,
];

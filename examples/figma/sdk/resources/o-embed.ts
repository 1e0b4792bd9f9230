// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { Resource } from "../runtime/resource.js";
import type { operations } from "../schema.js";

/** Arguments of `GET /v1/oembed`. */
export interface GetOEmbedParams {
  /** The URL of the Figma file or published Make site to retrieve oEmbed data for. */
  url: string;
  /** Maximum width of the embed in pixels. Defaults to 800. The response width will be adjusted to maintain a 16:9 aspect ratio with maxheight. */
  maxwidth?: number | undefined;
  /** Maximum height of the embed in pixels. Defaults to 450. The response height will be adjusted to maintain a 16:9 aspect ratio with maxwidth. */
  maxheight?: number | undefined;
}

/** What `GET /v1/oembed` answers. */
export type GetOEmbedResult = operations["getOEmbed"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/oembed` documents. */
export type GetOEmbedError = ErrorOf<400, operations["getOEmbed"]["responses"][400]["content"]["application/json"]> | ErrorOf<404, operations["getOEmbed"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getOEmbed"]["responses"][429]["content"]["application/json"]> | ErrorOf<501, operations["getOEmbed"]["responses"][501]["content"]["application/json"]>;

/** Get oEmbed data for Figma files and published Makes. */
export class OEmbed extends Resource {
  /**
   * Get oEmbed data
   *
   * Returns oEmbed data for a Figma file or published Make site URL, following the [oEmbed specification](https://oembed.com/).
   *
   * `GET /v1/oembed`
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} The server does not support the functionality required to fulfill the request.
   */
  get(params: GetOEmbedParams, options?: RequestOptions): ApiPromise<GetOEmbedResult> {
    return this.client.send(getOEmbed, params, options);
  }
}

export const getOEmbed: Operation<GetOEmbedResult> = {
  id: "getOEmbed",
  method: "GET",
  path: "/v1/oembed",
  parameters: [
    { name: "url", in: "query", required: true },
    { name: "maxwidth", in: "query" },
    { name: "maxheight", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["OAuth2"]],
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const oEmbedOperations: readonly Operation[] = [
  getOEmbed,
];

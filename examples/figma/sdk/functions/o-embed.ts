// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/o-embed.js";
import type { GetOEmbedParams, GetOEmbedResult } from "../resources/o-embed.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { CredentialGrants } from "../runtime/http/credential-grants.js";
import { grantOf } from "../runtime/http/grant-of.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";

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
export function getOEmbed(
  client: ClientHandle,
  params: GetOEmbedParams,
  options?: RequestOptions,
): ApiPromise<GetOEmbedResult> {
  return by(client, kit_1).send(descriptors.getOEmbed, params, options);
}

const kit_1: CallKit = {
  CredentialGrants,
  HeaderCredentials,
  Profiles,
  grantOf,
  pacing,
  scopeValue,
  singleFlight,
  telling,
};

// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/tickets.js";
import type { GetTicketParams } from "../resources/tickets.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { Profiles } from "../runtime/profile.js";
import { readFields } from "../runtime/rate-limit-headers/fields.js";
import { readRateLimit } from "../runtime/rate-limit-headers/read-rate-limit.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { ForeignUse } from "../runtime/throttle/foreign-use.js";
import { heeding } from "../runtime/throttle/heed-readings.js";
import { Pacer } from "../runtime/throttle/pacer.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import { Surprises } from "../runtime/throttle/surprise.js";
import type { Ticket } from "../schema.js";

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
export function getTicket(
  client: ClientHandle,
  params: GetTicketParams,
  options?: RequestOptions,
): ApiPromise<Ticket> {
  return by(client, kit_1).send(descriptors.getTicket, params, options);
}

const kit_1: CallKit = {
  ForeignUse,
  HeaderCredentials,
  Pacer,
  Profiles,
  Surprises,
  heeding,
  logWindow,
  pacing,
  readFields,
  readRateLimit,
  scopeValue,
  singleFlight,
  telling,
};

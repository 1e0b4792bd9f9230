// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/email-accounts.js";
import type { ListEmailAccountsParams } from "../resources/email-accounts.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { applyCredential } from "../runtime/http/apply-credential.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { logWindow } from "../runtime/throttle/rolling-rule.js";
import { Surprises } from "../runtime/throttle/surprise.js";
import type { EmailAccount } from "../schema.js";

/**
 * List mailboxes.
 *
 * `GET /email-accounts/`
 * Spends 1 of key (60 in 1 minute for each credential, 20 % kept free).
 * Iterate to read every page.
 *
 * @throws {RateLimitError} The key's requests for this minute are used up.
 */
export function listEmailAccounts(
  client: ClientHandle,
  params: ListEmailAccountsParams = {},
  options?: RequestOptions,
): PagePromise<EmailAccount[], EmailAccount> {
  return paginate(by(client, kit_1), descriptors.listEmailAccounts, params, options);
}

const kit_1: CallKit = {
  HeaderCredentials,
  Profiles,
  Surprises,
  applyCredential,
  logWindow,
  pacing,
  scopeValue,
  singleFlight,
  telling,
};

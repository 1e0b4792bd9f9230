import { CacheStore } from "./cache/cache-store.js";
import { caching } from "./cache/caching.js";
import { singleFlight } from "./cache/single-flight.js";
import { applyCredential } from "./http/apply-credential.js";
import { checkArguments } from "./http/check-arguments.js";
import { chooseBody } from "./http/choose-body.js";
import { CredentialGrants } from "./http/credential-grants.js";
import { digest } from "./http/digest.js";
import { encodeBinary } from "./http/encode-binary.js";
import { encodeJson } from "./http/encode-body.js";
import { encodeForm } from "./http/encode-form.js";
import { encodeMultipart } from "./http/encode-multipart.js";
import { encodeText } from "./http/encode-text.js";
import { explainStatus } from "./http/explain-status.js";
import { codeText, connectionFailure } from "./http/failure.js";
import { followingCall } from "./http/following-call.js";
import { grantOf } from "./http/grant-of.js";
import { HeaderCredentials } from "./http/header-credentials.js";
import { withIdempotencyKey } from "./http/idempotency-key.js";
import { runMiddleware } from "./http/middleware.js";
import { parameterWriters } from "./http/parameter-writers.js";
import { parseResponse } from "./http/parse-response.js";
import { readCapped } from "./http/read-capped.js";
import { followRedirects } from "./http/redirect.js";
import { withServerVariables } from "./http/server-variables.js";
import { streamedBody } from "./http/streamed-body.js";
import { telling } from "./http/telling.js";
import type { CallKit } from "./kit.js";
import { Profiles } from "./profile.js";
import { openCombined } from "./rate-limit-headers/combined.js";
import { readFields } from "./rate-limit-headers/fields.js";
import { readFraction } from "./rate-limit-headers/fraction.js";
import { readIetf } from "./rate-limit-headers/ietf.js";
import { learnReadings } from "./rate-limit-headers/learn.js";
import { readRateLimit } from "./rate-limit-headers/read-rate-limit.js";
import { guessReset, guessRetryAfter, parseReset } from "./rate-limit-headers/reset.js";
import { violatedPolicies } from "./rate-limit-headers/violated-policies.js";
import { pacing } from "./retry/pacing.js";
import { scopeValue } from "./scope.js";
import { bucketWindow } from "./throttle/bucket-window.js";
import { calendarWindow } from "./throttle/calendar-window.js";
import { CountClock } from "./throttle/count-clock.js";
import { counterWindow } from "./throttle/counter-window.js";
import { heedDoubts } from "./throttle/doubt.js";
import { ForeignDrain } from "./throttle/foreign-drain.js";
import { ForeignUse } from "./throttle/foreign-use.js";
import { FullBound } from "./throttle/full-bound.js";
import { heeding } from "./throttle/heed-readings.js";
import { LearnedBook } from "./throttle/learned-book.js";
import { Pacer } from "./throttle/pacer.js";
import { logWindow } from "./throttle/rolling-rule.js";
import { describeState } from "./throttle/snapshot.js";
import { Surprises } from "./throttle/surprise.js";
import { ToldReset } from "./throttle/told-reset.js";

/** Every tool there is, but for batching, which only SDKs with batched operations carry: what a class is made with. */
export const wholeKit: CallKit = {
  CacheStore,
  CountClock,
  CredentialGrants,
  ForeignDrain,
  ForeignUse,
  FullBound,
  HeaderCredentials,
  LearnedBook,
  Pacer,
  Profiles,
  Surprises,
  ToldReset,
  applyCredential,
  bucketWindow,
  caching,
  calendarWindow,
  checkArguments,
  chooseBody,
  codeText,
  connectionFailure,
  counterWindow,
  describeState,
  digest,
  encodeBinary,
  encodeForm,
  encodeJson,
  encodeMultipart,
  encodeText,
  followingCall,
  grantOf,
  guessReset,
  heedDoubts,
  guessRetryAfter,
  heeding,
  learnReadings,
  logWindow,
  explainStatus,
  readCapped,
  telling,
  openCombined,
  pacing,
  parameterWriters,
  parseReset,
  parseResponse,
  readFields,
  readFraction,
  readIetf,
  readRateLimit,
  followRedirects,
  runMiddleware,
  scopeValue,
  singleFlight,
  streamedBody,
  violatedPolicies,
  withIdempotencyKey,
  withServerVariables,
};

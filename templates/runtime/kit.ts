import type { CacheStore } from "./cache/cache-store.js";
import type { Send, Stage } from "./call.js";
import type { ClientContext } from "./client-context.js";
import { ConfigurationError } from "./errors.js";
import type { applyCredential } from "./http/apply-credential.js";
import type { Attempt } from "./http/attempt.js";
import type { checkArguments } from "./http/check-arguments.js";
import type { chooseBody } from "./http/choose-body.js";
import type { CredentialGrants } from "./http/credential-grants.js";
import type { EncodeBody } from "./http/encode-body.js";
import type { explainStatus } from "./http/explain-status.js";
import type { codeText, connectionFailure } from "./http/failure.js";
import type { followingCall } from "./http/following-call.js";
import type { grantOf } from "./http/grant-of.js";
import type { HeaderCredentials } from "./http/header-credentials.js";
import type { withIdempotencyKey } from "./http/idempotency-key.js";
import type { Digest } from "./http/identities.js";
import type { runMiddleware } from "./http/middleware.js";
import type { parseResponse } from "./http/parse-response.js";
import type { readCapped } from "./http/read-capped.js";
import type { followRedirects } from "./http/redirect.js";
import type { ParameterWriters } from "./http/serialize-parameter.js";
import type { withServerVariables } from "./http/server-variables.js";
import type { streamedBody } from "./http/streamed-body.js";
import type { telling } from "./http/telling.js";
import type { Profiles } from "./profile.js";
import type { openCombined } from "./rate-limit-headers/combined.js";
import type { readFields } from "./rate-limit-headers/fields.js";
import type { readFraction } from "./rate-limit-headers/fraction.js";
import type { readIetf } from "./rate-limit-headers/ietf.js";
import type { learnReadings } from "./rate-limit-headers/learn.js";
import type { readRateLimit } from "./rate-limit-headers/read-rate-limit.js";
import type { guessReset, guessRetryAfter, parseReset } from "./rate-limit-headers/reset.js";
import type { violatedPolicies } from "./rate-limit-headers/violated-policies.js";
import type { scopeValue } from "./scope.js";
import type { CountClock } from "./throttle/count-clock.js";
import type { heedDoubts } from "./throttle/doubt.js";
import type { ForeignDrain } from "./throttle/foreign-drain.js";
import type { ForeignUse } from "./throttle/foreign-use.js";
import type { FullBound } from "./throttle/full-bound.js";
import type { heeding } from "./throttle/heed-readings.js";
import type { LearnedBook } from "./throttle/learned-book.js";
import type { MakeWindow } from "./throttle/make-window.js";
import type { Pacer } from "./throttle/pacer.js";
import type { describeState } from "./throttle/snapshot.js";
import type { Surprises } from "./throttle/surprise.js";
import type { ToldReset } from "./throttle/told-reset.js";

/**
 * The tools that calls are made by, each by the name its module exports it under. No module of the pipeline imports an
 * optional one: it asks here. A class brings them all; a function those that its operation needs, so that a bundler
 * leaves out the rest.
 */
export interface CallKit
  extends Partial<
    Readonly<{
      /** Checks the names of arguments. */
      checkArguments: typeof checkArguments;
      /** Parameters of other styles than plain scalars. */
      parameterWriters: ParameterWriters;
      encodeJson: EncodeBody;
      encodeForm: EncodeBody;
      encodeMultipart: EncodeBody;
      encodeText: EncodeBody;
      encodeBinary: EncodeBody;
      /** Bodies of several media types. */
      chooseBody: typeof chooseBody;
      /** Writes that take a key. */
      withIdempotencyKey: typeof withIdempotencyKey;
      /** Answers that are no JSON. */
      parseResponse: typeof parseResponse;
      /** Answers that are read as they arrive. */
      streamedBody: typeof streamedBody;
      followingCall: typeof followingCall;
      withServerVariables: typeof withServerVariables;
      /** Credentials that are no header of their own: in query or cookie, user name and password. */
      applyCredential: typeof applyCredential;
      grantOf: typeof grantOf;
      CredentialGrants: typeof CredentialGrants;
      HeaderCredentials: typeof HeaderCredentials;
      /** What to tell of a status beside what the server says. */
      explainStatus: typeof explainStatus;
      /** Ends error bodies that are too long. */
      readCapped: typeof readCapped;
      /** Events and log of each attempt. */
      telling: typeof telling;
      digest: Digest;
      followRedirects: typeof followRedirects;
      runMiddleware: typeof runMiddleware;
      connectionFailure: typeof connectionFailure;
      codeText: typeof codeText;

      /** Stages, outermost first. */
      caching: StageMaker;
      singleFlight: StageMaker;
      batching: StageMaker;
      /** Throttle and retry, around each attempt. */
      pacing: (context: ClientContext) => (attempt: Attempt) => Send;

      Profiles: typeof Profiles;
      scopeValue: typeof scopeValue;
      logWindow: MakeWindow;
      bucketWindow: MakeWindow;
      counterWindow: MakeWindow;
      calendarWindow: MakeWindow;
      Pacer: typeof Pacer;
      Surprises: typeof Surprises;
      LearnedBook: typeof LearnedBook;
      heeding: typeof heeding;
      ForeignUse: typeof ForeignUse;
      ForeignDrain: typeof ForeignDrain;
      CountClock: typeof CountClock;
      FullBound: typeof FullBound;
      /** Resets of fixed windows. */
      ToldReset: typeof ToldReset;
      /** Ends the trust in words that turn out to be wrong. */
      heedDoubts: typeof heedDoubts;
      describeState: typeof describeState;

      readRateLimit: typeof readRateLimit;
      readFields: typeof readFields;
      readFraction: typeof readFraction;
      readIetf: typeof readIetf;
      openCombined: typeof openCombined;
      learnReadings: typeof learnReadings;
      /** Resets in words: dates and durations. */
      parseReset: typeof parseReset;
      guessReset: typeof guessReset;
      guessRetryAfter: typeof guessRetryAfter;
      /** Refusals that name the policies they are by. */
      violatedPolicies: typeof violatedPolicies;

      CacheStore: typeof CacheStore;
    }>
  > {}

/** Makes a stage of a client. */
export type StageMaker = (context: ClientContext) => Stage;

/** What writes a body of each kind. */
export const bodyTools = {
  json: "encodeJson",
  form: "encodeForm",
  multipart: "encodeMultipart",
  text: "encodeText",
  binary: "encodeBinary",
} as const satisfies Record<string, keyof CallKit>;

/**
 * A tool that must be there: the generator names it for every operation that asks for it.
 *
 * @throws {ConfigurationError} the client's options ask for what the document did not declare
 */
export function brought<Tool>(tool: Tool | undefined, name: string): Tool {
  if (tool === undefined)
    throw new ConfigurationError(
      `Functions bring along what the document declares, not "${name}". Use the class.`,
    );
  return tool;
}

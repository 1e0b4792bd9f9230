import { toolModules } from "./kit-tools.js";

/** Names of the runtime that generated code must keep clear of or may use. A test compares them with the runtime itself. */

/** Members of `ApiClient`: no resource may have their names. */
export const reservedClientMembers = [
  "constructor",
  "send",
  "fetch",
  "follow",
  "rateLimit",
  "on",
  "invalidate",
  "close",
  "then",
  "toJSON",
  "prototype",
  "__proto__",
] as const;

/** Members of `BaseClientOptions`: no credential or scope option may have their names. */
export const reservedClientOptions = [
  "baseUrl",
  "serverVariables",
  "codecs",
  "fetch",
  "headers",
  "timeoutMs",
  "retry",
  "throttle",
  "cache",
  "batch",
  "limiter",
  "limits",
  "tier",
  "store",
  "middleware",
  "clock",
  "random",
  "logger",
  "onEvent",
  "allowInsecure",
] as const;

/** What every SDK's `index.ts` exports from the runtime. */
export const runtimeExports: readonly {
  readonly module: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}[] = [
  { module: "api-promise", values: ["ApiPromise"], types: ["WithResponse"] },
  { module: "call", values: [], types: ["BinaryBody", "CacheOutcome", "RateLimitInfo"] },
  { module: "clock", values: ["systemClock"], types: ["Clock"] },
  {
    module: "errors",
    values: [
      "AbortError",
      "ApiError",
      "AuthenticationError",
      "BadRequestError",
      "ConfigurationError",
      "ConflictError",
      "ConnectionError",
      "InternalServerError",
      "NotFoundError",
      "PermissionDeniedError",
      "RateLimitError",
      "SdkError",
      "ThrottleError",
      "TimeoutError",
      "UnprocessableEntityError",
      "isApiError",
    ],
    types: ["ErrorOf", "ThrottleReason"],
  },
  { module: "events", values: [], types: ["ClientEvent", "EventListener"] },
  {
    module: "options",
    values: [],
    types: [
      "BaseClientOptions",
      "BatchOptions",
      "BodyOptions",
      "CacheMode",
      "CacheOptions",
      "Codec",
      "CredentialSource",
      "LimitOverride",
      "Logger",
      "Middleware",
      "RequestOptions",
      "Store",
      "ThrottleOptions",
    ],
  },
  { module: "throttle/shared-limiter", values: ["SharedLimiter"], types: [] },
  { module: "throttle/snapshot", values: [], types: ["RateLimitSnapshot", "WindowSnapshot"] },
];

/** What `index.ts` exports beside, where an operation of the SDK needs it. */
export const featureExports: Readonly<
  Record<"pagination" | "poll" | "oauth" | "text" | "events" | "lines" | "sequence", typeof runtimeExports>
> = {
  pagination: [{ module: "paginate/paginate", values: ["PagePromise"], types: [] }],
  text: [{ module: "text-promise", values: ["TextPromise"], types: [] }],
  oauth: [
    { module: "http/token-error", values: ["TokenError"], types: [] },
    { module: "options", values: [], types: ["IssuedTokens", "TokenListener"] },
  ],
  events: [
    { module: "stream/event-parser", values: [], types: ["ServerSentEvent"] },
    { module: "stream/event-stream", values: ["EventStream"], types: ["EventStreamPromise"] },
  ],
  lines: [{ module: "stream/json-lines", values: ["JsonLines"], types: ["JsonLinesPromise"] }],
  sequence: [{ module: "stream/json-sequence", values: ["JsonSequence"], types: ["JsonSequencePromise"] }],
  poll: [
    { module: "poll/job", values: ["JobPromise"], types: [] },
    { module: "poll/job-error", values: ["JobFailedError", "JobTimeoutError"], types: [] },
    { module: "poll/until-job-done", values: ["untilJobDone"], types: ["JobProgress"] },
  ],
};

/** Names that generated files declare or import, and no schema or parameter type may have. */
export const fixedNames = [
  "ApiClient",
  "CallKit",
  "ClientDefinition",
  "ClientHandle",
  "FunctionClient",
  "FunctionOptions",
  "Operation",
  "Resource",
  "batching",
  "components",
  "by",
  "ofClass",
  "createClient",
  "definition",
  "descriptors",
  "eventStream",
  "job",
  "jsonLines",
  "jsonSequence",
  "operation",
  "operations",
  "options",
  "paginate",
  "params",
  "text",
  "paths",
  "webhooks",
  "$defs",
  ...Object.keys(toolModules),
  ...runtimeExports.flatMap(({ values, types }) => [...values, ...types]),
  ...Object.values(featureExports).flatMap((modules) =>
    modules.flatMap(({ values, types }) => [...values, ...types]),
  ),
];

import type { Clock } from "./clock.js";
import type { EventListener } from "./events.js";
import type { LimitPolicy, RetryPolicy, WindowPolicy } from "./policy.js";
import type { SharedLimiter } from "./throttle/shared-limiter.js";

/** A credential, or a function that gives the current one; it is asked before each request. */
export type CredentialSource = string | (() => string | Promise<string>);

/** Tokens that the token endpoint gave in exchange for a refresh token. */
export interface IssuedTokens {
  readonly accessToken: string;
  /** The one to refresh with next time; undefined where the first one stays in force. */
  readonly refreshToken: string | undefined;
  /** Undefined where the server does not say. */
  readonly expiresAt: Date | undefined;
}

/** Keeps new tokens, where they are to outlive the process. What it throws fails the calls that wait for the token. */
export type TokenListener = (tokens: IssuedTokens) => void | Promise<void>;

/** Runs around every attempt, inside retry and throttle. Call `next` once, or answer in its place. */
export type Middleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
) => Promise<Response>;

/** Where a limiter or cache may keep its state, shared or not. Keyv fits as it is. */
export interface Store {
  get(key: string): Promise<unknown> | unknown;
  set(key: string, value: unknown, ttlMs?: number): Promise<unknown> | unknown;
  delete(key: string): Promise<unknown> | unknown;
}

/** Receives diagnostics; `console` fits. Never given a secret. */
export interface Logger {
  debug(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
}

/** How the throttle holds calls. */
export interface ThrottleOptions {
  /** Calls held at most per limit; beyond, `ThrottleError`. @default 10_000 */
  readonly maxQueue?: number | undefined;
  /** Longest wait; a call that must wait longer fails at once. @default no bound */
  readonly maxWaitMs?: number | undefined;
  /** The longest a request without an answer may stay under way before the server counts it. @default 60_000 */
  readonly maxDelayMs?: number | undefined;
}

/** How many answers are kept in memory. */
export interface CacheOptions {
  /** @default 1_000 */
  readonly maxEntries?: number | undefined;
  /** Sum of body sizes. @default 64 MiB */
  readonly maxBytes?: number | undefined;
}

/** How reads are joined in batches. */
export interface BatchOptions {
  /** Replaces the declared wait for companions. */
  readonly waitMs?: number | undefined;
  /** Lowers the declared size. */
  readonly maxSize?: number | undefined;
}

/** A limit's numbers as the caller negotiated them, by window name; how it is kept too. */
export interface LimitOverride {
  readonly windows?: Readonly<Record<string, Partial<WindowPolicy>>> | undefined;
  readonly concurrency?: LimitPolicy["concurrency"] | undefined;
  readonly marginPercent?: LimitPolicy["marginPercent"] | undefined;
  readonly pace?: LimitPolicy["pace"] | undefined;
  /** Whether a larger quota that the server tells is taken over. */
  readonly adopt?: LimitPolicy["adopt"] | undefined;
}

/** Reads and writes one media type of text, such as XML, by a library of the caller's. */
export interface Codec {
  /** What `parsed()` gives. */
  readonly parse?: ((text: string) => unknown) | undefined;
  /** Writes a body that is not given as text. */
  readonly serialize?: ((value: unknown) => string) | undefined;
}

/** Options every generated client takes beside its credentials. */
export interface BaseClientOptions {
  /** @default the document's first server */
  readonly baseUrl?: string | undefined;
  /** Values of the variables in the document's server URLs. @default the document's */
  readonly serverVariables?: Readonly<Record<string, string | undefined>> | undefined;
  /** @default the platform's `fetch` */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Time one attempt may take, its body included; time in the queue does not count. 0: no bound. @default 60_000 */
  readonly timeoutMs?: number | undefined;
  /** Replaces parts of the declared retry policy, or turns retries off. */
  readonly retry?: Partial<RetryPolicy> | false | undefined;
  readonly throttle?: ThrottleOptions | false | undefined;
  readonly cache?: CacheOptions | false | undefined;
  readonly batch?: BatchOptions | false | undefined;
  /** Negotiated limits, by limit name. */
  readonly limits?: Readonly<Record<string, LimitOverride>> | undefined;
  /** The plan the account is on, where the document has tiers. @default the document's */
  readonly tier?: string | undefined;
  /** By media type, `application/xml` standing for `text/xml` and `+xml` too. @default text stays text */
  readonly codecs?: Readonly<Record<string, Codec>> | undefined;
  readonly store?: Store | undefined;
  /** Shares one limiter among clients of this process. @default one of its own */
  readonly limiter?: SharedLimiter | undefined;
  readonly middleware?: readonly Middleware[] | undefined;
  readonly clock?: Clock | undefined;
  /** 0 ≤ x < 1. @default Math.random */
  readonly random?: (() => number) | undefined;
  readonly logger?: Logger | undefined;
  readonly onEvent?: EventListener | undefined;
  /** Allows `http:` base URLs beyond loopback. @default false */
  readonly allowInsecure?: boolean | undefined;
}

/** Fetch standard's request cache modes. */
export type CacheMode = "default" | "no-store" | "reload" | "no-cache" | "force-cache" | "only-if-cached";

/** Options of one call. */
export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  /** The longest silence within a streamed answer. 0: no bound. @default no bound for events and lines, `timeoutMs` for binary */
  readonly idleTimeoutMs?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly retry?: Partial<RetryPolicy> | false | undefined;
  /** Higher priorities leave first. `false`: do not wait (the request is still counted). @default priority 0 */
  readonly throttle?:
    | { readonly priority?: number | undefined; readonly maxWaitMs?: number | undefined }
    | false
    | undefined;
  readonly cache?: CacheMode | undefined;
  readonly batch?: false | undefined;
  /** Which of its media types the request body travels in. @default by what the body is, else the first of JSON, form, multipart, text, binary */
  readonly contentType?: string | undefined;
  /** Makes an unsafe request repeatable, where the server honours `Idempotency-Key`. */
  readonly idempotencyKey?: string | undefined;
}

/** Options of a call whose body may travel in several media types. */
export interface BodyOptions<ContentType extends string> extends RequestOptions {
  readonly contentType?: ContentType | undefined;
}

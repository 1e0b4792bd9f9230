import type { Clock } from "./clock.js";
import type { EventListener } from "./events.js";
import type { LimitPolicy, RetryPolicy, WindowPolicy } from "./policy.js";
import type { SharedLimiter } from "./throttle/shared-limiter.js";

/** A credential, or a function that gives the current one; it is asked before each request. */
export type CredentialSource = string | (() => string | Promise<string>);

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
  readonly maxQueue?: number;
  /** Longest wait; a call that must wait longer fails at once. @default no bound */
  readonly maxWaitMs?: number;
  /** The longest a request without an answer may stay under way before the server counts it. @default 60_000 */
  readonly maxDelayMs?: number;
}

/** How many answers are kept in memory. */
export interface CacheOptions {
  /** @default 1_000 */
  readonly maxEntries?: number;
  /** Sum of body sizes. @default 64 MiB */
  readonly maxBytes?: number;
}

/** How reads are joined in batches. */
export interface BatchOptions {
  /** Replaces the declared wait for companions. */
  readonly waitMs?: number;
  /** Lowers the declared size. */
  readonly maxSize?: number;
}

/** A limit's numbers as the caller negotiated them, by window name; `concurrency` too. */
export type LimitOverride = {
  readonly windows?: Readonly<Record<string, Partial<WindowPolicy>>>;
} & Partial<Pick<LimitPolicy, "concurrency" | "marginPercent" | "pace">>;

/** Options every generated client takes beside its credentials. */
export interface BaseClientOptions {
  /** @default the document's first server */
  readonly baseUrl?: string;
  /** @default the platform's `fetch` */
  readonly fetch?: typeof globalThis.fetch;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Time one attempt may take, its body included; time in the queue does not count. 0: no bound. @default 60_000 */
  readonly timeoutMs?: number;
  /** Replaces parts of the declared retry policy, or turns retries off. */
  readonly retry?: Partial<RetryPolicy> | false;
  readonly throttle?: ThrottleOptions | false;
  readonly cache?: CacheOptions | false;
  readonly batch?: BatchOptions | false;
  /** Negotiated limits, by limit name. */
  readonly limits?: Readonly<Record<string, LimitOverride>>;
  /** The plan the account is on, where the document has tiers. @default the document's */
  readonly tier?: string;
  readonly store?: Store;
  /** Shares one limiter among clients of this process. @default one of its own */
  readonly limiter?: SharedLimiter;
  readonly middleware?: readonly Middleware[];
  readonly clock?: Clock;
  /** 0 ≤ x < 1. @default Math.random */
  readonly random?: () => number;
  readonly logger?: Logger;
  readonly onEvent?: EventListener;
  /** Allows `http:` base URLs beyond loopback. @default false */
  readonly allowInsecure?: boolean;
}

/** Fetch standard's request cache modes. */
export type CacheMode = "default" | "no-store" | "reload" | "no-cache" | "force-cache" | "only-if-cached";

/** Options of one call. */
export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly retry?: Partial<RetryPolicy> | false | undefined;
  /** Higher priorities leave first. `false`: do not wait (the request is still counted). @default priority 0 */
  readonly throttle?: { readonly priority?: number; readonly maxWaitMs?: number } | false | undefined;
  readonly cache?: CacheMode | undefined;
  readonly batch?: false | undefined;
  /** Makes an unsafe request repeatable, where the server honours `Idempotency-Key`. */
  readonly idempotencyKey?: string | undefined;
}

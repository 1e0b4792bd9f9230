import type { Bytes, BytesView } from "./bytes.js";
import type { Context } from "./context.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";

/** A request body, ready to be sent any number of times. */
export interface EncodedBody {
  /** Makes the body for one attempt. A stream can be made once only; `isReplayable` says so. */
  readonly make: () => NonNullable<RequestInit["body"]>;
  readonly isReplayable: boolean;
  /** The value the caller gave, for limits that cost per item. */
  readonly value: unknown;
}

/** Where a request goes; a `URL` fits. */
export interface Address {
  readonly href: string;
  readonly origin: string;
}

/** Headers of a request, asked for by name in any case, iterated in the order of their names; a `Headers` fits. */
export interface CallHeaders extends Iterable<[name: string, value: string]> {
  get(name: string): string | null;
  has(name: string): boolean;
  /** What the cache's key holds of them, once that was asked for. */
  selecting?: string | undefined;
}

/** Whose request it is: an opaque id for keys in memory, and how the credential is put on a request. */
export interface Credential {
  /** Equal for equal credentials within one client or store, never the credential itself. `""` for none. */
  readonly id: string;
  /** Puts the credential on the request about to leave. Only ever called for the base URL's origin. */
  readonly apply: (url: URL, headers: Headers) => void;
  /** Present where the credential can change while a call waits: gives the one to send with, asked before every attempt. */
  readonly renew?: () => Promise<Credential>;
  /** Told when the server refused it (401), so that a token is not used again. */
  readonly refused?: () => void;
}

/** One call of one operation, ready to travel down the pipeline. */
export interface Call {
  readonly operation: Operation;
  /** Arguments as the caller gave them. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly options: RequestOptions;
  /** Absolute, without the credential. */
  readonly url: Address;
  /** Without the credential. */
  readonly headers: CallHeaders;
  readonly body: EncodedBody | undefined;
  readonly credential: Credential;
  /** Whose call it is: a limiter may serve several clients. */
  readonly client?: Context;
}

/** What one request brought: the whole body read, or a stream where the caller asked for the unparsed response. */
export interface Reply {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly url: string;
  readonly body: Bytes | ReadableStream<Bytes> | null;
  /** `Clock.now()` just before the request was handed to `fetch`. */
  readonly sentAtMs: number;
  /** `Clock.now()` when the status and headers were there. */
  readonly answeredAtMs: number;
  /** Whether the credential changed while the call waited, so that the answer may be another customer's: not to be kept. */
  readonly isOfOtherCredential?: boolean;
}

/** How the cache took part. */
export type CacheOutcome = "miss" | "hit" | "revalidated" | "stale";

/** What the server said of its limit. */
export interface RateLimitInfo {
  readonly limit?: number;
  readonly remaining?: number;
  readonly resetAt?: Date;
  readonly retryAfterMs?: number;
}

/** What a call came to. */
export interface Exchange {
  readonly reply: Reply;
  readonly cache: CacheOutcome;
  /** Requests sent for this call, 0 where the cache answered. */
  readonly attempts: number;
  /** Time spent waiting in the throttle and between attempts. */
  readonly queuedMs: number;
  readonly rateLimit: RateLimitInfo | undefined;
}

/**
 * Carries a call to its answer. Answers with error statuses resolve; only failures without an answer reject, and
 * nothing is thrown at once.
 *
 * @param key the call's `cacheKey`, where the stage before has made it
 */
export type Send = (call: Call, key?: string) => Promise<Exchange>;

/** One stage of the pipeline: wraps what comes after it. */
export type Stage = (next: Send) => Send;

/** What a binary request body may be. A stream can be sent once only, so such a request is never repeated. */
export type BinaryBody = Blob | ArrayBuffer | BytesView | ReadableStream<Uint8Array> | string;

/**
 * What a document says about its limits, resolved at generation: plain data, read by the runtime.
 * Every duration is in milliseconds; every JSON pointer is RFC 6901, `""` meaning the whole body.
 */

/** A quota: a number of units, or `"custom"` where the caller must give it in `limits`; per tier where tiers differ. */
export type Quota = number | "custom" | Readonly<Record<string, number | "custom">>;

/** How the server counts a window. Left out: not declared. */
export type Algorithm = "rolling" | "fixed" | "token-bucket" | "sliding-counter";

/** A calendar period a window is aligned to, in the provider's time zone. */
export type CalendarUnit = "minute" | "hour" | "day" | "week" | "month";

/** One window of a limit. Exactly one of `windowMs` and `calendar` is present. */
export interface WindowPolicy {
  readonly quota: Quota;
  readonly windowMs?: number;
  readonly calendar?: CalendarUnit;
  /** IANA name for `calendar` windows. @default "UTC" */
  readonly timeZone?: string;
  readonly algorithm?: Algorithm;
  /** Capacity of a token bucket. @default the quota */
  readonly burst?: Quota;
}

/** What a limit is kept apart by: `credential`, `global`, `operation`, `option:<name>`, `header:<name>` or `path:<name>`. */
export type ScopeKey = string;

/** Spreading of requests: as soon as safe, evenly, or evenly once fewer than `below` remain. */
export type Pace = "burst" | "even" | { readonly below: number };

/** One limit: every window of it must have room before a request leaves. */
export interface LimitPolicy {
  readonly by: readonly ScopeKey[];
  /** Units a response costs, by status (`"304"`) or class (`"5XX"`), else `default`. @default { default: 1 } */
  readonly counts?: Readonly<Record<string, number>>;
  readonly windows: Readonly<Record<string, WindowPolicy>>;
  /** Requests in flight at once. */
  readonly concurrency?: number;
  /** Share of every quota kept free, 0 to 99. @default 0 */
  readonly marginPercent?: number;
  /** @default "burst" */
  readonly pace?: Pace;
  /** Whether a larger quota that the server tells is taken over. @default false */
  readonly adopt?: boolean;
}

/** How a reset header counts. `epoch-*` is compared with the server's own clock (its `Date`). */
export type ResetUnit =
  | "delta-seconds"
  | "delta-ms"
  | "epoch-seconds"
  | "epoch-ms"
  | "http-date"
  | "rfc3339"
  | "js-date"
  | "duration";

/** A header, and how it counts. */
export interface TimedHeader {
  readonly name: string;
  readonly unit: ResetUnit;
}

/** A header that says when a window opens again. */
export interface ResetHeader extends TimedHeader {
  /**
   * `newest`: it names the moment at which a rolling window has forgotten the request it answers, a window after that
   * was counted. `full`: it is the delay until a token bucket is full. Left out: the end of a period, or not known.
   */
  readonly of?: "newest" | "full";
}

/** Which window a set of headers speaks of. */
export interface WindowName {
  readonly limit: string;
  readonly window: string;
}

/** One header that holds what others say in several: members of a JSON object, or `total=100; remaining=99`. */
export interface CombinedHeader {
  readonly name: string;
  readonly form: "json" | "pairs";
  /** Of several groups of pairs, parted by commas, the one that holds this pair, such as `b=per_hour`. */
  readonly group?: string;
}

/** One set of rate-limit headers. Names are case-insensitive. */
export type HeaderSet = (
  | {
      readonly format: "fields";
      /** Where present, the names below are those of its members, whose case counts. */
      readonly combined?: CombinedHeader;
      readonly limit?: string;
      readonly remaining?: string;
      readonly used?: string;
      readonly reset?: ResetHeader;
      /** The window's length, `delta-seconds` or `delta-ms` or `duration`. */
      readonly window?: TimedHeader;
    }
  /** `RateLimit` and `RateLimit-Policy`, drafts 0 to 11 of draft-ietf-httpapi-ratelimit-headers. */
  | { readonly format: "ietf" }
  /** One header of the form `used/limit`. */
  | { readonly format: "fraction"; readonly name: string }
) & {
  readonly describes?: WindowName;
  /** Its name, where an answer may carry several sets. */
  readonly set?: string;
};

/** How a refusal for the limit's sake is told. */
export interface ExceededPolicy {
  /** Statuses. @default [429] */
  readonly status: readonly number[];
  /** Pointer into the body to the time to wait. */
  readonly retryAfter?: string;
  /** How the body counts it. @default "delta-seconds" */
  readonly retryAfterUnit?: ResetUnit;
  /** A header that says how long to wait, beside Retry-After and Retry-After-Ms. */
  readonly retryAfterHeader?: TimedHeader;
  /** The least time to wait after a refusal that does not say itself how long. */
  readonly penaltyMs?: number;
  /** Pointer into the body to the provider's error code. */
  readonly code?: string;
}

/** When a kind of failure may be repeated. */
export type RetryCondition = "always" | "idempotent" | "never";

/** How failures are repeated. */
export interface RetryPolicy {
  /** Requests sent for one call at most, the first included. */
  readonly attempts: number;
  /** By status (`"429"`), class (`"5XX"`), `network` or `timeout`; the exact status wins. */
  readonly on: Readonly<Record<string, RetryCondition>>;
  readonly baseMs: number;
  readonly factor: number;
  readonly maxMs: number;
  /** Share of the delay added at random, 0 to 1. Never subtracted. */
  readonly jitter: number;
  /** Time one call may spend waiting between attempts, in all. */
  readonly budgetMs: number;
  /** Evidence obeyed, strongest first: `Retry-After` and `reset`. */
  readonly honor: readonly string[];
  /** A header by which the server says whether to repeat: `false` forbids it, `true` allows what `on` does not name. */
  readonly shouldRetryHeader?: string;
}

/** What governs an operation beside its limits; operations share profiles by name. */
export interface Profile {
  readonly headers?: readonly HeaderSet[];
  readonly exceeded: ExceededPolicy;
  readonly retry: RetryPolicy;
}

/** What a request spends from a limit: units, or units for each item of an array in the request body. */
export type Cost = number | { readonly perItem: number; readonly at: string };

/** An argument of an operation by its place and wire name. */
export interface ArgumentName {
  readonly in: "path" | "query" | "header" | "cookie";
  readonly name: string;
}

/** How answers of a read are kept. */
export interface CachePolicy {
  /** Freshness where the server sends none. */
  readonly ttlMs?: number;
  /** Whether `ttlMs` wins over the server's own freshness. @default false */
  readonly override?: boolean;
  /** Validator the server supports; a stale entry is revalidated by it. Where left out, whatever validator it sends is used. */
  readonly validate?: "etag" | "last-modified" | "none";
  readonly staleIfLimitedMs?: number;
  readonly staleWhileRevalidateMs?: number;
}

/** A read whose kept answers a successful write (or a webhook) makes stale. */
export interface Invalidation {
  /** Operation id of the read. */
  readonly operation: string;
  /** `same-key`: entries whose path arguments of the same names are equal; `all`: every entry of the read. */
  readonly match: "same-key" | "all";
}

/** How reads of single items join in one request. */
export interface BatchPolicy {
  /** Operation id of the batch request. */
  readonly operation: string;
  /** The argument that names the item. */
  readonly key: ArgumentName;
  /** Where the keys go: a pointer into the request body, or a parameter. */
  readonly into: string | ArgumentName;
  readonly maxSize: number;
  /** Time to wait for companions. Left out: the current turn. */
  readonly waitMs?: number;
  /** Pointer to the array of items in the answer. */
  readonly out: string;
  /** Pointer to the key within an item. */
  readonly match: string;
  /** What a caller gets whose item is not in the answer. */
  readonly missing: "not-found" | "null";
}

/** How a job started by the operation is followed to its end. */
export interface PollPolicy {
  /** Operation id of the status request. */
  readonly operation: string;
  /** Arguments of the status request, each from a pointer into the answer that started the job. */
  readonly with: readonly { readonly argument: ArgumentName; readonly from: string }[];
  readonly status: string;
  readonly pending: readonly string[];
  readonly success: readonly string[];
  readonly failure: readonly string[];
  /** Pointer to the result in the last status answer. @default "" */
  readonly result?: string;
  readonly intervalMs: number;
  readonly factor: number;
  readonly maxMs: number;
  readonly timeoutMs: number;
}

/** How a list is read page by page. */
export interface PaginationPolicy {
  readonly style: "cursor" | "offset" | "page" | "link" | "next-url";
  /** The argument that asks for a page. Absent for `link` and `next-url`. */
  readonly request?: ArgumentName;
  /** Pointer to the next cursor or URL in the answer. */
  readonly next?: string;
  /** Pointer to the items. */
  readonly items: string;
  readonly pageSize?: ArgumentName;
  readonly maxPageSize?: number;
}

/** The whole document's policy, as the generated client carries it. */
export interface Policy {
  readonly tiers?: { readonly default: string; readonly names: readonly string[] };
  readonly limits: Readonly<Record<string, LimitPolicy>>;
  readonly profiles: Readonly<Record<string, Profile>>;
  /** What requests through `client.fetch` spend. */
  readonly apply: Readonly<Record<string, Cost>>;
  /** Reads made stale by a webhook, by its name. */
  readonly webhooks?: Readonly<Record<string, readonly Invalidation[]>>;
}

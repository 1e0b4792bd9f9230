import type { CacheMode } from "../options.js";
import type { CachePolicy } from "../policy.js";
import type { CacheControl } from "./cache-control.js";
import type { Freshness } from "./freshness.js";

/** What the cache does with a read. */
export type Decision =
  | { readonly kind: "answer"; readonly isStale: boolean; readonly refresh: boolean }
  | AskDecision
  | { readonly kind: "refuse" };

/** The server is asked; what may be answered with the stale entry all the same. */
export interface AskDecision {
  readonly kind: "ask";
  readonly staleIfLimited: boolean;
  readonly staleIfError: boolean;
}

/** What a decision rests on. */
export interface Circumstances {
  readonly mode: CacheMode;
  readonly isInvalidated: boolean;
  readonly freshness: Freshness;
  readonly policy: CachePolicy;
  /** Cache-Control of the request. */
  readonly request: CacheControl;
  /** Cache-Control of the stored answer. */
  readonly stored: CacheControl;
}

/** Decides by the stored answer, the caller's cache mode (Fetch standard §5.1) and RFC 9111 §4. */
export function decide(circumstances: Circumstances): Decision {
  const { mode, isInvalidated, freshness, policy, stored } = circumstances;
  const isFresh = freshness.freshForMs > 0;
  if (mode === "force-cache" || mode === "only-if-cached") {
    if (!isInvalidated) return { kind: "answer", isStale: !isFresh, refresh: false };
    return mode === "only-if-cached" ? { kind: "refuse" } : justAsk;
  }
  if (mode !== "default" || isInvalidated) return justAsk;
  if (isFresh && isYoungEnough(circumstances)) return { kind: "answer", isStale: false, refresh: false };

  const staleForMs = -freshness.freshForMs;
  const isAllowed = (boundMs: number | undefined) =>
    freshness.mayBeStale && boundMs !== undefined && staleForMs <= boundMs;
  if (isYoungEnough({ ...circumstances, freshness: { ...freshness, freshForMs: 0 } })) {
    if (isAllowed(circumstances.request.maxStaleMs)) return { kind: "answer", isStale: true, refresh: false };
    if (isAllowed(stored.staleWhileRevalidateMs) || isAllowed(policy.staleWhileRevalidateMs))
      return { kind: "answer", isStale: true, refresh: true };
  }
  return {
    kind: "ask",
    staleIfLimited: isAllowed(policy.staleIfLimitedMs),
    staleIfError: isAllowed(stored.staleIfErrorMs),
  };
}

/** The server's word and nothing else. */
export const justAsk: AskDecision = { kind: "ask", staleIfLimited: false, staleIfError: false };

function isYoungEnough({ freshness, request }: Pick<Circumstances, "freshness" | "request">): boolean {
  const isWithinAge = request.maxAgeMs === undefined || freshness.ageMs <= request.maxAgeMs;
  return isWithinAge && freshness.freshForMs >= (request.minFreshMs ?? 0);
}

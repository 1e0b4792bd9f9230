import type { LimitState } from "./limit-state.js";

/** What is known of one window of one limit, for one value of its scope. */
export interface WindowSnapshot {
  readonly limit: string;
  /** Value the limit is kept apart by, as an opaque id; empty where there is none, or none was used yet. */
  readonly scope: string;
  readonly window: string;
  /** Units per window in force: the margin and what the server said taken off. Infinite where it is not known. */
  readonly quota: number;
  /** Units the server may be counting, those of others that it told of included. */
  readonly inUse: number;
  readonly available: number;
  /** Time until a request of cost 1 fits, were all that is under way answered now, as far as it can be foreseen; 0 where one can go now. */
  readonly nextFreeMs: number;
  /** Calls that wait for the limit. */
  readonly queued: number;
}

/** What `client.rateLimit()` gives. */
export type RateLimitSnapshot = readonly WindowSnapshot[];

/** Describes every window of a state. The bound on requests in flight shows as the window `concurrency`. */
export function describeState(state: LimitState, nowMs: number): RateLimitSnapshot {
  state.settleLost(nowMs);
  const { name: limit, scope, queued, concurrency, inFlight } = state;
  const holdMs = Math.max(0, (state.hold?.untilMs ?? nowMs) - nowMs);
  const units = state.counts.needed;
  const windows = state.windows.map((window) => ({
    limit,
    scope,
    window: window.name,
    quota: window.quota,
    inUse: window.inUse(nowMs),
    available: window.available(nowMs),
    nextFreeMs: Math.max(holdMs, window.freeAtMs(units, nowMs) - nowMs),
    queued,
  }));
  if (concurrency === undefined) return windows;
  const available = Math.max(0, concurrency - inFlight);
  const bound = { limit, scope, window: "concurrency", quota: concurrency, inUse: inFlight, available };
  return [...windows, { ...bound, nextFreeMs: holdMs, queued }];
}

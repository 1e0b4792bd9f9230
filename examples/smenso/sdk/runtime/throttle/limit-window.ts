import type { CountedAt } from "./count-clock.js";

/** Slack for sums of fractions. */
export const unitSlack = 1e-9;

/** Granularity of the server's clock and of our timers, added to whatever the server must have forgotten. */
export const guardMs = 1;

/** What the server's clock and ours may drift apart, per millisecond. */
export const clockDrift = 1e-4;

/** Share of our requests under way that is taken to have overtaken the answer, and to be counted in it. */
export const overtakingShare = 0.5;

/** The guard of a window: clocks drift, and a long window lets them drift further. */
export function windowGuardMs(windowMs: number): number {
  return Math.max(guardMs, windowMs * clockDrift);
}

/** What one answer says of a window, with what is needed to judge it. */
export interface Evidence {
  readonly limit: number | undefined;
  readonly remaining: number;
  readonly sentAtMs: number;
  readonly answeredAtMs: number;
  /** What `commit` gave for the request; undefined where the request did not spend from the window. */
  readonly mark: number | undefined;
  /** Units charged to us for the request that the server, having refused it, did not count. */
  readonly uncounted: number;
  /** When the window opens again, on the client's clock, earliest and latest. */
  readonly reset: ClientInterval | undefined;
  /** When the server counted the request, where it says so. */
  readonly counted: CountedAt | undefined;
  /** Whether the reset is the delay until nothing of the window is in use. */
  readonly isFull: boolean;
}

/** What an answer proves of others who spend from the window. */
export interface ForeignWord {
  /** What they have spent at least. */
  readonly units: number;
  /** What they have most likely spent, of all that the server counts. */
  readonly foreign: number;
  readonly total: number;
}

/** A moment of another clock, as far as it is known on `Clock.now()`. */
export interface ClientInterval {
  readonly lowMs: number;
  readonly highMs: number;
}

/** What the policy says of a window. */
export interface DeclaredNumbers {
  readonly quota: number;
  readonly burst: number | undefined;
  /** Whether the policy names the server's algorithm. */
  readonly hasAlgorithm: boolean;
}

/**
 * One window of a limit, as the server may be counting it: a request is charged for every instant at which the server
 * may have counted it. Times are `Clock.now()` milliseconds.
 */
export interface LimitWindow {
  readonly name: string;
  /** The quota in force, the margin taken off. */
  readonly quota: number;
  /** The numbers before any margin or correction; undefined where nobody declared any. */
  readonly declared: DeclaredNumbers | undefined;
  /** Length, for messages and waits; of a calendar window the longest. */
  readonly windowMs: number;
  /** The largest cost it takes. One above `size` goes when nothing is in use. */
  readonly capacity: number;
  /** Units it holds when nothing is in use. */
  readonly size: number;
  /** When the server said that the window opens anew; undefined where it did not, or the algorithm knows no such moment. */
  readonly opensAtMs: number | undefined;
  /** Whether so many units more may be sent now. */
  fits(units: number, nowMs: number): boolean;
  /** The earliest time at which they could fit, were all that is under way answered now. Later than now if they do not fit. */
  freeAtMs(units: number, nowMs: number): number;
  /** Takes units for a request that is sent now. @returns a mark for `Evidence` */
  commit(units: number, nowMs: number): number;
  /** Ends a request: what was reserved goes, what the server charged is held as long as it may count. */
  settle(reserved: number, charged: number, answeredAtMs: number): void;
  /** Ends a request that the server may have counted, and of which it will say nothing more. */
  settleUnheard(units: number, atMs: number): void;
  /** Takes the server's word. @returns what it proves of others; undefined where it proves nothing */
  heed(evidence: Evidence): ForeignWord | undefined;
  /** Notes a refusal that nothing known of others explains: what was believed on the server's word alone may be wrong. */
  refused?(nowMs: number): void;
  /** Which of the server's words are believed no more, as a sentence; once. */
  takeDoubt?(): string | undefined;
  /** Units that others are taken to have in the window; 0 as long as nothing proved that there are any. */
  foreign(nowMs: number): number;
  /** The server refused: nothing is left until the reset. Only of windows that nobody declared. */
  exhaust?(): void;
  /** Sets the undiminished quota. */
  setQuota(quota: number): void;
  /** Units in use now that will have come back by then, by the passing of time alone. */
  returningBy(atMs: number, nowMs: number): number;
  inUse(nowMs: number): number;
  available(nowMs: number): number;
  /** Whether nothing would be lost by forgetting the window. */
  isIdle(nowMs: number): boolean;
}

/** A quota with a margin kept free: whole, and at least 1. */
export function withMargin(quota: number, marginPercent: number): number {
  return marginPercent === 0
    ? quota
    : Math.max(1, Math.floor((quota * (100 - marginPercent)) / 100 + unitSlack));
}

/** A server that counts. Times are milliseconds of its own clock and never go back. */
export interface ServerModel {
  /** Units it holds at most. */
  readonly limit: number;
  /** Counts units that arrive, or refuses them. */
  take(atMs: number, units: number): boolean;
  /** Whole units that it would take. */
  remaining(atMs: number): number;
  /** Time until it takes one more, if nothing else comes; 0 where it does. */
  waitMs(atMs: number): number;
  /** What it tells as its reset: time until its window opens anew, or its oldest unit leaves, or its bucket is full. */
  resetMs(atMs: number): number;
  /** Since when it would have taken so many units more; infinite where it does not. */
  roomSinceMs(atMs: number, units: number): number;
}

/** What every server is made of. */
export interface ServerNumbers {
  readonly quota: number;
  readonly windowMs: number;
  /** Whether what it refuses spends too. */
  readonly countsRefused: boolean;
}

/** Slack for sums of fractions. */
export const slack = 1e-9;

/**
 * Counts what one window of one limit has accepted. Times are server milliseconds since the Unix epoch and never
 * go back; units are what requests cost. A counter changes only when something is spent.
 */
export interface WindowCounter {
  /** Milliseconds until `units` more fit: 0 where they fit now, `Infinity` where they never will. */
  waitMs(nowMs: number, units: number): number;
  /** Counts units that fit at this moment. */
  spend(nowMs: number, units: number): void;
  /** Units that still fit; may be a fraction. */
  remaining(nowMs: number): number;
  /** Milliseconds until nothing that counts now is counted any more; 0 where nothing is. */
  resetMs(nowMs: number): number;
}

/** A period of a window aligned to the server's clock: `startMs` belongs to it, `endMs` to the next. */
export interface Period {
  readonly startMs: number;
  readonly endMs: number;
}

/** The period an instant lies in. */
export type PeriodAt = (nowMs: number) => Period;

/** What adding fractions may be off by; a request is not refused for it. */
export const roundingUnits = 1e-9;

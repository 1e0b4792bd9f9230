import type { WindowName } from "../policy.js";

/** When a window opens again, as the server said it; `resolutionMs` is the unit the server rounds to, either way. */
export type ResetReading =
  /** So long after the answer was made. */
  | { readonly kind: "after"; readonly ms: number; readonly resolutionMs: number }
  /** At this moment of the server's clock. */
  | { readonly kind: "at"; readonly epochMs: number; readonly resolutionMs: number };

/** What one set of headers of one answer says of one window. Every number is finite and not negative. */
export interface Reading {
  /** The window the document says these headers speak of. */
  readonly describes?: WindowName;
  /** The name the server itself gives the window or policy. */
  readonly name?: string;
  /** The declared set it is from, where there are several: not every one of them speaks of a declared window. */
  readonly set?: string;
  readonly limit?: number;
  readonly remaining?: number;
  readonly reset?: ResetReading;
  /** `newest`: the reset is a window after the request was counted; `full`: the delay until the bucket is full. */
  readonly resetOf?: "newest" | "full";
  readonly windowMs?: number;
}

/** All that an answer's headers say of limits, and what in them could not be read. */
export interface Readings {
  readonly readings: readonly Reading[];
  /** One sentence for each header that was ignored. */
  readonly problems: readonly string[];
}

/** A reset further away than any window is taken for a wrong unit (366 days). */
export const farthestResetMs = 366 * 86_400_000;

/** Collects what could not be read; the value is shortened, since it is the server's and may be anything. */
export type NoteProblem = (header: string, value: string, expected: string) => void;

/** The sentence for a header that was ignored. */
export function problemText(header: string, value: string, expected: string): string {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return `Ignored ${header}: expected ${expected}, got ${JSON.stringify(shown)}.`;
}

import type { ScopeKey } from "../../../templates/runtime/policy.js";
import { fixedWindow } from "./fixed-window.js";
import { rollingLog } from "./rolling-log.js";
import { slidingCounter } from "./sliding-counter.js";
import { tokenBucket } from "./token-bucket.js";
import type { PeriodAt, WindowCounter } from "./window-counter.js";

/** One limit as the server enforces it: the tier chosen, every quota a number, every algorithm settled. */
export interface ServerLimit {
  readonly name: string;
  readonly by: readonly ScopeKey[];
  readonly counts: Readonly<Record<string, number>>;
  readonly concurrency: number | undefined;
  readonly windows: readonly ServerWindow[];
}

/** One window of a limit. */
export interface ServerWindow {
  readonly name: string;
  readonly quota: number;
  /** What fits at once: the burst of a token bucket, else the quota. */
  readonly capacity: number;
  readonly kind: WindowKind;
}

/** How a window counts. */
export type WindowKind =
  | { readonly algorithm: "rolling" | "token-bucket"; readonly windowMs: number }
  | { readonly algorithm: "fixed" | "sliding-counter"; readonly periodAt: PeriodAt };

/** A counter for one scope of the window, nothing spent. */
export function startCounter({ quota, capacity, kind }: ServerWindow): WindowCounter {
  switch (kind.algorithm) {
    case "rolling":
      return rollingLog(quota, kind.windowMs);
    case "token-bucket":
      return tokenBucket({ capacity, quota, windowMs: kind.windowMs });
    case "fixed":
      return fixedWindow(quota, kind.periodAt);
    case "sliding-counter":
      return slidingCounter(quota, kind.periodAt);
  }
}

/** The window's length at an instant, in milliseconds: months differ. */
export function lengthMs({ kind }: ServerWindow, nowMs: number): number {
  if ("windowMs" in kind) return kind.windowMs;
  const { startMs, endMs } = kind.periodAt(nowMs);
  return endMs - startMs;
}

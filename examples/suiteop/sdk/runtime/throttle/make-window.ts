import { BucketWindow } from "./bucket-window.js";
import { CalendarWindow } from "./calendar-window.js";
import { CounterWindow } from "./counter-window.js";
import type { LimitWindow } from "./limit-window.js";
import { LogWindow } from "./log-window.js";
import type { ResolvedWindow } from "./resolve-limits.js";
import type { ServerClock } from "./server-clock.js";

/** What the windows of one client share. */
export interface WindowSurroundings {
  readonly marginPercent: number;
  readonly serverClock: ServerClock;
}

/** Makes a window by its algorithm; one that is not declared follows the rolling rule. */
export function makeWindow(window: ResolvedWindow, surroundings: WindowSurroundings): LimitWindow {
  const { name, quota, calendar, algorithm } = window;
  const { marginPercent, serverClock } = surroundings;
  if (calendar !== undefined) {
    const timeZone = window.timeZone ?? "UTC";
    return new CalendarWindow({
      name,
      quota,
      marginPercent,
      unit: calendar,
      timeZone,
      serverClock,
    });
  }
  const windowMs = window.windowMs ?? 0;
  switch (algorithm) {
    case "token-bucket":
      return new BucketWindow({ name, quota, marginPercent, windowMs, burst: window.burst ?? quota });
    case "sliding-counter":
      return new CounterWindow({ name, quota, marginPercent, windowMs });
    default: {
      const isFixed = algorithm === "fixed";
      const hasAlgorithm = algorithm !== undefined;
      return new LogWindow({ name, quota, marginPercent, windowMs, isFixed, hasAlgorithm });
    }
  }
}

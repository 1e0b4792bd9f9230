import type { Clock } from "../../templates/runtime/clock.js";
import { preciseTimers } from "./precise-timers.js";

/** A clock that runs `timeScale` times as fast as the machine's, from `epochMs` on: a client with it lives in the time of a mock so scaled. */
export function scaledClock(timeScale: number, epochMs: number = Date.now()): Clock {
  const startMs = performance.now();
  const now = () => (performance.now() - startMs) * timeScale;
  return {
    now,
    date: () => epochMs + now(),
    setTimeout: (callback, delayMs) => preciseTimers.setTimeout(callback, delayMs / timeScale),
    clearTimeout: preciseTimers.clearTimeout,
  };
}

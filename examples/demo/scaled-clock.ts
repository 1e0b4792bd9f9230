import type { Clock } from "../../templates/runtime/clock.js";
import { preciseTimers } from "./precise-timers.js";

/** A moment that the processes of this machine agree on, and the date a server has at that moment. */
export interface TimeBase {
  /** By `wallMs`. */
  readonly startMs: number;
  /** Milliseconds since the Unix epoch. */
  readonly epochMs: number;
}

/** Milliseconds that every process of this machine counts alike, with fractions. */
export function wallMs(): number {
  return performance.timeOrigin + performance.now();
}

/** A clock that runs `timeScale` times as fast as the machine's: a client with it lives in the time of a mock so scaled. */
export function scaledClock(timeScale: number, base: TimeBase): Clock {
  const now = () => (wallMs() - base.startMs) * timeScale;
  return {
    now,
    date: () => base.epochMs + now(),
    setTimeout: (callback, delayMs) => preciseTimers.setTimeout(callback, delayMs / timeScale),
    clearTimeout: preciseTimers.clearTimeout,
  };
}

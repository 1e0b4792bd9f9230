import { type Clock, longestTimerMs } from "../../templates/runtime/clock.js";

/** The mock's time: real time, running faster or slower. */
export interface ServerClock {
  /** Server milliseconds since the Unix epoch; never goes back. */
  nowMs(): number;
  /** Calls back once so many server milliseconds have passed, unless the clock is stopped before. */
  after(delayMs: number, callback: () => void): void;
  /** Resolves once so many server milliseconds have passed; never, if the clock is stopped before. */
  wait(delayMs: number): Promise<void>;
  /** Drops every callback still to come. */
  stop(): void;
}

/** Starts at the wall clock's time and runs `timeScale` times as fast. */
export function startServerClock(clock: Clock, timeScale: number): ServerClock {
  const startDateMs = clock.date();
  const startMs = clock.now();
  const handles = new Set<unknown>();
  const after = (delayMs: number, callback: () => void) => {
    const fire = () => {
      handles.delete(handle);
      callback();
    };
    const handle = clock.setTimeout(fire, Math.min(delayMs / timeScale, longestTimerMs));
    handles.add(handle);
  };
  return {
    nowMs: () => startDateMs + (clock.now() - startMs) * timeScale,
    after,
    wait: (delayMs) => (delayMs > 0 ? new Promise((resolve) => after(delayMs, resolve)) : Promise.resolve()),
    stop() {
      for (const handle of handles) clock.clearTimeout(handle);
      handles.clear();
    },
  };
}

import type { Clock } from "../../templates/runtime/clock.js";

/** How early the platform's timer is set: it may fire more than a millisecond late, and that counts many times over here. */
const marginMs = 1;

interface Timer {
  isCancelled: boolean;
  native: NodeJS.Timeout | undefined;
}

/** Timers that fire within a fraction of a millisecond: the last one is spent looking at the time, between other work. */
export const preciseTimers: Pick<Clock, "setTimeout" | "clearTimeout"> = {
  setTimeout(callback, delayMs) {
    const dueMs = performance.now() + delayMs;
    const timer: Timer = { isCancelled: false, native: undefined };
    const look = () => {
      if (timer.isCancelled) return;
      if (performance.now() >= dueMs) callback();
      else setImmediate(look);
    };
    if (delayMs > marginMs) timer.native = setTimeout(look, Math.floor(delayMs - marginMs));
    else setImmediate(look);
    return timer;
  },
  clearTimeout(handle) {
    const timer = handle as Timer | undefined;
    if (timer === undefined) return;
    timer.isCancelled = true;
    clearTimeout(timer.native);
  },
};

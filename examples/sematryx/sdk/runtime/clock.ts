/** Time as the runtime sees it. Injected, so that tests and simulations run in virtual time. */
export interface Clock {
  /** Monotonic milliseconds; the origin is arbitrary. */
  now(): number;
  /** Milliseconds since the Unix epoch, by the machine's wall clock. */
  date(): number;
  /** Calls back once after the delay (0 to 2^31−1 ms). May fire early by a millisecond: check the time on wake. */
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(handle: unknown): void;
}

/** The platform's own time. */
export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
  clearTimeout: (handle) => clearTimeout(handle as Parameters<typeof clearTimeout>[0]),
};

/** The longest delay a platform timer keeps; a longer one fires at once. */
export const longestTimerMs = 2 ** 31 - 1;

/**
 * Waits until the delay has passed on the clock, however long it is.
 *
 * @throws the signal's reason, as soon as it aborts
 */
export function sleep(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const wakeAt = clock.now() + delayMs;
    let handle: unknown;
    const onAbort = () => {
      clock.clearTimeout(handle);
      reject(signal?.reason);
    };
    const wait = () => {
      const leftMs = wakeAt - clock.now();
      if (leftMs <= 0) {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      } else {
        handle = clock.setTimeout(wait, Math.min(Math.ceil(leftMs), longestTimerMs));
      }
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    wait();
  });
}

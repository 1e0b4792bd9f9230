/** How a simulated server counts. `at` is server time in milliseconds. */
export interface ServerCounter {
  /** Counts a request that arrives, or refuses it. Refused ones are not counted. */
  take(atMs: number): boolean;
}

/** An exact log: at most `quota` requests in any window. */
export function rollingServer(quota: number, windowMs: number): ServerCounter {
  const taken: number[] = [];
  return {
    take(atMs) {
      while (taken[0] !== undefined && taken[0] <= atMs - windowMs) taken.shift();
      if (taken.length >= quota) return false;
      taken.push(atMs);
      return true;
    },
  };
}

/** Windows that follow each other, from a phase nobody knows. */
export function fixedServer(quota: number, windowMs: number, phaseMs: number): ServerCounter {
  let window = Number.NaN;
  let count = 0;
  return {
    take(atMs) {
      const current = Math.floor((atMs + phaseMs) / windowMs);
      if (current !== window) count = 0;
      window = current;
      if (count >= quota) return false;
      count += 1;
      return true;
    },
  };
}

/** A bucket that fills evenly, full at first. */
export function bucketServer(quota: number, windowMs: number, burst: number): ServerCounter {
  let tokens = burst;
  let countedAtMs = 0;
  return {
    take(atMs) {
      tokens = Math.min(burst, tokens + ((atMs - countedAtMs) * quota) / windowMs);
      countedAtMs = atMs;
      if (tokens < 1 - 1e-9) return false;
      tokens -= 1;
      return true;
    },
  };
}

/** The last window's count, weighted by what of it still lies in a rolling window, and this one's. */
export function counterServer(quota: number, windowMs: number, phaseMs: number): ServerCounter {
  let window = Number.NaN;
  let current = 0;
  let previous = 0;
  return {
    take(atMs) {
      const at = (atMs + phaseMs) / windowMs;
      const now = Math.floor(at);
      if (now !== window) {
        previous = now === window + 1 ? current : 0;
        current = 0;
        window = now;
      }
      if (previous * (1 - (at - now)) + current + 1 > quota + 1e-9) return false;
      current += 1;
      return true;
    },
  };
}

/** Random numbers 0 ≤ x < 1 that are the same every run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One way of a round trip of 20 to 60 ms, a hundredth of them up to half a second late. */
export function wayMs(random: () => number): number {
  const lateMs = random() < 0.01 ? random() * 500 : 0;
  return 10 + 20 * random() + lateMs;
}

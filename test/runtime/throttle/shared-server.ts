/** What a shared server says to one request, its headers included. */
export interface ServerWord {
  readonly isTaken: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Until its window opens anew; undefined where the algorithm knows no such moment. */
  readonly resetMs: number | undefined;
  /** Whole seconds until a request would be taken, as Retry-After has it. */
  readonly retryAfterMs: number;
}

/** A server that tells what remains. `at` is server time in milliseconds. Refused requests are not counted. */
export type SharedServer = (atMs: number) => ServerWord;

/** The limit of a shared server. */
export interface SharedLimit {
  readonly quota: number;
  readonly windowMs: number;
  /** Where windows that follow each other begin. */
  readonly phaseMs: number;
  /** What a bucket holds. */
  readonly burst: number;
}

const servers = { rolling, fixed, bucket, counter };

/** An algorithm that can be simulated. */
export type SharedKind = keyof typeof servers;

/** Makes a server that counts by an algorithm. */
export function sharedServer(kind: SharedKind, limit: SharedLimit): SharedServer {
  return servers[kind](limit);
}

function wholeSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1_000)) * 1_000;
}

function rolling({ quota, windowMs }: SharedLimit): SharedServer {
  const taken: number[] = [];
  return (atMs) => {
    while (taken[0] !== undefined && taken[0] <= atMs - windowMs) taken.shift();
    const isTaken = taken.length < quota;
    if (isTaken) taken.push(atMs);
    const freeMs = (taken[0] ?? atMs) + windowMs - atMs;
    return {
      isTaken,
      limit: quota,
      remaining: quota - taken.length,
      resetMs: undefined,
      retryAfterMs: wholeSeconds(freeMs),
    };
  };
}

function fixed({ quota, windowMs, phaseMs }: SharedLimit): SharedServer {
  let window = Number.NaN;
  let count = 0;
  return (atMs) => {
    const current = Math.floor((atMs + phaseMs) / windowMs);
    if (current !== window) count = 0;
    window = current;
    const isTaken = count < quota;
    if (isTaken) count += 1;
    const resetMs = wholeSeconds((current + 1) * windowMs - phaseMs - atMs);
    return { isTaken, limit: quota, remaining: quota - count, resetMs, retryAfterMs: resetMs };
  };
}

function bucket({ quota, windowMs, burst }: SharedLimit): SharedServer {
  let tokens = burst;
  let countedAtMs = 0;
  return (atMs) => {
    tokens = Math.min(burst, tokens + ((atMs - countedAtMs) * quota) / windowMs);
    countedAtMs = atMs;
    const isTaken = tokens >= 1 - 1e-9;
    if (isTaken) tokens -= 1;
    const retryAfterMs = wholeSeconds(((1 - tokens) * windowMs) / quota);
    return {
      isTaken,
      limit: burst,
      remaining: Math.floor(tokens + 1e-9),
      resetMs: undefined,
      retryAfterMs,
    };
  };
}

function counter({ quota, windowMs, phaseMs }: SharedLimit): SharedServer {
  let window = Number.NaN;
  let current = 0;
  let previous = 0;
  return (atMs) => {
    const at = (atMs + phaseMs) / windowMs;
    const now = Math.floor(at);
    if (now !== window) {
      previous = now === window + 1 ? current : 0;
      current = 0;
      window = now;
    }
    const weighted = () => previous * (1 - (at - now)) + current;
    const isTaken = weighted() + 1 <= quota + 1e-9;
    if (isTaken) current += 1;
    const remaining = Math.max(0, Math.floor(quota - weighted() + 1e-9));
    const resetMs = wholeSeconds((now + 1) * windowMs - phaseMs - atMs);
    return { isTaken, limit: quota, remaining, resetMs, retryAfterMs: wholeSeconds(windowMs / quota) };
  };
}

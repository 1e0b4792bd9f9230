/** A window of a limit, in server milliseconds. */
export interface IdealWindow {
  readonly quota: number;
  readonly windowMs: number;
}

/**
 * When the last of `requests` can be sent at the earliest, if any stretch of a window's length may hold its quota:
 * request i leaves no sooner than a window after request i − quota.
 */
export function idealRollingMs(requests: number, windows: readonly IdealWindow[]): number {
  const sentAt: number[] = [];
  for (let at = 0; at < requests; at++) {
    const bounds = windows.map(({ quota, windowMs }) => (sentAt[at - quota] ?? -windowMs) + windowMs);
    sentAt.push(Math.max(sentAt[at - 1] ?? 0, ...bounds));
  }
  return sentAt[requests - 1] ?? 0;
}

/** When the last of `requests` can be sent at the earliest, from a bucket of `burst` that `quota` fill in a window. */
export function idealBucketMs(requests: number, { quota, windowMs }: IdealWindow, burst: number): number {
  return (Math.max(0, requests - burst) * windowMs) / quota;
}

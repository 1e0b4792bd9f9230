import type { ThrottledClient } from "../clients/throttled-client.js";
import type { EventLoop } from "../world/event-loop.js";
import type { Cell } from "./cell.js";

/** What a state may take at most to forget everything, beside two windows. */
const settledAfterMs = 200_000;

/** Looks at the books when everything is over and forgotten: each window must be empty, and nobody wait. */
export function findLeaks({ limiter, queued }: ThrottledClient, loop: EventLoop, { server }: Cell): string[] {
  loop.skip(3 * server.windowMs + settledAfterMs);
  const leaks = limiter.snapshot().flatMap((window) => {
    const { inUse, available, nextFreeMs } = window;
    const isFree = inUse < 1e-6 && available >= 1 && nextFreeMs === 0 && window.queued === 0;
    return isFree
      ? []
      : [`${window.window}: ${inUse} in use, ${available} available, ${window.queued} queued`];
  });
  return queued === 0 ? leaks : [...leaks, `${queued} calls never left the queue`];
}

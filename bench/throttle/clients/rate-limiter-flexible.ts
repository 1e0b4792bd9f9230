import { RateLimiterMemory, RateLimiterQueue } from "rate-limiter-flexible";
import type { BenchClient } from "./bench-client.js";
import { fetchOnce, untilAccepted } from "./fetch-once.js";

/** A `RateLimiterQueue` for each window, the longest asked first so that what waits in the end is the shortest. */
export const rateLimiterFlexible: BenchClient = {
  name: "rate-limiter-flexible",
  open({ url, kind: { windows } }) {
    const queues = windows
      .map(({ quota, windowMs }) => new RateLimiterMemory({ points: quota, duration: windowMs / 1_000 }))
      .map((memory) => new RateLimiterQueue(memory))
      .reverse();
    const send = async (path: string) => {
      for (const queue of queues) await queue.removeTokens(1);
      return fetchOnce(url + path);
    };
    return { get: (path) => untilAccepted(() => send(path)), close() {} };
  },
};

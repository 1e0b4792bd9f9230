import { RateLimiter } from "limiter";
import type { BenchClient } from "./bench-client.js";
import { fetchOnce, untilAccepted } from "./fetch-once.js";

/** A `RateLimiter` for each window, the longest asked first so that what waits in the end is the shortest. */
export const limiter: BenchClient = {
  name: "limiter",
  open({ url, kind: { windows } }) {
    const limiters = windows
      .map(({ quota, windowMs }) => new RateLimiter({ tokensPerInterval: quota, interval: windowMs }))
      .reverse();
    const send = async (path: string) => {
      for (const one of limiters) await one.removeTokens(1);
      return fetchOnce(url + path);
    };
    return { get: (path) => untilAccepted(() => send(path)), close() {} };
  },
};

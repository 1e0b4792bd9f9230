import pThrottle from "p-throttle";
import type { BenchClient } from "./bench-client.js";
import { fetchOnce, untilAccepted } from "./fetch-once.js";

/** Strict, so that no stretch of a window's length holds more than the quota; two windows are one around the other. */
export const pThrottleStrict: BenchClient = {
  name: "p-throttle",
  open({ url, kind: { windows } }) {
    const send = windows.reduce(
      (inner, { quota, windowMs }) => pThrottle({ limit: quota, interval: windowMs, strict: true })(inner),
      (path: string) => fetchOnce(url + path),
    );
    return { get: (path) => untilAccepted(() => send(path)), close() {} };
  },
};

import Bottleneck from "bottleneck";
import type { BenchClient } from "./bench-client.js";
import { fetchOnce, untilAccepted } from "./fetch-once.js";

/**
 * A reservoir with `minTime` for each window, as its manual recommends against floods; a second window is a second
 * limiter by `chain`.
 */
export const bottleneck: BenchClient = {
  name: "bottleneck",
  open({ url, kind: { windows } }) {
    const limiters = windows.map(
      ({ quota, windowMs }, index) =>
        new Bottleneck({
          reservoir: quota,
          reservoirRefreshAmount: quota,
          reservoirRefreshInterval: windowMs,
          minTime: index === 0 ? windowMs / quota : 0,
        }),
    );
    const [first, ...others] = limiters;
    if (first === undefined) throw new Error("Expected a window to throttle by.");
    others.reduce((inner, outer) => {
      inner.chain(outer);
      return outer;
    }, first);
    return {
      get: (path) => untilAccepted(() => first.schedule(() => fetchOnce(url + path))),
      close: () => void Promise.all(limiters.map((limiter) => limiter.disconnect())),
    };
  },
};

import PQueue from "p-queue";
import type { BenchClient } from "./bench-client.js";
import { fetchOnce, untilAccepted } from "./fetch-once.js";

/** Strict intervals; two windows are one queue that feeds the other. */
export const pQueueStrict: BenchClient = {
  name: "p-queue",
  open({ url, kind: { windows } }) {
    const send = windows.reduce(
      (inner, { quota, windowMs }) => {
        const queue = new PQueue({ intervalCap: quota, interval: windowMs, strict: true });
        return (path: string) => queue.add(() => inner(path));
      },
      (path: string) => fetchOnce(url + path),
    );
    return { get: (path) => untilAccepted(() => send(path)), close() {} };
  },
};

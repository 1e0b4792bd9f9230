import type { BenchClient } from "./bench-client.js";
import { fetchOnce, untilAccepted } from "./fetch-once.js";

/** No throttle: sends at once, and repeats twice at most, after Retry-After, as SDKs commonly do. */
export const retryOnly: BenchClient = {
  name: "retry-only",
  open: ({ url }) => ({ get: (path) => untilAccepted(() => fetchOnce(url + path), 3), close() {} }),
};

import got from "got";
import type { BenchClient } from "./bench-client.js";

/** No throttle: its default retry, two repetitions that heed Retry-After. */
export const gotDefault: BenchClient = {
  name: "got",
  open: ({ url }) => ({ get: (path) => got(url + path), close() {} }),
};

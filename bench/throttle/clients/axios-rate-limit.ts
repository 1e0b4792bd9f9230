import axios from "axios";
import rateLimit from "axios-rate-limit";
import type { BenchClient } from "./bench-client.js";
import { untilAccepted } from "./fetch-once.js";

/** An axios instance with one entry in `limits` for each window. */
export const axiosRateLimit: BenchClient = {
  name: "axios-rate-limit",
  open({ url, kind: { windows } }) {
    const http = rateLimit(axios.create({ validateStatus: () => true }), {
      limits: windows.map(({ quota, windowMs }) => ({ maxRequests: quota, duration: `${windowMs}ms` })),
    });
    const send = async (path: string) => {
      const { status, headers } = await http.get(url + path);
      return { status, retryAfterMs: Number(headers["retry-after"] ?? 0) * 1_000 };
    };
    return { get: (path) => untilAccepted(() => send(path)), close() {} };
  },
};

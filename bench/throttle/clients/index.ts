import { axiosRateLimit } from "./axios-rate-limit.js";
import type { BenchClient } from "./bench-client.js";
import { bottleneck } from "./bottleneck.js";
import { gotDefault } from "./got.js";
import { limiter } from "./limiter.js";
import { pQueueStrict } from "./p-queue.js";
import { pThrottleStrict } from "./p-throttle.js";
import { rateLimiterFlexible } from "./rate-limiter-flexible.js";
import { ratesmith, ratesmithUnheard } from "./ratesmith.js";
import { retryOnly } from "./retry-only.js";

/** Everybody who runs by default. */
export const benchClients: readonly BenchClient[] = [
  ratesmith,
  bottleneck,
  pThrottleStrict,
  pQueueStrict,
  limiter,
  rateLimiterFlexible,
  axiosRateLimit,
  gotDefault,
  retryOnly,
];

/** Variants that run only when asked for by name. */
export const namedClients: readonly BenchClient[] = [...benchClients, ratesmithUnheard];

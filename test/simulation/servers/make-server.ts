import { BucketServer } from "./bucket-server.js";
import { CounterServer } from "./counter-server.js";
import { FixedServer } from "./fixed-server.js";
import { RollingServer } from "./rolling-server.js";
import type { ServerModel, ServerNumbers } from "./server-model.js";

/** How a server counts. `fixed-by-request`: a window begins with the first request after the last one's end. */
export type ServerAlgorithm = "rolling" | "fixed" | "fixed-by-request" | "token-bucket" | "sliding-counter";

/** A server as a cell describes it. */
export interface ServerPlan extends ServerNumbers {
  readonly algorithm: ServerAlgorithm;
  /** Tokens a full bucket holds. @default the quota */
  readonly burst?: number;
  /** Unit that the server's clock is cut to. */
  readonly granularityMs: number;
}

/** Makes a server that has counted nothing yet. */
export function makeServer({ algorithm, burst, ...numbers }: ServerPlan): ServerModel {
  switch (algorithm) {
    case "rolling":
      return new RollingServer(numbers);
    case "fixed":
      return new FixedServer({ ...numbers, beginsWithRequest: false });
    case "fixed-by-request":
      return new FixedServer({ ...numbers, beginsWithRequest: true });
    case "token-bucket":
      return new BucketServer({ ...numbers, burst: burst ?? numbers.quota });
    case "sliding-counter":
      return new CounterServer(numbers);
  }
}

import type { Clock } from "../../templates/runtime/clock.js";

/** What a run is given: a fresh server, and time as that server has it. */
export interface Environment {
  readonly baseUrl: string;
  /** The server's time, `timeScale` times as fast as the machine's. */
  readonly clock: Clock;
  /** Counts and times every request; what goes through it is what the run has sent. */
  readonly fetch: typeof globalThis.fetch;
  /** Waits so long in server time. */
  sleep(delayMs: number): Promise<void>;
  /** Tells how one call ended. Every call of the workload is told once. */
  settle(outcome: "done" | "failed"): void;
}

/** One API and what a user would do with it. */
export interface Workload {
  readonly api: string;
  /** What is done, for people. */
  readonly title: string;
  /** What the figures cannot tell. */
  readonly note: string;
  /** Whether nobody else spends from the limits: then no 429 is excusable. */
  readonly exclusive: boolean;
  /** Calls the user makes, whatever requests they become. */
  readonly calls: number;
  /** Server milliseconds that pass in one of ours. */
  readonly timeScale: number;
  /** Runs one after the other, each on a fresh server; their figures are summed up. */
  readonly rounds: readonly Round[];
  /** The least time the limits allow for the least requests that do the work, in server milliseconds. */
  idealMs(): number;
}

/** The same work done in both ways. */
export interface Round {
  /** Tier the server enforces. */
  readonly tier?: string;
  /** Server milliseconds a job takes on the server. */
  readonly jobMs?: number;
  /** The most requests that a minute can hold, for the chart. */
  readonly bound: Bound;
  /** The work through the SDK. */
  sdk(env: Environment): Promise<void>;
  /** The work by the loop that the provider's page recommends. */
  page(env: Environment): Promise<void>;
  /** Somebody else who uses the same key; ends when `signal` aborts. */
  bystander?(env: Environment, signal: AbortSignal): Promise<void>;
}

/** A line across the chart. */
export interface Bound {
  readonly perMinute: number;
  readonly label: string;
}

/** One request as it was sent and answered, in server milliseconds since the run began. */
export interface Sent {
  readonly atMs: number;
  readonly status: number;
}

/** What a run came to. */
export interface Figures {
  readonly requests: number;
  readonly rejected: number;
  readonly failed: number;
  /** Server time. */
  readonly seconds: number;
  /** The requests of each round. */
  readonly timelines: readonly (readonly Sent[])[];
}

/** One row of the table. */
export interface Row {
  readonly workload: Workload;
  readonly sdk: Figures;
  readonly page: Figures;
}

import { fixedWindow } from "../../../generator/mock/limits/fixed-window.js";
import { epochPeriods } from "../../../generator/mock/limits/period.js";
import { rollingLog } from "../../../generator/mock/limits/rolling-log.js";
import { slidingCounter } from "../../../generator/mock/limits/sliding-counter.js";
import { tokenBucket } from "../../../generator/mock/limits/token-bucket.js";
import type { WindowCounter } from "../../../generator/mock/limits/window-counter.js";
import type { Algorithm } from "../../../templates/runtime/policy.js";

/** One window of a server's limit. A bucket holds a window's quota when full. */
export interface BenchWindow {
  readonly quota: number;
  readonly windowMs: number;
}

/** A server and how it counts. */
export interface ServerKind {
  readonly name: string;
  readonly algorithm: Algorithm;
  /** Shortest first. All of them must let a request through. */
  readonly windows: readonly BenchWindow[];
}

const second = { quota: 50, windowMs: 1_000 } as const;

/** The rows of the benchmark. */
export const serverKinds: readonly ServerKind[] = [
  { name: "rolling 50/1s", algorithm: "rolling", windows: [second] },
  { name: "fixed 50/1s", algorithm: "fixed", windows: [second] },
  { name: "token-bucket 50/1s", algorithm: "token-bucket", windows: [second] },
  { name: "sliding-counter 50/1s", algorithm: "sliding-counter", windows: [second] },
  {
    name: "rolling 50/1s + 300/10s",
    algorithm: "rolling",
    windows: [second, { quota: 300, windowMs: 10_000 }],
  },
];

/** Lets a job through in half a second, for the runs that are not measured. */
export const warmUpKind: ServerKind = {
  name: "warm-up",
  algorithm: "token-bucket",
  windows: [{ quota: 100, windowMs: 100 }],
};

/** The kind of that name. @throws where there is none */
export function serverKind(name: string): ServerKind {
  const kind = [...serverKinds, warmUpKind].find((candidate) => candidate.name === name);
  if (kind !== undefined) return kind;
  const names = serverKinds.map((candidate) => `"${candidate.name}"`).join(", ");
  throw new Error(`Expected one of the servers ${names}, got "${name}".`);
}

/** Counters of the kind's windows, nothing spent. They judge the clients, and share no code with the throttle. */
export function startCounters({ algorithm, windows }: ServerKind): WindowCounter[] {
  return windows.map((window) => startCounter(algorithm, window));
}

function startCounter(algorithm: Algorithm, { quota, windowMs }: BenchWindow): WindowCounter {
  switch (algorithm) {
    case "rolling":
      return rollingLog(quota, windowMs);
    case "fixed":
      return fixedWindow(quota, epochPeriods(windowMs));
    case "sliding-counter":
      return slidingCounter(quota, epochPeriods(windowMs));
    case "token-bucket":
      return tokenBucket({ capacity: quota, quota, windowMs });
  }
}

/** Milliseconds until every window has room for one request more. */
export function waitMs(counters: readonly WindowCounter[], nowMs: number): number {
  return Math.max(0, ...counters.map((counter) => counter.waitMs(nowMs, 1)));
}

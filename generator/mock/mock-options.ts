import type { Clock } from "../../templates/runtime/clock.js";
import type { LimitOverride } from "../../templates/runtime/options.js";
import type { Algorithm } from "../../templates/runtime/policy.js";
import { type Diagnostic, DiagnosticError } from "../diagnostic.js";
import type { MockReport } from "./report.js";

/** How a mock behaves beyond what the document declares. */
export interface MockOptions {
  /** On 127.0.0.1; 0: one that is free. @default 0 */
  readonly port?: number;
  /** Counts every window so. @default what each window declares, else `rolling` */
  readonly algorithm?: Algorithm;
  /** Server milliseconds from a request's arrival to its answer, drawn anew each time where it is a range. @default 0 */
  readonly latencyMs?: number | { readonly from: number; readonly to: number };
  /** How many times faster than real time the server's clock runs. @default 1 */
  readonly timeScale?: number;
  /** @default the document's default tier */
  readonly tier?: string;
  /** Negotiated limits, by limit name. */
  readonly limits?: Readonly<Record<string, LimitOverride>>;
  /** Status requests that find a job unfinished. @default 2 */
  readonly jobPolls?: number;
  /** Server milliseconds until a job is done, in place of `jobPolls`. */
  readonly jobMs?: number;
  /** Of the latencies. @default 1 */
  readonly seed?: number;
  /** Real time. @default the platform's */
  readonly clock?: Clock;
  /** Only these credentials are accepted; of basic authentication, `user:password`. @default any that is not empty */
  readonly credentials?: readonly string[];
  /** Lets requests ask for faults by `x-mock-fault`. @default false */
  readonly faults?: boolean;
}

/** A mock that listens. */
export interface MockServer {
  /** Base URL without a slash at its end: the port, and no path. */
  readonly url: string;
  report(): MockReport;
  /** Forgets every request, job, change and fault. Time goes on. */
  reset(): void;
  /** Ends all connections at once and stops to listen. */
  close(): Promise<void>;
}

/** Bounds of the latency. */
export interface LatencyRange {
  readonly from: number;
  readonly to: number;
}

/** The latency as a range. */
export function latencyRange({ latencyMs = 0 }: MockOptions): LatencyRange {
  return typeof latencyMs === "number" ? { from: latencyMs, to: latencyMs } : latencyMs;
}

/**
 * Checks the numbers among the options.
 *
 * @throws {DiagnosticError} for each that is out of its range
 */
export function checkMockOptions(options: MockOptions): void {
  const problems: Diagnostic[] = [];
  const expect = (isGood: boolean, name: string, expected: string, got: unknown) => {
    if (isGood) return;
    const message = `Expected "${name}" to be ${expected}, got ${JSON.stringify(got)}.`;
    problems.push({ severity: "error", code: "mock-option", message });
  };
  const { port = 0, timeScale = 1, jobPolls = 2, jobMs = 0, latencyMs } = options;
  const { from, to } = latencyRange(options);
  const isLatency = Number.isFinite(to) && from >= 0 && from <= to;
  expect(
    Number.isInteger(port) && port >= 0 && port <= 65_535,
    "port",
    "a whole number from 0 to 65535",
    port,
  );
  expect(Number.isFinite(timeScale) && timeScale > 0, "timeScale", "a positive number", timeScale);
  expect(isLatency, "latencyMs", "milliseconds, or a range of them from low to high", latencyMs);
  expect(Number.isInteger(jobPolls) && jobPolls >= 0, "jobPolls", "a whole number of at least 0", jobPolls);
  expect(Number.isFinite(jobMs) && jobMs >= 0, "jobMs", "a number of milliseconds", jobMs);
  if (problems.length > 0) throw new DiagnosticError(problems);
}

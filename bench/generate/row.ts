/** What a figure is of. `noop`: a run that has nothing to do. Bundles are minified and compressed by gzip. */
export type Metric =
  | "wall"
  | "cpu"
  | "memory"
  | "typeErrors"
  | "tsc"
  | "noop"
  | "bundleOne"
  | "bundleAll"
  | "callsPerSecond";

/** One figure of one tool on one subject; the median of the runs. */
export interface Row {
  readonly metric: Metric;
  /** A document; for calls, `sequential` or `concurrent32`. */
  readonly subject: string;
  /** The name of its package. */
  readonly tool: string;
  readonly value: number;
  readonly unit: "s" | "MB" | "errors" | "bytes" | "calls/s";
}

/** The middle one, or the mean of the two; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

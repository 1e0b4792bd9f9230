import type { CellResult } from "../cells/judge-cell.js";

/** The columns of every table of results. */
export const columns = [
  "cell",
  "requests",
  "refused",
  "limit used, %",
  "promised, %",
  "p99 extra wait, s",
] as const;

/** A result as the cells of a table. */
export function resultRow(result: CellResult): readonly string[] {
  return [
    result.cell,
    result.requests.toLocaleString("en-US"),
    result.rejected.toLocaleString("en-US"),
    (100 * result.used).toFixed(2),
    result.leastUsed > 0 ? (100 * result.leastUsed).toFixed(2) : "–",
    (result.p99ExtraWaitMs / 1_000).toFixed(2),
  ];
}

/** Refusals of a thousand requests: ours, and those of a client that only backs off. */
export function refusalRates({
  rejected,
  requests,
  backoffPerThousand,
}: CellResult): readonly [string, string] {
  return [((1_000 * rejected) / requests).toFixed(2), (backoffPerThousand ?? 0).toFixed(0)];
}

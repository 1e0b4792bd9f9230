import type { Figures, Row } from "./workload.js";

/** What the SDK's rows may not show: a failed call, a 429 where nobody else spends, a time worse than the page's loop. */
export function faultsOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ workload: { api, exclusive }, sdk, page }) => [
    ...(sdk.failed > 0 ? [`${api}: ${sdk.failed} calls failed through the SDK`] : []),
    ...(exclusive && sdk.rejected > 0 ? [`${api}: the SDK drew ${sdk.rejected} 429s`] : []),
    ...(sdk.seconds > page.seconds
      ? [`${api}: the SDK took ${sdk.seconds.toFixed(1)} s, the page's loop ${page.seconds.toFixed(1)} s`]
      : []),
  ]);
}

/** The rows as `--json` prints them. Times are the server's seconds. */
export function asJson(rows: readonly Row[]): object {
  return {
    apis: rows.map(({ workload, sdk, page }) => ({
      api: workload.api,
      calls: workload.calls,
      exclusive: workload.exclusive,
      ideal_s: rounded(workload.idealMs() / 1_000),
      sdk: figures(sdk),
      page: figures(page),
    })),
  };
}

function figures({ requests, rejected, failed, seconds }: Figures): object {
  return { requests, rejected, failed, seconds: rounded(seconds) };
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}

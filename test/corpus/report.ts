import type { Result } from "./worker-pool.js";

/** What a run over many documents came to. */
export interface CorpusReport {
  /** API descriptions tried. */
  readonly documents: number;
  /** Files found that describe no API. */
  readonly skipped: number;
  readonly generated: number;
  readonly rejected: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  readonly crashed: readonly { readonly file: string; readonly message: string }[];
  readonly typeErrors: readonly { readonly file: string; readonly errors: readonly string[] }[];
  readonly slowest: readonly { readonly file: string; readonly ms: number }[];
}

/** Sums results up, in the order of the files' names. */
export function reportOf(results: readonly Result[], { skipped }: { skipped: number }): CorpusReport {
  const sorted = [...results].sort((one, other) => (one.file < other.file ? -1 : 1));
  const report = {
    documents: results.length,
    skipped,
    generated: 0,
    rejected: [] as { file: string; code: string; message: string }[],
    crashed: [] as { file: string; message: string }[],
    typeErrors: [] as { file: string; errors: readonly string[] }[],
    slowest: [...results]
      .sort((one, other) => other.ms - one.ms)
      .slice(0, 10)
      .map(({ file, ms }) => ({ file, ms })),
  };
  for (const { file, outcome } of sorted) {
    switch (outcome.kind) {
      case "generated":
        report.generated += 1;
        if (outcome.typeErrors.length > 0) report.typeErrors.push({ file, errors: outcome.typeErrors });
        break;
      case "rejected":
        report.rejected.push({ file, code: outcome.code, message: outcome.message });
        break;
      case "crashed":
        report.crashed.push({ file, message: outcome.message });
    }
  }
  return report;
}

/** Whether nothing is there that a user would call a bug of the generator. */
export function isSound({ crashed, typeErrors }: CorpusReport): boolean {
  return crashed.length === 0 && typeErrors.length === 0;
}

/** The report as a page for people. */
export function formatReport(report: CorpusReport): string {
  const { documents, skipped, generated, rejected, crashed, typeErrors, slowest } = report;
  const counts = [
    ["documents", documents],
    ["generated", generated],
    ["rejected", rejected.length],
    ["crashed", crashed.length],
    ["with type errors", typeErrors.length],
    ["files that describe no API", skipped],
  ] as const;
  return [
    ...counts.map(([name, count]) => `${String(count).padStart(6)}  ${name}`),
    ...section("Rejected", rejected, ({ file, code, message }) => `${file}\n    ${code}: ${message}`),
    ...section(
      "Crashed",
      crashed,
      ({ file, message }) => `${file}\n    ${message.replaceAll("\n", "\n    ")}`,
    ),
    ...section("Type errors", typeErrors, ({ file, errors }) => [file, ...errors].join("\n    ")),
    ...section("Slowest", slowest, ({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${file}`),
    "",
  ].join("\n");
}

function section<T>(title: string, items: readonly T[], line: (item: T) => string): string[] {
  return items.length === 0 ? [] : ["", `${title}:`, ...items.map((item) => `  ${line(item)}`)];
}

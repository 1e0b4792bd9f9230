import type { Diagnostic } from "../diagnostic.js";
import { type Comparison, isUpToDate } from "./compare-output.js";

/** What a run came to: files written, nothing to do, or a finding (exit code 1). */
export type GenerateStatus = "written" | "unchanged" | "would-write" | "drift" | "edited" | "foreign";

/** The result of `generate`. */
export interface GenerateResult {
  readonly status: GenerateStatus;
  readonly clientName: string;
  /** Warnings about the inputs, and findings about the output. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths below the output directory. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

interface OutcomeSource {
  readonly comparison: Comparison;
  readonly options: {
    readonly check?: boolean | undefined;
    readonly dryRun?: boolean | undefined;
    readonly force?: boolean | undefined;
    readonly output: string;
  };
  readonly warnings: readonly Diagnostic[];
  readonly clientName: string;
  /** Number of files the SDK has, the manifest included. */
  readonly files: number;
}

/** Decides what is to be done about a comparison. */
export function outcomeOf({
  comparison,
  options,
  warnings,
  clientName,
  files,
}: OutcomeSource): GenerateResult {
  const { missing, changed, leftOver, edited, foreign } = comparison;
  const toWrite = [...missing, ...changed];
  const base = {
    clientName,
    diagnostics: warnings,
    written: toWrite,
    removed: leftOver,
    unchanged: files - toWrite.length,
  };
  const found = (status: GenerateStatus, findings: readonly Diagnostic[]): GenerateResult => ({
    ...base,
    status,
    written: [],
    removed: [],
    diagnostics: [...warnings, ...findings],
  });
  if (options.check === true)
    return isUpToDate(comparison)
      ? { ...base, status: "unchanged" }
      : found("drift", drift(comparison, options.output));
  if (foreign.length > 0)
    return found(
      "foreign",
      foreign.map((path) => foreignFile(path, options.output)),
    );
  if (edited.length > 0 && options.force !== true)
    return found(
      "edited",
      edited.map((path) => editedFile(path, options.output)),
    );
  if (isUpToDate(comparison)) return { ...base, status: "unchanged" };
  return { ...base, status: options.dryRun === true ? "would-write" : "written" };
}

function drift({ missing, changed, leftOver }: Comparison, output: string): Diagnostic[] {
  const finding =
    (code: string, message: string) =>
    (path: string): Diagnostic => ({
      severity: "error",
      code,
      message,
      file: `${output}/${path}`,
      hint: "Run `ratesmith generate` without --check and commit the result.",
    });
  return [
    ...missing.map(finding("drift-missing", "The file is missing.")),
    ...changed.map(finding("drift-changed", "The file differs from what the document gives.")),
    ...leftOver.map(finding("drift-left-over", "The file is no longer generated.")),
  ];
}

function editedFile(path: string, output: string): Diagnostic {
  return {
    severity: "error",
    code: "edited-file",
    message: "The generated file was edited since ratesmith wrote it; nothing was written.",
    file: `${output}/${path}`,
    hint: "Move your change out of the generated file, or pass --force to give it up.",
  };
}

function foreignFile(path: string, output: string): Diagnostic {
  return {
    severity: "error",
    code: "foreign-file",
    message:
      "A file or link that ratesmith did not write stands where a generated file belongs; nothing was written.",
    file: `${output}/${path}`,
    hint: "Move it away, or choose another output directory.",
  };
}

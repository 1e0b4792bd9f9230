import type { Diagnostic } from "../diagnostic.js";

/**
 * The diagnostics by file, the root document first, and by place, without those that repeat what another says of
 * the same place.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[], rootFile: string): Diagnostic[] {
  const files = [rootFile, ...diagnostics.map(({ file }) => file ?? "")];
  return withoutRepeats(diagnostics).sort(
    (left, right) =>
      files.indexOf(left.file ?? "") - files.indexOf(right.file ?? "") ||
      (left.line ?? 0) - (right.line ?? 0) ||
      (left.column ?? 0) - (right.column ?? 0),
  );
}

/** What two references reach may be found twice. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(
    diagnostics.map((diagnostic) => {
      const { file, line, column, pointer, code, message } = diagnostic;
      return [JSON.stringify([file, line, column, pointer, code, message]), diagnostic];
    }),
  );
  return [...unique.values()];
}

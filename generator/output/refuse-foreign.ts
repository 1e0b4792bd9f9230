import { DiagnosticError } from "../diagnostic.js";
import type { ExistingOutput } from "./read-output.js";

/**
 * Refuses a directory that holds files but no manifest of ours: it is somebody else's.
 *
 * @param name the directory as the user named it
 * @throws {DiagnosticError} `foreign-output`
 */
export function refuseForeignOutput(existing: ExistingOutput, name: string): void {
  if (existing.manifest !== undefined) return;
  const visible = [...existing.paths].filter((path) => !path.startsWith("."));
  if (visible.length === 0) return;
  const shown = visible.slice(0, 3).join(", ");
  const more = visible.length > 3 ? ` and ${visible.length - 3} more` : "";
  throw new DiagnosticError([
    {
      severity: "error",
      code: "foreign-output",
      message: `The output directory holds files that ratesmith did not write: ${shown}${more}.`,
      file: name,
      hint: "Name an empty or new directory with --output, or move these files away.",
    },
  ]);
}

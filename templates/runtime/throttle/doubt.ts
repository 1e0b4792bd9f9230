import type { LimitState } from "./limit-state.js";

/** Says a mismatch once for each subject. */
export type TellMismatch = (subject: string, limit: string, detail: string) => void;

/**
 * Tells which of the server's words on a limit's windows are believed no more, if that is new.
 *
 * @param refusedAtMs when it refused what those words allow; left out: it did not
 */
export function heedDoubts(
  { name, windows }: LimitState,
  mismatch: TellMismatch,
  refusedAtMs?: number,
): void {
  for (const window of windows) {
    if (refusedAtMs !== undefined) window.refused?.(refusedAtMs);
    const doubt = window.takeDoubt?.();
    if (doubt === undefined) continue;
    const effect = `Resets of window "${window.name}" are not believed from now on.`;
    mismatch(`resets of ${name}.${window.name}`, name, `${doubt} ${effect}`);
  }
}

import type { LimitState } from "./limit-state.js";
import type { LimitWindow } from "./limit-window.js";

/** Says a mismatch once for each subject. */
export type TellMismatch = (subject: string, limit: string, detail: string) => void;

/** Tells which of the server's words on a window are believed no more, if that is new. */
export function tellDoubt({ name }: LimitState, window: LimitWindow, mismatch: TellMismatch): void {
  const doubt = window.takeDoubt?.();
  if (doubt === undefined) return;
  const effect = `Resets of window "${window.name}" are not believed from now on.`;
  mismatch(`resets of ${name}.${window.name}`, name, `${doubt} ${effect}`);
}

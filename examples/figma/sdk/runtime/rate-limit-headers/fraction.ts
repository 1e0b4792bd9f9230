import type { HeaderSet } from "../policy.js";
import { labelOf } from "./fields.js";
import type { NoteProblem, Reading } from "./reading.js";

type FractionSet = Extract<HeaderSet, { readonly format: "fraction" }>;

/** Reads one header of the form `used/limit`. Undefined where the answer carries none. */
export function readFraction(headers: Headers, set: FractionSet, note: NoteProblem): Reading | undefined {
  const text = headers.get(set.name)?.trim();
  if (text === undefined) return undefined;
  const match = /^(\d{1,15})\/(\d{1,15})$/.exec(text);
  if (match === null) {
    note(set.name, text, "used/limit");
    return undefined;
  }
  const limit = Number(match[2]);
  const remaining = Math.max(0, limit - Number(match[1]));
  return { ...labelOf(set), limit, remaining };
}

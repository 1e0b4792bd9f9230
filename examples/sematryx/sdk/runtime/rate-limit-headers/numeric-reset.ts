import { parseHttpDate } from "../cache/http-date.js";
import type { ResetUnit } from "../policy.js";
import { parseDecimal } from "./number-text.js";
import { farthestResetMs, type ResetReading } from "./reading.js";

/** Reads a reset header in numbers or as an HTTP-date; undefined where the text is nothing of that unit, or it is another. */
export function parseNumericReset(text: string, unit: ResetUnit): ResetReading | undefined {
  const resolutionMs = text.includes(".") || unit.endsWith("ms") ? 1 : 1_000;
  const factor = unit.endsWith("ms") ? 1 : 1_000;
  if (unit === "http-date") return at(parseHttpDate(text), 1_000);
  if (unit.startsWith("delta-")) return after(scaled(text, factor), resolutionMs);
  return unit.startsWith("epoch-") ? at(scaled(text, factor), resolutionMs) : undefined;
}

function scaled(text: string, factor: number): number | undefined {
  const number = parseDecimal(text);
  // Less than a millionth is what the binary form of a decimal adds.
  return number === undefined ? undefined : Number((number * factor).toFixed(6));
}

/** A reset so long after the answer; undefined where it is further away than any window. */
export function after(ms: number | undefined, resolutionMs: number): ResetReading | undefined {
  if (ms === undefined || ms > farthestResetMs) return undefined;
  return { kind: "after", ms: Math.ceil(ms), resolutionMs };
}

/** Moments past the year 9999 are beyond what a date can be. */
const lastEpochMs = 253_402_300_800_000;

/** A reset at a moment; undefined where that is beyond what a date can be. */
export function at(epochMs: number | undefined, resolutionMs: number): ResetReading | undefined {
  if (epochMs === undefined || epochMs < 0 || epochMs > lastEpochMs) return undefined;
  return { kind: "at", epochMs: Math.ceil(epochMs), resolutionMs };
}

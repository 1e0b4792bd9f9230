import { parseHttpDate } from "../cache/http-date.js";
import type { ResetUnit } from "../policy.js";
import { parseDuration } from "./duration.js";
import { parseJsDate } from "./js-date.js";
import { parseDecimal } from "./number-text.js";
import { farthestResetMs, type ResetReading } from "./reading.js";
import { parseRfc3339 } from "./rfc3339.js";

/** Reads a reset header in its declared unit; undefined where the text is nothing of that unit. */
export function parseReset(text: string, unit: ResetUnit): ResetReading | undefined {
  switch (unit) {
    case "delta-seconds":
      return after(scaled(text, 1_000), isWhole(text) ? 1_000 : 1);
    case "delta-ms":
      return after(scaled(text, 1), 1);
    case "duration":
      return after(parseDuration(text), 1);
    case "epoch-seconds":
      return at(scaled(text, 1_000), isWhole(text) ? 1_000 : 1);
    case "epoch-ms":
      return at(scaled(text, 1), 1);
    case "http-date":
      return at(parseHttpDate(text), 1_000);
    case "js-date":
      return at(parseJsDate(text), 1_000);
    case "rfc3339": {
      const moment = parseRfc3339(text);
      return at(moment?.epochMs, moment?.resolutionMs ?? 1_000);
    }
  }
}

/** Reads a window's length; undefined where the text is none, or nought. */
export function parseWindow(text: string, unit: ResetUnit): number | undefined {
  const reset = unit === "delta-seconds" || unit === "delta-ms" || unit === "duration";
  const reading = reset ? parseReset(text, unit) : undefined;
  return reading?.kind === "after" && reading.ms > 0 ? reading.ms : undefined;
}

/**
 * Reads a reset header whose unit nobody declared, the last resort: moments are told from delays by their size
 * (10⁹ seconds lie in 2001, 10¹² milliseconds too), words by their form.
 */
export function guessReset(text: string): ResetReading | undefined {
  const number = parseDecimal(text);
  if (number === undefined) {
    const units = ["duration", "rfc3339", "http-date", "js-date"] as const;
    return units.map((unit) => parseReset(text, unit)).find((reset) => reset !== undefined);
  }
  if (number >= 1e12) return parseReset(text, "epoch-ms");
  if (number >= 1e11) return undefined;
  if (number >= 1e9) return parseReset(text, "epoch-seconds");
  return number * 1_000 <= farthestResetMs ? parseReset(text, "delta-seconds") : undefined;
}

function isWhole(text: string): boolean {
  return !text.includes(".");
}

function scaled(text: string, factor: number): number | undefined {
  const number = parseDecimal(text);
  // Less than a millionth is what the binary form of a decimal adds.
  return number === undefined ? undefined : Number((number * factor).toFixed(6));
}

function after(ms: number | undefined, resolutionMs: number): ResetReading | undefined {
  if (ms === undefined || ms > farthestResetMs) return undefined;
  return { kind: "after", ms: Math.ceil(ms), resolutionMs };
}

/** Moments past the year 9999 are beyond what a date can be. */
const lastEpochMs = 253_402_300_800_000;

function at(epochMs: number | undefined, resolutionMs: number): ResetReading | undefined {
  if (epochMs === undefined || epochMs < 0 || epochMs > lastEpochMs) return undefined;
  return { kind: "at", epochMs: Math.ceil(epochMs), resolutionMs };
}

import type { ResetUnit } from "../policy.js";
import { parseDuration } from "./duration.js";
import { parseJsDate } from "./js-date.js";
import { parseDecimal } from "./number-text.js";
import { after, at, parseNumericReset } from "./numeric-reset.js";
import { farthestResetMs, type ResetReading } from "./reading.js";
import { parseRfc3339 } from "./rfc3339.js";

/** Reads a reset header in its declared unit; undefined where the text is nothing of that unit. */
export function parseReset(text: string, unit: ResetUnit): ResetReading | undefined {
  switch (unit) {
    case "duration":
      return after(parseDuration(text), 1);
    case "js-date":
      return at(parseJsDate(text), 1_000);
    case "rfc3339": {
      const moment = parseRfc3339(text);
      return at(moment?.epochMs, moment?.resolutionMs ?? 1_000);
    }
    default:
      return parseNumericReset(text, unit);
  }
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

/** The wait that `X-RateLimit-Retry-After` tells, where the document declares no headers. */
export function guessRetryAfter(headers: Headers): ResetReading | undefined {
  return guessReset(headers.get("X-RateLimit-Retry-After")?.trim() ?? "");
}

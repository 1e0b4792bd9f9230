import type { CalendarUnit } from "../policy.js";

const dayMs = 86_400_000;

/** The longest a period of the unit lasts, an hour of daylight saving included. */
export const longestPeriodMs = {
  minute: 60_000,
  hour: 3_600_000,
  day: dayMs + 3_600_000,
  week: 7 * dayMs + 3_600_000,
  month: 31 * dayMs + 3_600_000,
} as const satisfies Record<CalendarUnit, number>;

/** Gives the start of the first period after a moment; both are epoch milliseconds. */
export type NextPeriod = (epochMs: number) => number;

/**
 * Periods of the calendar in a time zone: days begin at midnight, weeks on Monday (ISO 8601), months on the first.
 *
 * @throws RangeError where the platform does not know the time zone
 */
export function calendarPeriods(unit: CalendarUnit, timeZone: string): NextPeriod {
  const offsetMs = zoneOffset(timeZone);
  const toEpoch = (localMs: number) => {
    const guess = localMs - offsetMs(localMs);
    return localMs - offsetMs(guess);
  };
  return (epochMs) => {
    const localMs = epochMs + offsetMs(epochMs);
    if (unit === "minute" || unit === "hour") {
      const lengthMs = longestPeriodMs[unit];
      return epochMs + lengthMs - modulo(localMs, lengthMs);
    }
    let next = toEpoch(nextLocalStart(unit, localMs));
    // Where a clock change moves the start before the moment asked for, the period after it is meant.
    for (let days = 1; next <= epochMs; days++) next = toEpoch(nextLocalStart(unit, localMs + days * dayMs));
    return next;
  };
}

function nextLocalStart(unit: "day" | "week" | "month", localMs: number): number {
  const date = new Date(localMs);
  const midnight = localMs - modulo(localMs, dayMs);
  if (unit === "day") return midnight + dayMs;
  if (unit === "week") return midnight + (7 - modulo(date.getUTCDay() - 1, 7)) * dayMs;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** Local time less UTC at a moment, in milliseconds. */
function zoneOffset(timeZone: string): (epochMs: number) => number {
  if (timeZone === "UTC") return () => 0;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (epochMs) => {
    const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const localMs = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return localMs - (epochMs - modulo(epochMs, 1_000));
  };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

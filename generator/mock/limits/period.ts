import type { CalendarUnit } from "../../../templates/runtime/policy.js";
import type { PeriodAt } from "./window-counter.js";

/** Periods of equal length, aligned to multiples of it since the Unix epoch. */
export function epochPeriods(windowMs: number): PeriodAt {
  return (nowMs) => {
    const startMs = Math.floor(nowMs / windowMs) * windowMs;
    return { startMs, endMs: startMs + windowMs };
  };
}

/**
 * Periods of the calendar in a time zone; weeks begin on Monday (ISO 8601).
 *
 * @throws {RangeError} the time zone is not known
 */
export function calendarPeriods(unit: CalendarUnit, timeZone = "UTC"): PeriodAt {
  const offsetMs = zoneOffset(timeZone);
  const toEpoch = (localMs: number) => {
    const guessMs = localMs - offsetMs(localMs);
    return localMs - offsetMs(guessMs);
  };
  return (nowMs) => {
    const local = new Date(nowMs + offsetMs(nowMs));
    return {
      startMs: toEpoch(startOf(unit, local, 0)),
      endMs: toEpoch(startOf(unit, local, 1)),
    };
  };
}

/** Start of the unit that `ahead` units after the one `local` lies in; both in local time written as if it were UTC. */
function startOf(unit: CalendarUnit, local: Date, ahead: 0 | 1): number {
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  const [hour, minute] = [local.getUTCHours(), local.getUTCMinutes()];
  switch (unit) {
    case "minute":
      return Date.UTC(year, month, day, hour, minute + ahead);
    case "hour":
      return Date.UTC(year, month, day, hour + ahead);
    case "day":
      return Date.UTC(year, month, day + ahead);
    case "week":
      return Date.UTC(year, month, day - ((local.getUTCDay() + 6) % 7) + 7 * ahead);
    case "month":
      return Date.UTC(year, month + ahead, 1);
  }
}

/** Local time minus UTC at an instant, in milliseconds. */
function zoneOffset(timeZone: string): (nowMs: number) => number {
  if (timeZone === "UTC") return () => 0;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (nowMs) => {
    const parts = new Map(format.formatToParts(nowMs).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
    const localMs = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return localMs - Math.floor(nowMs / 1_000) * 1_000;
  };
}

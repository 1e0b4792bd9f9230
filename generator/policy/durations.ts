import type { CalendarUnit } from "../../templates/runtime/policy.js";
import { quoted } from "../nearest-name.js";

/** Milliseconds in each unit that a duration is written in. */
export const unitMs = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
} as const;

/** The longest window and wait: 366 days. */
export const longestMs = 366 * unitMs.d;

/** What a duration looks like: `500ms`, `1m30s`, `7d`, or ISO 8601 without years and months (`PT1M`, `P1DT12H`). */
export const durationPattern =
  "^(?:(?:\\d{1,12}(?:\\.\\d{1,6})?(?:ms|s|m|h|d|w))+|P(?=.)(?:\\d{1,6}W)?(?:\\d{1,6}D)?(?:T(?=.)(?:\\d{1,9}H)?(?:\\d{1,9}M)?(?:\\d{1,9}(?:\\.\\d{1,6})?S)?)?)$";

/** A window: a duration, or a calendar period. */
export const windowPattern = `${durationPattern}|^calendar-(?:minute|hour|day|week|month)$`;

const shortForm = /(\d{1,12}(?:\.\d{1,6})?)(ms|s|m|h|d|w)/g;
const isoForm =
  /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,6})?)S)?)?$/;
const wholeDuration = new RegExp(durationPattern);
const calendarUnits: ReadonlyMap<string, CalendarUnit> = new Map(
  (["minute", "hour", "day", "week", "month"] as const).map((unit) => [`calendar-${unit}`, unit]),
);

/** Milliseconds of a duration text, rounded to whole ones; undefined where it is none. */
export function parseDurationMs(text: string): number | undefined {
  if (!wholeDuration.test(text)) return undefined;
  const iso = isoForm.exec(text);
  if (iso !== null) {
    const units = [unitMs.w, unitMs.d, unitMs.h, unitMs.m, unitMs.s];
    return Math.round(units.reduce((sum, unit, index) => sum + Number(iso[index + 1] ?? 0) * unit, 0));
  }
  let sum = 0;
  for (const [, count, unit] of text.matchAll(shortForm))
    sum += Number(count) * unitMs[unit as keyof typeof unitMs];
  return Math.round(sum);
}

/** The calendar period that `calendar-…` names. */
export function parseCalendar(text: string): CalendarUnit | undefined {
  return calendarUnits.get(text);
}

/** What to write instead of a value that is no duration. */
export function durationAdvice(value: unknown): string {
  const number = typeof value === "string" ? value.trim() : String(value);
  if (/^\d{1,12}(\.\d+)?$/.test(number)) return `Write the unit: ${quoted(`${number}s`)} for seconds.`;
  if (/^P.*[YM]/.test(number) && !number.includes("T"))
    return `Years and months have no fixed length; write days, or "calendar-month" for a window.`;
  return `Write a number and a unit, such as "500ms", "30s", "1m30s", "7d", or ISO 8601 such as "PT1M".`;
}

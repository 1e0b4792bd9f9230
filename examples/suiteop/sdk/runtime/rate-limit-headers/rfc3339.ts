const form =
  /^([1-9]\d{3})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** A moment, and the unit its text is rounded to. */
export interface Moment {
  readonly epochMs: number;
  readonly resolutionMs: number;
}

/**
 * Reads a date-time of RFC 3339 §5.6; seconds may be missing, as some servers round to minutes.
 *
 * @returns undefined where the text is no such date-time, or no date of the calendar
 */
export function parseRfc3339(text: string): Moment | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone = "Z"] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  const ofDayMs = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second ?? 0) * 1_000;
  return {
    epochMs: date.getTime() + ofDayMs + Number(fraction ?? 0) * 1_000 - offsetMs(zone),
    resolutionMs: second === undefined ? 60_000 : fraction === undefined ? 1_000 : 1,
  };
}

function offsetMs(zone: string): number {
  if (zone.toUpperCase() === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000;
}

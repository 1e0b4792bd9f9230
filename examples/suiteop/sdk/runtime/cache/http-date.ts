const days = "Mon|Tue|Wed|Thu|Fri|Sat|Sun";
const longDays = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const time = "(?<time>\\d{2}:\\d{2}:\\d{2})";

const forms = [
  new RegExp(`^(?:${days}), (?<day>\\d{2}) (?<month>[a-z]{3}) (?<year>\\d{4}) ${time} GMT$`, "i"),
  new RegExp(`^(?:${longDays}), (?<day>\\d{2})-(?<month>[a-z]{3})-(?<year>\\d{2}) ${time} GMT$`, "i"),
  new RegExp(`^(?:${days}) (?<month>[a-z]{3}) (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`, "i"),
];

/**
 * Reads an HTTP-date (RFC 9110 §5.6.7): the fixed form, and the obsolete ones of RFC 850 and asctime.
 * Stricter than `Date.parse`, which takes "0" and "tomorrow 2030" for dates.
 *
 * @returns milliseconds since the Unix epoch; undefined where the text is no such date
 */
export function parseHttpDate(text: string): number | undefined {
  for (const form of forms) {
    const groups = form.exec(text.trim())?.groups;
    if (groups !== undefined) return toEpochMs(groups);
  }
  return undefined;
}

/** The parts of a date, as the forms name them. */
interface DateParts {
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
  readonly time?: string;
}

function toEpochMs(parts: DateParts): number | undefined {
  const day = Number(parts.day);
  const month = months.indexOf((parts.month ?? "").toLowerCase());
  const [hour = 0, minute = 0, second = 0] = (parts.time ?? "").split(":").map(Number);
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return undefined;
  const date = new Date(Date.UTC(fullYear(parts.year ?? ""), month, day, hour, minute, second));
  return date.getUTCMonth() === month ? date.getTime() : undefined;
}

/** Two digits are of the century that keeps the year within fifty years of this SDK's making. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 75 ? 2000 + year : 1900 + year;
}

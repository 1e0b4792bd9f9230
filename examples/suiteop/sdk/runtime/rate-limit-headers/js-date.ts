const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const form =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) (\d{2}) ([1-9]\d{3}) (\d{2}):(\d{2}):(\d{2}) GMT([+-])([01]\d|2[0-3])([0-5]\d)(?: \([^()]{0,100}\))?$/;

/**
 * Reads a moment as JavaScript's `Date` prints itself (ECMA-262, Date.prototype.toString):
 * `Tue Feb 16 2021 09:02:42 GMT+0100 (Central European Standard Time)`.
 *
 * @returns milliseconds since the Unix epoch; undefined where the text is no such date
 */
export function parseJsDate(text: string): number | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [year = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = [
    3, 2, 4, 5, 6, 8, 9,
  ].map((index) => Number(match[index]));
  const month = months.indexOf(match[1] ?? "");
  if (month < 0 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return undefined;
  const offsetMs = (zoneHour * 60 + zoneMinute) * 60_000;
  return date.getTime() + (match[7] === "-" ? offsetMs : -offsetMs);
}

import { describe, expect, it } from "vitest";
import { calendarPeriods } from "../../../generator/mock/limits/period.js";

const iso = (text: string) => Date.parse(text);

describe("calendarPeriods", () => {
  it.each([
    ["minute", "UTC", "2027-01-15T08:30:12.5Z", "2027-01-15T08:30:00Z", "2027-01-15T08:31:00Z"],
    ["hour", "Asia/Kolkata", "2027-01-15T08:10:00Z", "2027-01-15T07:30:00Z", "2027-01-15T08:30:00Z"],
    ["day", "America/New_York", "2027-01-15T03:00:00Z", "2027-01-14T05:00:00Z", "2027-01-15T05:00:00Z"],
    ["week", "UTC", "2027-01-17T23:00:00Z", "2027-01-11T00:00:00Z", "2027-01-18T00:00:00Z"],
    ["month", "UTC", "2028-02-29T12:00:00Z", "2028-02-01T00:00:00Z", "2028-03-01T00:00:00Z"],
    ["month", "Europe/Berlin", "2027-03-31T22:30:00Z", "2027-03-31T22:00:00Z", "2027-04-30T22:00:00Z"],
  ] as const)("finds the %s in %s around %s", (unit, zone, at, start, end) => {
    expect(calendarPeriods(unit, zone)(iso(at))).toEqual({ startMs: iso(start), endMs: iso(end) });
  });

  it("gives the day of a change to summer time its 23 hours", () => {
    const { startMs, endMs } = calendarPeriods("day", "Europe/Berlin")(iso("2027-03-28T12:00:00Z"));

    expect(endMs - startMs).toBe(23 * 3_600_000);
  });
});

import { describe, expect, it } from "vitest";
import { durationAdvice, parseCalendar, parseDurationMs } from "../../generator/policy/durations.js";

describe("parseDurationMs", () => {
  it.each([
    { given: "500ms", want: 500 },
    { given: "1s", want: 1_000 },
    { given: "1.5s", want: 1_500 },
    { given: "5m", want: 300_000 },
    { given: "1m30s", want: 90_000 },
    { given: "1h", want: 3_600_000 },
    { given: "7d", want: 604_800_000 },
    { given: "1w", want: 604_800_000 },
    { given: "PT1M", want: 60_000 },
    { given: "PT0S", want: 0 },
    { given: "PT1H30M", want: 5_400_000 },
    { given: "P1DT12H", want: 129_600_000 },
    { given: "P2W", want: 1_209_600_000 },
    { given: "PT0.25S", want: 250 },
    { given: "", want: undefined },
    { given: "60", want: undefined },
    { given: "1 m", want: undefined },
    { given: "1M", want: undefined },
    { given: "-1s", want: undefined },
    { given: "1e3s", want: undefined },
    { given: "P", want: undefined },
    { given: "PT", want: undefined },
    { given: "P1M", want: undefined },
    { given: "P1Y", want: undefined },
    { given: "PT1S'C", want: undefined },
    { given: "1s\n", want: undefined },
    { given: "9999999999999s", want: undefined },
  ])("reads $given as $want", ({ given, want }) => {
    expect(parseDurationMs(given)).toBe(want);
  });

  it("answers text of hostile length at once", () => {
    expect(parseDurationMs(`${"1s".repeat(50_000)}!`)).toBeUndefined();
  });
});

describe("parseCalendar", () => {
  it("knows the five periods and no other", () => {
    const given = [
      "calendar-minute",
      "calendar-hour",
      "calendar-day",
      "calendar-week",
      "calendar-month",
      "calendar-year",
    ];

    expect(given.map(parseCalendar)).toEqual(["minute", "hour", "day", "week", "month", undefined]);
  });
});

describe("durationAdvice", () => {
  it.each([
    { given: 60, want: 'Write the unit: "60s" for seconds.' },
    { given: "P1M", want: "no fixed length" },
    { given: "soon", want: '"1m30s"' },
  ])("tells what to write instead of $given", ({ given, want }) => {
    expect(durationAdvice(given)).toContain(want);
  });
});

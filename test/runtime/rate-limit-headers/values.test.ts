import { describe, expect, it } from "vitest";
import type { ResetUnit } from "../../../templates/runtime/policy.js";
import { parseDuration } from "../../../templates/runtime/rate-limit-headers/duration.js";
import { guessReset, parseReset } from "../../../templates/runtime/rate-limit-headers/reset.js";
import {
  parseRetryAfter,
  parseSecondsMember,
} from "../../../templates/runtime/rate-limit-headers/retry-after.js";

describe("Retry-After", () => {
  const delay = (ms: number) => ({ kind: "delay", ms });
  const date = (text: string) => ({ kind: "date", epochMs: Date.parse(text) });
  const malformed = { kind: "malformed" };

  it.each([
    ["0", delay(0)],
    ["120", delay(120_000)],
    [" 7 ", delay(7_000)],
    ["1.5", delay(1_500)],
    ["0.0001", delay(1)],
    ["1.001", delay(1_001)],
    ["9999999", delay(9_999_999_000)],
    ["9999999999", delay(9_999_999_999_000)],
    ["Wed, 21 Oct 2026 07:28:00 GMT", date("2026-10-21T07:28:00Z")],
    ["Wednesday, 21-Oct-26 07:28:00 GMT", date("2026-10-21T07:28:00Z")],
    ["Wed Oct 21 07:28:00 2026", date("2026-10-21T07:28:00Z")],
    ["Fri, 31 Dec 9999 23:59:59 GMT", date("9999-12-31T23:59:59Z")],
    ["-1", malformed],
    ["+1", malformed],
    ["1e9", malformed],
    ["1,5", malformed],
    ["Infinity", malformed],
    ["NaN", malformed],
    ["", malformed],
    ["soon", malformed],
    ["60s", malformed],
    ["0x10", malformed],
    ["12345678901", malformed],
    ["5, 10", malformed],
    ["2026-10-21T07:28:00Z", malformed],
    ["Wed, 21 Oct 2026 07:28:00 +0200", malformed],
    ["Wed, 21 Oct 2026 07:28:00 GMT, Wed, 21 Oct 2026 07:29:00 GMT", malformed],
  ])("%j", (text, expected) => {
    expect(parseRetryAfter(text)).toEqual(expected);
  });

  it("that is absent says nothing", () => {
    expect(parseRetryAfter(null)).toBeUndefined();
  });

  it.each([
    [1.234, 1_234],
    ["2.0005", 2_001],
    [0, 0],
    ["7", 7_000],
    [-1, undefined],
    [1e21, undefined],
    [Number.NaN, undefined],
    [null, undefined],
    [[5], undefined],
    [true, undefined],
  ])("in a body: %j is %j ms", (value, expected) => {
    expect(parseSecondsMember(value)).toBe(expected);
  });
});

describe("Resets in a declared unit", () => {
  const delayOf = (ms: number, resolutionMs = 1_000) => ({ kind: "after", ms, resolutionMs });
  const momentOf = (epochMs: number, resolutionMs = 1_000) => ({ kind: "at", epochMs, resolutionMs });

  it.each<[ResetUnit, string, unknown]>([
    ["delta-seconds", "41", delayOf(41_000)],
    ["delta-seconds", "1.57", delayOf(1_570, 1)],
    ["delta-seconds", "-1", undefined],
    ["delta-seconds", "1792569600", undefined],
    ["delta-ms", "600000", delayOf(600_000, 1)],
    ["epoch-seconds", "1792569600", momentOf(1_792_569_600_000)],
    ["epoch-seconds", "1792569600.25", momentOf(1_792_569_600_250, 1)],
    ["epoch-seconds", "1792569600000", undefined],
    ["epoch-ms", "1792569600123", momentOf(1_792_569_600_123, 1)],
    ["http-date", "Wed, 21 Oct 2026 07:28:00 GMT", momentOf(Date.UTC(2026, 9, 21, 7, 28))],
    ["http-date", "Tue Feb 16 2021 09:02:42 GMT+0100 (Central European Standard Time)", undefined],
    ["rfc3339", "2026-10-21T07:28:00Z", momentOf(Date.UTC(2026, 9, 21, 7, 28))],
    ["rfc3339", "2026-10-21T07:28Z", momentOf(Date.UTC(2026, 9, 21, 7, 28), 60_000)],
    ["rfc3339", "2026-10-21T09:28:00.5+02:00", momentOf(Date.UTC(2026, 9, 21, 7, 28, 0, 500), 1)],
    ["rfc3339", "2026-02-30T00:00:00Z", undefined],
    ["rfc3339", "2026-10-21T07:28:00+25:00", undefined],
    ["rfc3339", "0050-10-21T07:28:00Z", undefined],
    [
      "js-date",
      "Tue Feb 16 2021 09:02:42 GMT+0100 (Central European Standard Time)",
      momentOf(Date.UTC(2021, 1, 16, 8, 2, 42)),
    ],
    ["js-date", "Tue Feb 16 2021 09:02:42 GMT-0330", momentOf(Date.UTC(2021, 1, 16, 12, 32, 42))],
    ["js-date", "Tue Feb 30 2021 09:02:42 GMT+0100", undefined],
    ["js-date", "Tue Foo 16 2021 09:02:42 GMT+0100", undefined],
    ["js-date", "Wed, 21 Oct 2026 07:28:00 GMT", undefined],
    ["epoch-seconds", "1792569600.123", momentOf(1_792_569_600_123, 1)],
    ["duration", "6m0s", delayOf(360_000, 1)],
    ["duration", "41", undefined],
  ])("%s: %j", (unit, text, expected) => {
    expect(parseReset(text, unit)).toEqual(expected);
  });

  it.each([
    ["1s", 1_000],
    ["12ms", 12],
    ["1h0m0s", 3_600_000],
    ["1m30.951s", 90_951],
    ["0", 0],
    ["500us", 1],
    ["", undefined],
    ["s", undefined],
    ["-1s", undefined],
    ["1d", undefined],
    ["1s ", undefined],
  ])("duration %j is %j ms", (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });
});

describe("Resets in a unit nobody declared", () => {
  it.each([
    ["1792569600", "at", 1_792_569_600_000],
    ["1792569600.5", "at", 1_792_569_600_500],
    ["1792569600123", "at", 1_792_569_600_123],
    ["60", "after", 60_000],
    ["1.5", "after", 1_500],
    ["6m0s", "after", 360_000],
    ["2026-10-21T07:28:00Z", "at", Date.UTC(2026, 9, 21, 7, 28)],
    ["Wed, 21 Oct 2026 07:28:00 GMT", "at", Date.UTC(2026, 9, 21, 7, 28)],
  ])("%j is %s %d", (text, kind, ms) => {
    expect(guessReset(text)).toMatchObject(kind === "at" ? { kind, epochMs: ms } : { kind, ms });
  });

  it.each(["-1", "1e9", "Infinity", "999999999", "179256960000", "tomorrow"])("%j is none", (text) => {
    expect(guessReset(text)).toBeUndefined();
  });
});

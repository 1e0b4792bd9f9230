import { describe, expect, it } from "vitest";
import type { HeaderSet, ResetUnit } from "../../../templates/runtime/policy.js";
import { openCombined } from "../../../templates/runtime/rate-limit-headers/combined.js";
import { parseCount } from "../../../templates/runtime/rate-limit-headers/number-text.js";
import { readRateLimit } from "../../../templates/runtime/rate-limit-headers/read-rate-limit.js";
import type { ResetReading } from "../../../templates/runtime/rate-limit-headers/reading.js";
import { guessReset, parseReset } from "../../../templates/runtime/rate-limit-headers/reset.js";
import {
  parseRetryAfter,
  parseSecondsMember,
} from "../../../templates/runtime/rate-limit-headers/retry-after.js";
import {
  parseDictionary,
  parseList,
} from "../../../templates/runtime/rate-limit-headers/structured-field.js";
import { wholeKit } from "../../../templates/runtime/whole-kit.js";
import { Dice, damagedText, toldValue } from "./told-values.js";

const units: readonly [ResetUnit, ...ResetUnit[]] = [
  "delta-seconds",
  "delta-ms",
  "epoch-seconds",
  "epoch-ms",
  "http-date",
  "rfc3339",
  "js-date",
  "duration",
];

/** What the binary form of a number with nine decimals may be off by. */
const slackMs = 1e-3;

/** A year and a day: no delay in a reset is longer. */
const farthestMs = 366 * 86_400_000;

let values = 0;

/** Runs a check over random values, and gives the first that failed. */
function failures(seed: number, runs: number, check: (dice: Dice) => string | undefined): readonly string[] {
  const dice = new Dice(seed);
  const found: string[] = [];
  for (let run = 0; run < runs && found.length < 5; run++) {
    values += 1;
    const failure = check(dice);
    if (failure !== undefined) found.push(failure);
  }
  return found;
}

function timeOf(reset: ResetReading): number {
  return reset.kind === "after" ? reset.ms : reset.epochMs;
}

function isSane(reset: ResetReading | undefined): boolean {
  if (reset === undefined) return true;
  const ms = timeOf(reset);
  return Number.isInteger(ms) && ms >= 0 && (reset.kind === "at" || ms <= farthestMs);
}

const combined: HeaderSet = {
  format: "fields",
  combined: { name: "X-All", form: "json" },
  limit: "limit",
  remaining: "remaining",
  reset: { name: "reset", unit: "delta-seconds" },
};

const setsOf = (unit: ResetUnit): readonly HeaderSet[] => [
  { format: "fields", limit: "X-L", remaining: "X-R", reset: { name: "X-T", unit } },
  { format: "fraction", name: "X-F" },
  { format: "ietf" },
  combined,
  {
    ...combined,
    combined: { name: "X-Pairs", form: "pairs", group: "b=hour" },
    reset: { name: "t", unit },
  },
];

describe("Over a million header values", () => {
  it("a well-formed reset is never read as earlier than it tells, nor as a millisecond later", () => {
    const wrong = failures(1, 400_000, (dice) => {
      const { unit, text, ms } = toldValue(dice, dice.pick(units));
      const reset = parseReset(text, unit);
      const isTooFar = ms > farthestMs && unit.startsWith("delta");
      if (isTooFar) return reset === undefined ? undefined : `${unit} ${text}: too far, and read`;
      const off = reset === undefined ? Number.NaN : timeOf(reset) - ms;
      return off >= -slackMs && off < 1 + slackMs ? undefined : `${unit} ${text}: ${off} ms off`;
    });

    expect(wrong).toEqual([]);
  });

  it("a well-formed Retry-After and a wait in a body are never shortened", () => {
    const wrong = failures(2, 150_000, (dice) => {
      const { text, ms } = toldValue(dice, dice.pick(["delta-seconds", "http-date"]));
      const parsed = parseRetryAfter(text);
      const read =
        parsed?.kind === "delay" ? parsed.ms : parsed?.kind === "date" ? parsed.epochMs : Number.NaN;
      const inBody =
        parsed?.kind === "delay" ? [parseSecondsMember(text), parseSecondsMember(Number(text))] : [];
      const isLess = [read, ...inBody].some(
        (one) => !((one ?? Number.NaN) >= ms - slackMs && (one ?? 0) < ms + 2),
      );
      return isLess ? `${text}: ${read}, ${inBody.join()}` : undefined;
    });

    expect(wrong).toEqual([]);
  });

  it("whatever is damaged is nothing, or a finite time that is not negative", () => {
    const wrong = failures(3, 350_000, (dice) => {
      const unit = dice.pick(units);
      const text = damagedText(dice, toldValue(dice, unit).text);
      const retryAfter = parseRetryAfter(text);
      const count = parseCount(text);
      const inBody = parseSecondsMember(text);
      const isFine =
        isSane(parseReset(text, unit)) &&
        isSane(guessReset(text)) &&
        (retryAfter?.kind !== "delay" || (retryAfter.ms >= 0 && retryAfter.ms < 1e13)) &&
        (retryAfter?.kind !== "date" || Number.isInteger(retryAfter.epochMs)) &&
        (count === undefined || (Number.isSafeInteger(count) && count >= 0)) &&
        (inBody === undefined || (inBody >= 0 && inBody < 1e13));
      return isFine ? undefined : `${unit} ${JSON.stringify(text)}`;
    });

    expect(wrong).toEqual([]);
  });

  it("every declared header of an answer is read or told of, and numbers stay sane", () => {
    const wrong = failures(4, 25_000, (dice) => {
      const unit = dice.pick(units);
      const reset = toldValue(dice, unit).text;
      const count = (): string => (dice.next() < 0.7 ? dice.digits(9) : damagedText(dice, dice.digits(9)));
      const wellFormed: Readonly<Record<string, string>> = {
        "X-L": dice.digits(9),
        "X-R": dice.digits(9),
        "X-T": reset,
        "X-F": `${count()}/${count()}`,
        "X-All": `{"limit":${count()},"remaining":"${count()}","reset":${count()}}`,
        "X-Pairs": `b=day;limit=1,b=hour;limit=${count()};remaining=${count()};t=${reset}`,
        RateLimit: `"a";r=${count()};t=${dice.digits(6)}, "b";r=1`,
        "RateLimit-Policy": `"a";q=${count()};w=60, ("b");q=1`,
      };
      values += Object.keys(wellFormed).length - 1;
      const headers = new Headers();
      for (const [name, text] of Object.entries(wellFormed)) {
        const value = dice.next() < 0.6 ? text : damagedText(dice, text);
        // What fetch would not let in cannot be in an answer.
        headers.set(name, value.replace(/[^\t\x20-\x7e\xa0-\xff]/g, "?"));
      }
      const { readings, problems } = readRateLimit(headers, setsOf(unit), wholeKit);
      const isSaneReading = readings.every(
        ({ limit = 0, remaining = 0, windowMs = 1, reset: read }) =>
          [limit, remaining].every((one) => Number.isSafeInteger(one) && one >= 0) &&
          Number.isInteger(windowMs) &&
          windowMs > 0 &&
          isSane(read),
      );
      if (!isSaneReading) return JSON.stringify([...headers]);
      const isRead = (name: string): boolean => parseCount((headers.get(name) ?? "").trim()) !== undefined;
      const untold = ["X-L", "X-R"].filter(
        (name) =>
          !isRead(name) &&
          !headers.get(name)?.includes("w") &&
          !problems.some((one) => one.includes(`${name}:`)),
      );
      return untold.length === 0
        ? undefined
        : `${untold.join()} not told of in ${JSON.stringify([...headers])}`;
    });

    expect(wrong).toEqual([]);
    expect(values).toBeGreaterThan(1_000_000);
  });
});

describe("A hundred thousand characters", () => {
  const long = 100_000;
  const shapes: readonly (readonly [string, string])[] = [
    ["digits", "9".repeat(long)],
    ["a number that does not end", `1.${"1".repeat(long)}`],
    ["commas", ",".repeat(long)],
    ["spaces", " ".repeat(long)],
    ["spaces before a comma that does not come", `1${" ".repeat(long)}x`],
    ["semicolons", `a${";".repeat(long)}`],
    ["flags", `a${";b".repeat(long / 2)}`],
    ["a list", Array.from({ length: long / 2 }, () => "1").join(",")],
    ["lists within a list", "(".repeat(long)],
    ["a text that does not end", `"${"\\\\".repeat(long / 2)}`],
    ["a display string that does not end", `%"${"%c3%bc".repeat(long / 6)}`],
    ["bytes that do not end", `:${"A".repeat(long)}`],
    ["padding", `:${"=".repeat(long)}:`],
    ["hours", "1h".repeat(long / 2)],
    ["slashes", "1/".repeat(long / 2)],
    ["pairs", "a=1;".repeat(long / 4)],
    ["groups", "a=1,".repeat(long / 4)],
    ["JSON that does not end", '{"a":'.repeat(long / 5)],
    ["brackets", "[".repeat(long)],
    ["a date with much in brackets", `Tue Feb 16 2021 09:02:42 GMT+0100 (${"x".repeat(long)})`],
  ];

  it.each(shapes)("are read in a time that grows with them alone: %s", (_, text) => {
    const headers = new Headers({
      "X-All": text,
      "X-L": text,
      "X-F": text,
      RateLimit: text,
      "RateLimit-Policy": text,
    });
    const started = process.cpuUsage();

    for (const unit of units) parseReset(text, unit);
    guessReset(text);
    parseRetryAfter(text);
    parseSecondsMember(text);
    parseList(text);
    parseDictionary(text);
    for (const form of ["json", "pairs"] as const)
      openCombined(headers, { name: "X-All", form }, () => undefined);
    readRateLimit(headers, setsOf("duration"), wholeKit);
    readRateLimit(headers, undefined, wholeKit);

    // A second of one core for what takes some milliseconds: reading each character again for each would take a minute.
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000);
  });
});

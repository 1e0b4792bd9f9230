import { describe, expect, it } from "vitest";
import type { HeaderSet } from "../../../templates/runtime/policy.js";
import { readRateLimit } from "../../../templates/runtime/rate-limit-headers/read-rate-limit.js";
import type { Reading } from "../../../templates/runtime/rate-limit-headers/reading.js";
import { wholeKit } from "../../../templates/runtime/whole-kit.js";

/** What the headers of an answer say, the numbers alone. */
function read(headers: Readonly<Record<string, string>>, sets?: readonly HeaderSet[]) {
  const { readings, problems } = readRateLimit(new Headers(headers), sets, wholeKit);
  const brief = ({ reset, ...rest }: Reading) => ({
    ...rest,
    ...(reset && { reset: reset.kind === "after" ? reset.ms : `at ${reset.epochMs}` }),
  });
  return { readings: readings.map(brief), problems: problems.length };
}

const ietf: readonly HeaderSet[] = [{ format: "ietf" }];

describe("The IETF's headers", () => {
  it.each<[string, readonly HeaderSet[], Record<string, string>, unknown, number?]>([
    [
      "IETF drafts 0 to 2",
      ietf,
      { "RateLimit-Limit": "10, 10;w=5, 80;w=60", "RateLimit-Remaining": "9", "RateLimit-Reset": "4" },
      [{ limit: 10, remaining: 9, reset: 4_000, windowMs: 5_000 }],
    ],
    [
      "IETF drafts 3 to 6",
      ietf,
      {
        "RateLimit-Limit": "100",
        "RateLimit-Remaining": "50",
        "RateLimit-Reset": "30",
        "RateLimit-Policy": "100;w=60",
      },
      [{ limit: 100, remaining: 50, reset: 30_000, windowMs: 60_000 }],
    ],
    [
      "IETF draft 7",
      ietf,
      { RateLimit: "limit=100, remaining=50, reset=30", "RateLimit-Policy": "100;w=60" },
      [{ limit: 100, remaining: 50, reset: 30_000, windowMs: 60_000 }],
    ],
    [
      "IETF drafts 8 to 11",
      ietf,
      {
        RateLimit: '"second";r=5;t=1, "day";r=900;t=4000;pk=:Zm9v:',
        "RateLimit-Policy": '"second";q=10;w=1, "day";q=1000;qu="requests";w=86400',
      },
      [
        { name: "second", limit: 10, remaining: 5, reset: 1_000, windowMs: 1_000 },
        { name: "day", limit: 1_000, remaining: 900, reset: 4_000_000, windowMs: 86_400_000 },
      ],
    ],
    ["IETF, malformed: the whole field is ignored", ietf, { RateLimit: '"second";r=5;t=1, "day' }, [], 1],
  ])("%s", (_, sets, headers, expected, problems = 0) => {
    expect(read(headers, sets)).toEqual({ readings: expected, problems });
  });
});

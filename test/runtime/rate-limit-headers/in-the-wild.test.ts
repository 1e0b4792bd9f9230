import { describe, expect, it } from "vitest";
import type { HeaderSet, ResetUnit } from "../../../templates/runtime/policy.js";
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

const fields = (prefix: string, unit: ResetUnit): readonly HeaderSet[] => [
  {
    format: "fields",
    limit: `${prefix}-Limit`,
    remaining: `${prefix}-Remaining`,
    reset: { name: `${prefix}-Reset`, unit },
  },
];

describe("Headers in the wild", () => {
  it.each<[string, readonly HeaderSet[] | undefined, Record<string, string>, unknown, number?]>([
    [
      "GitHub",
      fields("x-ratelimit", "epoch-seconds"),
      { "X-RateLimit-Limit": "5000", "X-RateLimit-Remaining": "4999", "X-RateLimit-Reset": "1792569600" },
      [{ limit: 5_000, remaining: 4_999, reset: "at 1792569600000" }],
    ],
    [
      "GitLab, Unix seconds under the IETF names",
      fields("RateLimit", "epoch-seconds"),
      { "RateLimit-Limit": "60", "RateLimit-Remaining": "1", "RateLimit-Reset": "1792569600" },
      [{ limit: 60, remaining: 1, reset: "at 1792569600000" }],
    ],
    [
      "Discord, learnt: the delay wins over the moment",
      undefined,
      {
        "X-RateLimit-Limit": "5",
        "X-RateLimit-Remaining": "0",
        "X-RateLimit-Reset": "1792569600.123",
        "X-RateLimit-Reset-After": "1.25",
        "X-RateLimit-Bucket": "abcd",
      },
      [{ limit: 5, remaining: 0, reset: 1_250, name: "abcd" }],
    ],
    [
      "Shopify",
      [{ format: "fraction", name: "X-Shopify-Shop-Api-Call-Limit" }],
      { "X-Shopify-Shop-Api-Call-Limit": "32/40" },
      [{ limit: 40, remaining: 8 }],
    ],
    [
      "HubSpot",
      [
        {
          format: "fields",
          limit: "X-HubSpot-RateLimit-Daily",
          remaining: "X-HubSpot-RateLimit-Daily-Remaining",
        },
        {
          format: "fields",
          limit: "X-HubSpot-RateLimit-Secondly",
          remaining: "X-HubSpot-RateLimit-Secondly-Remaining",
        },
      ],
      { "X-HubSpot-RateLimit-Secondly": "10", "X-HubSpot-RateLimit-Secondly-Remaining": "9" },
      [{ limit: 10, remaining: 9 }],
    ],
    [
      "Zendesk",
      [
        {
          format: "fields",
          limit: "X-Rate-Limit",
          remaining: "X-Rate-Limit-Remaining",
          reset: { name: "ratelimit-reset", unit: "delta-seconds" },
        },
      ],
      { "X-Rate-Limit": "700", "X-Rate-Limit-Remaining": "699", "ratelimit-reset": "41" },
      [{ limit: 700, remaining: 699, reset: 41_000 }],
    ],
    [
      "OpenAI",
      [
        {
          format: "fields",
          limit: "x-ratelimit-limit-tokens",
          remaining: "x-ratelimit-remaining-tokens",
          reset: { name: "x-ratelimit-reset-tokens", unit: "duration" },
        },
      ],
      {
        "x-ratelimit-limit-tokens": "150000",
        "x-ratelimit-remaining-tokens": "149984",
        "x-ratelimit-reset-tokens": "6m0s",
      },
      [{ limit: 150_000, remaining: 149_984, reset: 360_000 }],
    ],
    [
      "Azure OpenAI, which sends -1",
      fields("x-ratelimit", "delta-seconds"),
      { "x-ratelimit-limit": "10", "x-ratelimit-remaining": "-1", "x-ratelimit-reset": "-1" },
      [{ limit: 10 }],
      2,
    ],
    [
      "Anthropic",
      fields("anthropic-ratelimit-requests", "rfc3339"),
      {
        "anthropic-ratelimit-requests-limit": "50",
        "anthropic-ratelimit-requests-remaining": "49",
        "anthropic-ratelimit-requests-reset": "2026-10-21T07:28:00Z",
      },
      [{ limit: 50, remaining: 49, reset: `at ${Date.UTC(2026, 9, 21, 7, 28)}` }],
    ],
    [
      "X, learnt under the name with another hyphen",
      undefined,
      { "x-rate-limit-limit": "15", "x-rate-limit-remaining": "14", "x-rate-limit-reset": "1792569600" },
      [{ limit: 15, remaining: 14, reset: "at 1792569600000" }],
    ],
    [
      "Reddit, without a limit",
      [
        {
          format: "fields",
          used: "X-Ratelimit-Used",
          remaining: "X-Ratelimit-Remaining",
          reset: { name: "X-Ratelimit-Reset", unit: "delta-seconds" },
        },
      ],
      { "X-Ratelimit-Used": "1", "X-Ratelimit-Remaining": "99.0", "X-Ratelimit-Reset": "300" },
      [{ remaining: 99, reset: 300_000 }],
    ],
    [
      "Linear",
      fields("X-RateLimit-Requests", "epoch-ms"),
      {
        "X-RateLimit-Requests-Limit": "1500",
        "X-RateLimit-Requests-Remaining": "1499",
        "X-RateLimit-Requests-Reset": "1792569600123",
      },
      [{ limit: 1_500, remaining: 1_499, reset: "at 1792569600123" }],
    ],
    [
      "Jira, to the minute",
      fields("X-RateLimit", "rfc3339"),
      { "X-RateLimit-Limit": "350", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "2026-10-21T07:28Z" },
      [{ limit: 350, remaining: 0, reset: `at ${Date.UTC(2026, 9, 21, 7, 28)}` }],
    ],
    [
      "WHOOP, the list of the first drafts",
      fields("X-RateLimit", "delta-seconds"),
      {
        "X-RateLimit-Limit": "100, 100;window=60, 10000;window=86400",
        "X-RateLimit-Remaining": "98",
        "X-RateLimit-Reset": "3",
      },
      [{ limit: 100, remaining: 98, reset: 3_000, windowMs: 60_000 }],
    ],
    [
      "Lemlist, a date of JavaScript: the reset is ignored",
      fields("X-RateLimit", "http-date"),
      {
        "X-RateLimit-Limit": "20",
        "X-RateLimit-Remaining": "19",
        "X-RateLimit-Reset": "Tue Feb 16 2021 09:02:42 GMT+0100 (Central European Standard Time)",
      },
      [{ limit: 20, remaining: 19 }],
      1,
    ],
    [
      "Prisjakt",
      fields("X-Rate-Limit", "delta-ms"),
      { "X-Rate-Limit-Limit": "10", "X-Rate-Limit-Remaining": "9", "X-Rate-Limit-Reset": "600000" },
      [{ limit: 10, remaining: 9, reset: 600_000 }],
    ],
    [
      "Sematryx, with the window",
      [
        {
          format: "fields",
          limit: "X-RateLimit-Limit",
          remaining: "X-RateLimit-Remaining",
          window: { name: "X-RateLimit-Window", unit: "delta-seconds" },
          describes: { limit: "key", window: "sustained" },
        },
      ],
      { "X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "59", "X-RateLimit-Window": "60" },
      [{ limit: 60, remaining: 59, windowMs: 60_000, describes: { limit: "key", window: "sustained" } }],
    ],
    [
      "Vimeo",
      fields("X-RateLimit", "http-date"),
      {
        "X-RateLimit-Limit": "50",
        "X-RateLimit-Remaining": "49",
        "X-RateLimit-Reset": "Wed, 21 Oct 2026 07:28:00 GMT",
      },
      [{ limit: 50, remaining: 49, reset: `at ${Date.UTC(2026, 9, 21, 7, 28)}` }],
    ],
    [
      "a remaining beyond all measure",
      fields("X-RateLimit", "delta-seconds"),
      { "X-RateLimit-Remaining": "1000000000000000000", "X-RateLimit-Limit": "10" },
      [{ limit: 10 }],
      1,
    ],
    [
      "a remaining with an exponent",
      fields("X-RateLimit", "delta-seconds"),
      { "X-RateLimit-Remaining": "1e18", "X-RateLimit-Limit": "10" },
      [{ limit: 10 }],
      1,
    ],
    [
      "a header that came twice with different values",
      fields("X-RateLimit", "delta-seconds"),
      { "X-RateLimit-Remaining": "5, 7", "X-RateLimit-Limit": "10" },
      [{ limit: 10 }],
      1,
    ],
    [
      "milliseconds where seconds are declared",
      fields("X-RateLimit", "delta-seconds"),
      { "X-RateLimit-Limit": "10", "X-RateLimit-Remaining": "9", "X-RateLimit-Reset": "1792569600000" },
      [{ limit: 10, remaining: 9 }],
      1,
    ],
    ["Slack, Stripe, Airtable: none", undefined, { "Content-Type": "application/json" }, []],
    ["none of the declared ones (a 401)", fields("X-RateLimit", "delta-seconds"), {}, []],
  ])("%s", (_, sets, headers, expected, problems = 0) => {
    expect(read(headers, sets)).toEqual({ readings: expected, problems });
  });
});

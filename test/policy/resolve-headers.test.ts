import { describe, expect, it } from "vitest";
import { dialectNames } from "../../generator/policy/header-dialects.js";
import type { HeaderSet } from "../../templates/runtime/policy.js";
import { operationOf, policyOf, type TestLevels, ticketApi } from "./document.js";

const resolve = (levels: TestLevels) => policyOf(ticketApi(levels));

function defaultHeaders(document: string): readonly HeaderSet[] | undefined {
  return resolve({ document }).policy.profiles.default?.headers;
}

describe("declared headers", () => {
  it("describe the one window that applies, without a word", () => {
    expect(defaultHeaders("{ limit: 5, window: 1m, headers: { remaining: X-Left } }")).toEqual([
      { format: "fields", remaining: "X-Left", describes: { limit: "default", window: "default" } },
    ]);
  });

  it("describe nothing where several windows apply and none is named", () => {
    const limits = "limits: { a: { limit: 5, window: 1m }, b: { limit: 5, window: 1s } }";

    expect(defaultHeaders(`{ ${limits}, headers: { remaining: X-Left } }`)).toEqual([
      { format: "fields", remaining: "X-Left" },
    ]);
  });

  it("describe the limit under the name that an operation's own has", () => {
    const resolved = resolve({
      document:
        "{ limits: { key: { limit: 5, window: 1m } }, headers: { remaining: X-Left, describes: key } }",
      operation: "{ limits: { key: { limit: 2, window: 1m } } }",
    });

    const profile = resolved.policy.profiles[operationOf(resolved, "getTicket").profile];
    expect(profile?.headers).toMatchObject([{ describes: { limit: "key@getTicket", window: "default" } }]);
  });

  it("describe nothing where an operation is free of the limit they speak of", () => {
    const resolved = resolve({
      document:
        "{ limits: { key: { limit: 5, window: 1m } }, headers: { remaining: X-Left, describes: key } }",
      operation: "{ limits: { key: null } }",
    });

    const profile = resolved.policy.profiles[operationOf(resolved, "getTicket").profile];
    expect(profile?.headers).toEqual([{ format: "fields", remaining: "X-Left" }]);
  });

  it.each(dialectNames)("can be those of %s", (dialect) => {
    const found = defaultHeaders(`{ headers: { dialect: ${dialect} } }`);

    const withoutSets = ["none", "slack", "attio", "stripe", "twilio", "notion", "airtable"];
    const withSeveral = /openai|anthropic|linear|hubspot|zendesk/;
    const count = withoutSets.includes(dialect)
      ? 0
      : dialect === "auth0"
        ? 5
        : withSeveral.test(dialect)
          ? 2
          : 1;
    expect(found?.length).toBe(count);
    if (count === 2) expect(found?.at(-1)).toHaveProperty("set");
  });

  it("can be members of one header", () => {
    const combined = "combined: { name: X-Quota, form: pairs, group: b=per_hour }";

    expect(
      defaultHeaders(
        `{ headers: { ${combined}, limit: q, remaining: r, reset: { name: t, unit: delta-ms } } }`,
      ),
    ).toEqual([
      {
        format: "fields",
        combined: { name: "X-Quota", form: "pairs", group: "b=per_hour" },
        limit: "q",
        remaining: "r",
        reset: { name: "t", unit: "delta-ms" },
      },
    ]);
  });

  it("can be a dialect with members of its own", () => {
    expect(
      defaultHeaders(
        "{ headers: { dialect: x-ratelimit, reset: { name: X-Reset, unit: epoch-ms, of: newest } } }",
      ),
    ).toEqual([
      {
        format: "fields",
        limit: "X-RateLimit-Limit",
        remaining: "X-RateLimit-Remaining",
        reset: { name: "X-Reset", unit: "epoch-ms", of: "newest" },
      },
    ]);
  });

  it("can say that the reset is the time until a bucket is full", () => {
    expect(
      defaultHeaders("{ headers: { remaining: X-Left, reset: { name: X-Full, unit: duration, of: full } } }"),
    ).toMatchObject([{ reset: { name: "X-Full", unit: "duration", of: "full" } }]);
  });

  it("can be one fraction, or several sets that speak of several windows", () => {
    const limits =
      "limits: { key: { windows: { day: { quota: 9, window: 1d }, second: { quota: 2, window: 1s } } } }";

    expect(defaultHeaders("{ limit: 40, window: 1m, headers: { dialect: shopify } }")).toEqual([
      {
        format: "fraction",
        name: "X-Shopify-Shop-Api-Call-Limit",
        describes: { limit: "default", window: "default" },
      },
    ]);
    expect(
      defaultHeaders(
        `{ ${limits}, headers: { dialect: hubspot, sets: { daily: { describes: key.day }, secondly: { describes: key.second } } } }`,
      ),
    ).toMatchObject([
      { remaining: "X-HubSpot-RateLimit-Daily-Remaining", describes: { limit: "key", window: "day" } },
      { remaining: "X-HubSpot-RateLimit-Secondly-Remaining", describes: { limit: "key", window: "second" } },
    ]);
  });
});

describe("headers that the document's responses declare", () => {
  const withHeaders = (headers: string, extension?: string): readonly HeaderSet[] | undefined => {
    const text = ticketApi(extension === undefined ? {} : { document: extension });
    const resolved = policyOf(
      text.replace("description: A ticket", `description: A ticket\n      headers: ${headers}`),
    );
    return resolved.policy.profiles[operationOf(resolved, "getTicket").profile]?.headers;
  };
  const reset = (text: string): string =>
    `{ X-RateLimit-Remaining: {}, X-RateLimit-Reset: { description: "${text}", schema: { type: integer } } }`;

  it.each([
    { said: "Unix time of the reset", unit: "epoch-seconds" },
    { said: "Milliseconds since the epoch", unit: "epoch-ms" },
    { said: "Number of seconds until the window resets", unit: "delta-seconds" },
    { said: "Milliseconds remaining", unit: "delta-ms" },
    { said: "When the window resets, in seconds", unit: undefined },
    { said: "Seconds until the reset, as a Unix timestamp", unit: undefined },
    { said: "An ISO 8601 time", unit: "rfc3339" },
  ])("count in $unit where they say: $said", ({ said, unit }) => {
    expect(withHeaders(reset(said))).toEqual([
      {
        format: "fields",
        remaining: "X-RateLimit-Remaining",
        ...(unit === undefined ? {} : { reset: { name: "X-RateLimit-Reset", unit } }),
      },
    ]);
  });

  it.each([
    { given: "{ RateLimit: {}, RateLimit-Policy: {} }", want: [{ format: "ietf" }] },
    {
      given: "{ RateLimit-Limit: {}, RateLimit-Remaining: {}, RateLimit-Reset: {} }",
      want: [{ format: "ietf" }],
    },
    { given: "{ Retry-After: {} }", want: undefined },
    { given: "{ X-Request-Id: {} }", want: undefined },
    { given: "{ X-RateLimit-Limit: {} }", want: undefined },
    {
      given: "{ RateLimit-Remaining: {}, RateLimit-Reset: { description: Unix time } }",
      want: [
        {
          format: "fields",
          remaining: "RateLimit-Remaining",
          reset: { name: "RateLimit-Reset", unit: "epoch-seconds" },
        },
      ],
    },
    {
      given: "{ x-ratelimit-remaining-requests: {}, x-ratelimit-remaining-tokens: {} }",
      want: [
        { format: "fields", remaining: "x-ratelimit-remaining-requests" },
        { format: "fields", remaining: "x-ratelimit-remaining-tokens" },
      ],
    },
    {
      given: "{ X-Rate-Limit-Limit: {}, X-Rate-Limit-Remaining: {}, X-Rate-Limit-Used: {} }",
      want: [
        {
          format: "fields",
          limit: "X-Rate-Limit-Limit",
          remaining: "X-Rate-Limit-Remaining",
          used: "X-Rate-Limit-Used",
        },
      ],
    },
  ])("choose the set: $given", ({ given, want }) => {
    expect(withHeaders(given)).toEqual(want);
  });

  it("give way to declared ones, and describe the one window that applies", () => {
    expect(withHeaders("{ RateLimit: {} }", "{ limit: 1, window: 1s, headers: { dialect: none } }")).toEqual(
      [],
    );
    expect(withHeaders("{ RateLimit: {} }", "{ limit: 1, window: 1s }")).toEqual([
      { format: "ietf", describes: { limit: "default", window: "default" } },
    ]);
  });

  it("hold for operations that declare none, where all that do agree", () => {
    const text = ticketApi({}).replace(
      "description: A ticket",
      "description: A ticket\n      headers: { RateLimit: {} }",
    );

    const { policy } = policyOf(text);

    expect(Object.keys(policy.profiles)).toEqual(["default"]);
    expect(policy.profiles.default?.headers).toEqual([{ format: "ietf" }]);
  });
});

import { describe, expect, it } from "vitest";
import { policyOf, problemsOf, type TestLevels, ticketApi } from "./document.js";

const resolve = (levels: TestLevels) => policyOf(ticketApi(levels));

describe("declared headers", () => {
  it("may say of refusals alone, and leave the rest to what is learnt", () => {
    const { profiles } = resolve({
      document: "{ headers: { retryAfter: { name: X-Wait, unit: delta-ms }, shouldRetry: X-Should-Retry } }",
    }).policy;

    expect(profiles.default?.headers).toBeUndefined();
    expect(profiles.default?.exceeded.retryAfterHeader).toEqual({ name: "X-Wait", unit: "delta-ms" });
    expect(profiles.default?.retry.shouldRetryHeader).toBe("X-Should-Retry");
  });

  it.each([
    ["combined: { form: json }, remaining: left", "missing-member", "/headers/combined"],
    ["combined: { name: X-Left }, remaining: left", "missing-member", "/headers/combined"],
    ["combined: { name: X-Left, form: xml }, remaining: left", "invalid-value", "/headers/combined/form"],
    [
      'combined: { name: X-Left, form: pairs, group: "b" }, remaining: left',
      "invalid-value",
      "/headers/combined/group",
    ],
    ["remaining: X-Left, retryAfter: { name: X-Wait }", "missing-unit", "/headers/retryAfter"],
    ["remaining: X-Left, retryAfter: { name: X-Wait, unit: s }", "invalid-value", "/headers/retryAfter/unit"],
    ['remaining: X-Left, shouldRetry: "a b"', "invalid-value", "/headers/shouldRetry"],
  ])("are refused where they are incomplete: %s", (headers, code, pointer) => {
    const problems = problemsOf(ticketApi({ document: `{ headers: { ${headers} } }` }));

    expect(problems.map((problem) => [problem.code, problem.pointer])).toEqual([
      [code, `/x-rate-limit${pointer}`],
    ]);
  });
});

describe("a dialect", () => {
  const profile = (extension: string) => resolve({ document: extension }).policy.profiles.default;

  it("says how refusals are told, unless the document does", () => {
    expect(profile("{ headers: { dialect: github } }")?.exceeded.status).toEqual([403, 429]);
    expect(profile("{ headers: { dialect: airtable } }")?.exceeded.penaltyMs).toBe(30_000);
    expect(profile("{ headers: { dialect: airtable }, exceeded: { penalty: 1m } }")?.exceeded.penaltyMs).toBe(
      60_000,
    );
    expect(profile("{ headers: { dialect: discord } }")?.exceeded.retryAfter).toBe("/retry_after");
    expect(profile("{ headers: { dialect: stripe } }")?.retry.shouldRetryHeader).toBe("Stripe-Should-Retry");
  });

  it("says what may be repeated, and leaves the defaults as they are", () => {
    expect(profile("{ headers: { dialect: notion } }")?.retry.on).toMatchObject({
      "529": "idempotent",
      "429": "always",
    });
    expect(
      profile('{ headers: { dialect: notion }, retry: { on: { "529": never } } }')?.retry.on["529"],
    ).toBe("never");
  });
});

describe("exceeded", () => {
  const exceeded = (text: string) =>
    resolve({ document: `{ exceeded: ${text} }` }).policy.profiles.default?.exceeded;

  it("may name the unit of the wait in the body, and a penalty", () => {
    expect(exceeded("{ retryAfter: { at: /until, unit: rfc3339 }, penalty: 30s }")).toEqual({
      status: [429],
      retryAfter: "/until",
      retryAfterUnit: "rfc3339",
      penaltyMs: 30_000,
    });
    expect(exceeded("{ retryAfter: { at: /after, unit: delta-seconds } }")).toEqual({
      status: [429],
      retryAfter: "/after",
    });
  });

  it.each([
    ["{ retryAfter: { unit: rfc3339 } }", "missing-member"],
    ["{ retryAfter: { at: /until } }", "missing-unit"],
    ["{ retryAfter: { at: until, unit: rfc3339 } }", "invalid-pointer"],
    ["{ retryAfter: until }", "invalid-pointer"],
    ["{ penalty: 30 }", "missing-unit"],
    ["{ penalty: 400d }", "out-of-range"],
  ])("is refused where it is incomplete: %s", (text, code) => {
    const problems = problemsOf(ticketApi({ document: `{ exceeded: ${text} }` }));

    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe("adopt", () => {
  it("holds for limits declared at the same level or nearer, and is said where it has no effect", () => {
    const resolved = resolve({
      document: "{ limits: { key: { limit: 5, window: 1m } }, adopt: true }",
      operation: "{ limits: { own: { limit: 2, window: 1m } }, adopt: false }",
    });

    expect(resolved.policy.limits.key?.adopt).toBe(true);
    expect(resolved.policy.limits.own?.adopt).toBeUndefined();
    expect(
      problemsOf(
        ticketApi({
          document: "{ limits: { key: { limit: 5, window: 1m } } }",
          operation: "{ adopt: true }",
        }),
      ).map(({ code }) => code),
    ).toEqual(["margin-ignored"]);
  });

  it("is true or false, and no number", () => {
    const problems = problemsOf(ticketApi({ document: "{ limit: 5, window: 1m, adopt: 1 }" }));

    expect(problems.map(({ code }) => code)).toEqual(["wrong-type"]);
  });
});

import { describe, expect, it } from "vitest";
import type { Response } from "../../generator/ir/api.js";
import type { Profile } from "../../templates/runtime/policy.js";
import {
  answering,
  apiOf,
  ask,
  header,
  json,
  mockOf,
  operationOf,
  policyOf,
  profileOf,
  responseOf,
  retry,
  spending,
  startMs,
} from "./fixture.js";

function refusal(response: Partial<Response> | undefined, profile: Partial<Profile> = {}, root = {}) {
  const refusals = response === undefined ? [] : [responseOf("429", response)];
  const operation = operationOf("listTickets GET /tickets", {
    responses: [...answering({ ok: true }), ...refusals],
    policy: spending("key"),
  });
  const policy = policyOf({
    limits: { key: { by: ["global"], windows: { minute: { quota: 1, windowMs: 60_000 } } } },
    profiles: { default: profileOf(profile) },
  });
  const mock = mockOf(apiOf([operation], { policy, root: { openapi: "3.1.0", ...root } }));
  ask(mock, "GET /tickets");
  return ask(mock, "GET /tickets", 36_500);
}

describe("a refusal", () => {
  it("has the declared example with the seconds in their place", () => {
    const example = {
      error: "Retry after 14 seconds.",
      code: "RATE_LIMIT_EXCEEDED",
      details: { limit: 100, retryAfter: 1 },
    };

    const answer = refusal(
      { example },
      { exceeded: { status: [429], retryAfter: "/details/retryAfter", code: "/code" } },
    );

    expect(json(answer)).toEqual({
      ...example,
      error: "Retry after 24 seconds.",
      details: { limit: 100, retryAfter: 24 },
    });
    expect(header(answer, "retry-after")).toBe("24");
  });

  it("says the wait in the header and in the unit that are declared", () => {
    const answer = refusal(
      { example: { until: "2020-01-01T00:00:00Z" } },
      {
        exceeded: {
          status: [429],
          retryAfter: "/until",
          retryAfterUnit: "rfc3339",
          retryAfterHeader: { name: "X-Wait", unit: "delta-ms" },
        },
      },
    );

    expect(header(answer, "x-wait")).toBe("24000");
    expect(json(answer)).toEqual({ until: new Date(startMs + 36_500 + 24_000).toISOString() });
  });

  it("has a sample of the declared schema, by reference too, with a code in its place", () => {
    const schema = { $ref: "#/components/schemas/Problem" };
    const problem = { type: "object", properties: { code: { type: "string" }, wait: { type: "integer" } } };

    const answer = refusal(
      { schema },
      { exceeded: { status: [429], retryAfter: "/wait", code: "/code" } },
      { components: { schemas: { Problem: problem } } },
    );

    expect(json(answer)).toEqual({ code: "rate_limit_exceeded", wait: 24 });
  });

  it("leaves out Retry-After where the declared response lists its headers without it", () => {
    const headers = { "X-RateLimit-Reset": {} };

    expect(header(refusal({ headers }), "retry-after")).toBeUndefined();
    expect(header(refusal({ headers: { ...headers, "retry-after": {} } }), "retry-after")).toBe("24");
  });

  it("leaves out Retry-After where the policy honours other evidence only", () => {
    expect(
      header(refusal(undefined, { retry: { ...retry, honor: ["reset"] } }), "retry-after"),
    ).toBeUndefined();
  });

  it("has the declared status", () => {
    expect(refusal(undefined, { exceeded: { status: [403] } }).status).toBe(403);
    expect(refusal(undefined, { exceeded: { status: [403, 429] } }).status).toBe(429);
  });
});

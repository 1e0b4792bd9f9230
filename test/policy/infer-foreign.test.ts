import { describe, expect, it } from "vitest";
import type { PaginationPolicy } from "../../templates/runtime/policy.js";
import { operationOf, policyOf, type TestLevels, ticketApi } from "./document.js";

const withExtension = (extension: string, levels: TestLevels = {}): string =>
  ticketApi(levels).replace("operationId: listTickets", `operationId: listTickets\n      ${extension}`);
const atDocument = (text: string, extension: string): string =>
  text.replace("\ninfo:", `\n${extension}\ninfo:`);

describe("pagination of other vendors", () => {
  const query = (name: string) => ({ in: "query" as const, name });
  const cases: readonly { given: string; want: PaginationPolicy | undefined }[] = [
    {
      given:
        "x-speakeasy-pagination: { type: cursor, inputs: [{ name: cursor, in: parameters, type: cursor }, { name: limit, in: parameters, type: limit }], outputs: { results: $.tickets, nextCursor: $.next_cursor } }",
      want: {
        style: "cursor",
        request: query("cursor"),
        next: "/next_cursor",
        items: "/tickets",
        pageSize: query("limit"),
      },
    },
    {
      given:
        "x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: cursor, in: parameters, type: page }], outputs: { results: $.tickets } }",
      want: { style: "page", request: query("cursor"), items: "/tickets" },
    },
    {
      given: "x-speakeasy-pagination: { type: url, outputs: { results: $.tickets, nextUrl: $.next_cursor } }",
      want: { style: "next-url", next: "/next_cursor", items: "/tickets" },
    },
    {
      given:
        "x-fern-pagination: { cursor: $request.cursor, next_cursor: $response.next_cursor, results: $response.tickets }",
      want: { style: "cursor", request: query("cursor"), next: "/next_cursor", items: "/tickets" },
    },
    {
      given:
        "x-fern-pagination: { offset: $request.cursor, step: $request.limit, results: $response.tickets }",
      want: { style: "offset", request: query("cursor"), items: "/tickets", pageSize: query("limit") },
    },
    {
      given: "x-fern-pagination: { offset: $request.cursor, results: $response.tickets }",
      want: { style: "page", request: query("cursor"), items: "/tickets" },
    },
    {
      given: "x-ms-pageable: { nextLinkName: next_cursor, itemName: tickets }",
      want: { style: "next-url", next: "/next_cursor", items: "/tickets" },
    },
    { given: "x-ms-pageable: { nextLinkName: null, itemName: tickets }", want: undefined },
    { given: "x-ms-pageable: { nextLinkName: next_cursor }", want: undefined },
    { given: "x-fern-pagination: { offset: $request.nothing, results: $response.tickets }", want: undefined },
    {
      given:
        "x-speakeasy-pagination: { type: cursor, inputs: [{ name: cursor, in: parameters, type: cursor }], outputs: { results: $.tickets, nextCursor: '$.tickets[(@.length-1)].id' } }",
      want: undefined,
    },
    { given: "x-fern-pagination: true", want: undefined },
  ];

  it.each(cases)("is understood where it can be: $given", ({ given, want }) => {
    const resolved = policyOf(withExtension(given));

    expect(operationOf(resolved, "listTickets").pagination).toEqual(want);
    expect(resolved.warnings).toEqual([]);
  });

  it("gives way to ours, and to its removal", () => {
    const foreign = "x-ms-pageable: { nextLinkName: next_cursor, itemName: tickets }";
    const ours = policyOf(
      withExtension(`${foreign}\n      x-rate-limit: { pagination: { style: link, items: /tickets } }`),
    );
    const none = policyOf(withExtension(`${foreign}\n      x-rate-limit: { pagination: null }`));

    expect(operationOf(ours, "listTickets").pagination).toEqual({ style: "link", items: "/tickets" });
    expect(operationOf(none, "listTickets").pagination).toBeUndefined();
  });
});

describe("retries of other vendors", () => {
  const speakeasy =
    "x-speakeasy-retries: { strategy: backoff, backoff: { initialInterval: 500, maxInterval: 60000, maxElapsedTime: 3600000, exponent: 1.5 }, statusCodes: [5XX, 429], retryConnectionErrors: false }";

  it("are understood at the document", () => {
    const { policy } = policyOf(atDocument(ticketApi({}), speakeasy));

    expect(policy.profiles.default?.retry).toMatchObject({
      baseMs: 500,
      maxMs: 60_000,
      budgetMs: 3_600_000,
      factor: 1.5,
      on: { "429": "always", "5XX": "idempotent", network: "never", timeout: "never" },
    });
  });

  it("lie below every level of ours", () => {
    const { policy } = policyOf(atDocument(ticketApi({ document: "{ retry: { base: 2s } }" }), speakeasy));

    expect(policy.profiles.default?.retry).toMatchObject({ baseMs: 2_000, maxMs: 60_000 });
  });

  it.each([
    { given: "x-fern-retries: { disabled: true }", want: 1 },
    { given: "x-fern-retries: false", want: 1 },
    { given: "x-fern-retries: { max_attempts: 7 }", want: 7 },
    { given: "x-fern-retries: { max_attempts: 700 }", want: 4 },
    { given: "x-speakeasy-retries: { strategy: none }", want: 1 },
    { given: "x-speakeasy-retries: { backoff: { initialInterval: -5, exponent: 1e9 } }", want: 4 },
  ])("set the attempts of an operation: $given", ({ given, want }) => {
    const { policy, operations } = policyOf(withExtension(given));

    expect(policy.profiles[operations.get("listTickets")?.profile ?? ""]?.retry.attempts).toBe(want);
  });
});

describe("x-google-quota", () => {
  const management =
    'x-google-management: { quota: { limits: [{ name: read limit, metric: reads, unit: "1/min/{project}", values: { STANDARD: 100 } }] } }';
  const quota = "x-google-quota: { metricCosts: { reads: 2 } }";

  it("gives limits, and costs at the operations that have them", () => {
    const resolved = policyOf(atDocument(withExtension(quota), management));

    expect(resolved.policy.limits).toEqual({
      "read-limit": { by: ["credential"], windows: { minute: { quota: 100, windowMs: 60_000 } } },
    });
    expect(operationOf(resolved, "listTickets").spends).toEqual({ "read-limit": 2 });
    expect(operationOf(resolved, "getTicket").spends).toEqual({});
    expect(resolved.warnings).toEqual([]);
  });

  it("is not read where the document has limits of ours", () => {
    const resolved = policyOf(
      atDocument(withExtension(quota, { document: "{ limit: 1, window: 1s }" }), management),
    );

    expect(Object.keys(resolved.policy.limits)).toEqual(["default"]);
  });
});

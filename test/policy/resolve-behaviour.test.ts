import { describe, expect, it } from "vitest";
import { operationOf, policyOf, type TestLevels, ticketApi } from "./document.js";

const resolve = (levels: TestLevels) => policyOf(ticketApi(levels));
const retryOf = (document: string) => resolve({ document }).policy.profiles.default?.retry;

describe("retry", () => {
  it.each([
    { given: "{ attempts: 1 }", want: { attempts: 1, baseMs: 1_000 } },
    { given: "{ base: 1m }", want: { baseMs: 60_000, maxMs: 60_000 } },
    { given: "{ max: 60s, jitter: 0, factor: 3 }", want: { maxMs: 60_000, jitter: 0, factor: 3 } },
    { given: "{ honor: [reset] }", want: { honor: ["reset"] } },
    {
      given: "{ on: { '503': never } }",
      want: { on: expect.objectContaining({ "503": "never", "500": "idempotent" }) },
    },
  ])("lays $given over the defaults", ({ given, want }) => {
    expect(retryOf(`{ retry: ${given} }`)).toMatchObject(want);
  });

  it("lets a class take the place of the defaults within it", () => {
    expect(retryOf("{ retry: { on: { 5XX: never, '502': always } } }")?.on).toEqual({
      "408": "idempotent",
      "429": "always",
      "502": "always",
      "5XX": "never",
      network: "idempotent",
      timeout: "idempotent",
    });
  });
});

describe("profiles", () => {
  it("are shared by operations that are governed alike; the document's is the default", () => {
    const resolved = resolve({ document: "{ retry: { attempts: 2 } }", tag: "{ retry: { attempts: 3 } }" });

    const names = ["listTickets", "getTicket", "updateTicket"].map((id) => operationOf(resolved, id).profile);
    expect(names).toEqual(["default", "profile2", "profile2"]);
    expect(resolved.policy.profiles.default?.retry.attempts).toBe(2);
    expect(resolved.policy.profiles.profile2?.retry.attempts).toBe(3);
  });

  it("warn of pointers that a described refusal does not have", () => {
    const text = ticketApi({
      operation: "{ exceeded: { code: /eror/code, retryAfter: /error/after } }",
    }).replace(
      `responses: { "200": { $ref: "#/components/responses/Ticket" } }`,
      `responses: { "429": { description: No, content: { application/json: { schema: { type: object, properties: { error: { type: object } } } } } } }`,
    );

    const { warnings } = policyOf(text);

    expect(warnings).toMatchObject([{ code: "unknown-pointer", hint: 'Did you mean "error"?' }]);
  });
});

describe("cache", () => {
  it("at a tag is for the reads among its operations", () => {
    const resolved = resolve({ tag: "{ cache: { ttl: 1m, override: true } }" });

    expect(operationOf(resolved, "getTicket").cache).toEqual({ ttlMs: 60_000, override: true });
    expect(operationOf(resolved, "updateTicket").cache).toBeUndefined();
    expect(resolved.warnings).toEqual([]);
  });

  it("can be taken away", () => {
    const resolved = resolve({ tag: "{ cache: { ttl: 1m } }", operation: "{ cache: null }" });

    expect(operationOf(resolved, "getTicket").cache).toBeUndefined();
  });
});

describe("batch", () => {
  const batch = "operation: getTicketsBatch, key: path.id, maxSize: 9, out: /tickets, match: /id";

  it("can send the keys in a parameter, and give null for an item that is missing", () => {
    const resolved = resolve({ operation: `{ batch: { ${batch}, into: query.ids, missing: null } }` });

    expect(operationOf(resolved, "getTicket").batch).toMatchObject({
      into: { in: "query", name: "ids" },
      missing: "null",
    });
  });
});

describe("async", () => {
  it("follows a job with the declared delays or their defaults", () => {
    const resolved = resolve({
      operation:
        "{ async: { poll: getJob, with: { path.id: /id }, status: /status, pending: [queued, running], success: [done], interval: 2s } }",
      at: "importTickets",
    });

    expect(operationOf(resolved, "importTickets").poll).toEqual({
      operation: "getJob",
      with: [{ argument: { in: "path", name: "id" }, from: "/id" }],
      status: "/status",
      pending: ["queued", "running"],
      success: ["done"],
      failure: [],
      intervalMs: 2_000,
      factor: 2,
      maxMs: 30_000,
      timeoutMs: 900_000,
    });
  });
});

describe("pagination", () => {
  it("names arguments and pointers of the operation", () => {
    const resolved = resolve({
      operation:
        "{ pagination: { style: cursor, request: query.cursor, next: /next_cursor, items: /tickets, pageSize: query.limit, maxPageSize: 100 } }",
      at: "listTickets",
    });

    expect(operationOf(resolved, "listTickets").pagination).toEqual({
      style: "cursor",
      request: { in: "query", name: "cursor" },
      next: "/next_cursor",
      items: "/tickets",
      pageSize: { in: "query", name: "limit" },
      maxPageSize: 100,
    });
  });
});

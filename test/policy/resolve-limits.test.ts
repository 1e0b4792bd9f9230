import { describe, expect, it } from "vitest";
import { operationOf, policyOf, type TestLevels, ticketApi } from "./document.js";

const resolve = (levels: TestLevels) => policyOf(ticketApi(levels));

describe("limits", () => {
  it("takes { limit, window } for one limit that each call spends 1 of", () => {
    const { policy } = resolve({ document: "{ limit: 100, window: 1m }" });

    expect(policy.limits).toEqual({
      default: { by: ["credential"], windows: { default: { quota: 100, windowMs: 60_000 } } },
    });
    expect(policy.apply).toEqual({ default: 1 });
  });

  it("spends 1 of every limit where nothing says otherwise", () => {
    const resolved = resolve({
      document: "{ limits: { a: { limit: 1, window: 1s }, b: { limit: 2, window: 1s } } }",
    });

    expect(operationOf(resolved, "getTicket").spends).toEqual({ a: 1, b: 1 });
  });

  it("adds what an operation spends to what it inherits, and takes away what is 0 or null", () => {
    const document =
      "{ limits: { a: { limit: 9, window: 1s }, b: { limit: 9, window: 1s }, c: { limit: 9, window: 1s } }, apply: { a: 1, b: 1 } }";

    const resolved = resolve({ document, operation: "{ apply: { a: 0, b: null, c: 5 } }" });

    expect(operationOf(resolved, "getTicket").spends).toEqual({ c: 5 });
    expect(operationOf(resolved, "listTickets").spends).toEqual({ a: 1, b: 1 });
  });

  it("counts the items of a body, and one item where an operation that inherits the cost has none", () => {
    const level = "{ limits: { key: { limit: 9, window: 1s } }, apply: { key: { perItem: 2, at: /ids } } }";

    const resolved = resolve({ document: level });

    expect(operationOf(resolved, "getTicketsBatch").spends).toEqual({ key: { perItem: 2, at: "/ids" } });
    expect(operationOf(resolved, "getTicket").spends).toEqual({ key: 2 });
  });

  it("names a limit that a level redefines after that level, and shares what is defined alike", () => {
    const resolved = resolve({
      document: "{ limits: { key: { limit: 100, window: 1m } } }",
      tag: "{ limits: { key: { windows: { default: { quota: 50 } } } } }",
      operation: "{ limits: { key: { windows: { default: { quota: 10 } } } } }",
    });

    expect(Object.keys(resolved.policy.limits)).toEqual(["key", "key@getTicket", "key@tickets"]);
    expect(operationOf(resolved, "getTicket").spends).toEqual({ "key@getTicket": 1 });
    expect(operationOf(resolved, "updateTicket").spends).toEqual({ "key@tickets": 1 });
    expect(operationOf(resolved, "listTickets").spends).toEqual({ key: 1 });
    expect(resolved.policy.limits["key@getTicket"]?.windows).toEqual({
      default: { quota: 10, windowMs: 60_000 },
    });
  });

  it("lays path items over tags and operations over path items", () => {
    const of = (quota: number): string => `{ limits: { key: { limit: ${quota}, window: 1m } } }`;

    const resolved = resolve({ document: of(4), tag: of(3), path: of(2), operation: of(1) });

    expect(operationOf(resolved, "getTicket").spends).toEqual({ "key@getTicket": 1 });
    expect(operationOf(resolved, "updateTicket").spends).toEqual({ "key@/tickets/{id}": 1 });
  });

  it("removes everything that was inherited where the extension is null", () => {
    const resolved = resolve({
      document: "{ limit: 1, window: 1s, retry: { attempts: 9 } }",
      operation: "null",
    });

    expect(operationOf(resolved, "getTicket").spends).toEqual({});
    expect(resolved.policy.profiles[operationOf(resolved, "getTicket").profile]?.retry.attempts).toBe(4);
  });

  it("admits a limit that only nearer levels complete", () => {
    const resolved = resolve({
      operation: "{ limits: { key: { windows: { w: { quota: 5, window: 1s } } } } }",
    });

    expect(operationOf(resolved, "getTicket").spends).toEqual({ key: 1 });
    expect(resolved.policy.apply).toEqual({});
  });

  it("gives a limit the margin and pace of the level it is declared at", () => {
    const resolved = resolve({
      document: "{ limits: { key: { limit: 9, window: 1s } }, margin: { percent: 20 }, pace: even }",
      operation: "{ limits: { own: { limit: 9, window: 1s } }, margin: { percent: 50 }, pace: burst }",
    });

    expect(resolved.warnings).toEqual([]);
    expect(resolved.policy.limits).toMatchObject({
      key: { marginPercent: 20, pace: "even" },
      own: { marginPercent: 50 },
    });
    expect(resolved.policy.limits.own).not.toHaveProperty("pace");
  });

  it("takes a list for a set, and one key for a list of one", () => {
    const resolved = resolve({
      document:
        "{ limits: { a: { by: [global, global, credential], limit: 1, window: 1s }, b: { by: 'option:tenant', limit: 1, window: 1s } } }",
    });

    expect(resolved.policy.limits.a?.by).toEqual(["global", "credential"]);
    expect(resolved.policy.limits.b?.by).toEqual(["option:tenant"]);
  });
});

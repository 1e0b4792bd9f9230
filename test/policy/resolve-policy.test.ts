import { describe, expect, it } from "vitest";
import { operationOf, policyOf, problemsOf, ticketApi } from "./document.js";

describe("resolvePolicy", () => {
  it("assumes no quota for a document without the extension", () => {
    const { policy, operations, warnings } = policyOf(ticketApi({}));

    expect(policy).toEqual({
      limits: {},
      apply: {},
      profiles: {
        default: {
          exceeded: { status: [429] },
          retry: expect.objectContaining({ attempts: 4, baseMs: 1_000, honor: ["Retry-After", "reset"] }),
        },
      },
    });
    expect(operationOf({ policy, operations, warnings }, "getTicket")).toEqual({
      profile: "default",
      spends: {},
    });
    expect(warnings).toEqual([]);
  });

  it("finds the idempotency header by its name, in any case", () => {
    const resolved = policyOf(ticketApi({}));

    expect(operationOf(resolved, "createTicket").idempotencyHeader).toBe("idempotency-key");
  });

  it("resolves the whole extension as designed", () => {
    const resolved = policyOf(
      ticketApi({
        document: `
  version: 1
  source: { url: https://example.com/limits, verified: 2026-11-01 }
  tiers: { default: free, names: { free: {}, pro: {}, enterprise: {} } }
  limits:
    key:
      by: [credential]
      counts: { default: 1, "304": 0 }
      windows:
        sustained: { quota: { free: 100, pro: 600, enterprise: custom }, window: 1m, algorithm: rolling }
        burst: { quota: 50, window: 1s, algorithm: rolling }
        bucket: { quota: 60, window: 1m, algorithm: token-bucket, burst: 90 }
        month: { quota: 5000, window: calendar-month, algorithm: fixed }
      concurrency: 10
  apply: { key: 1 }
  margin: { percent: 20 }
  pace: { below: 50 }
  headers:
    limit: X-RateLimit-Limit
    remaining: X-RateLimit-Remaining
    reset: { name: X-RateLimit-Reset, unit: epoch-seconds }
    window: X-RateLimit-Window
    describes: key.sustained
  exceeded: { status: [429], retryAfter: /details/retryAfter, code: /code }
  retry: { attempts: 5, on: { "5XX": idempotent, "429": always }, base: 1s, factor: 2, max: 30s, jitter: 0.1, budget: 2m, honor: [Retry-After, reset] }`,
        operation: `
        cache: { ttl: 5m, validate: etag, staleIfLimited: 10m, staleWhileRevalidate: 1m, invalidatedBy: { updateTicket: same-key, createTicket: all, "webhook:ticket.updated": same-key } }
        batch: { operation: getTicketsBatch, key: path.id, into: /ids, maxSize: 100, wait: 5ms, out: /tickets, match: /id, missing: not-found }`,
      }),
    );

    expect(resolved.warnings).toEqual([]);
    expect(resolved.policy).toEqual({
      tiers: { default: "free", names: ["free", "pro", "enterprise"] },
      limits: {
        key: {
          by: ["credential"],
          counts: { "304": 0, default: 1 },
          windows: {
            sustained: {
              quota: { free: 100, pro: 600, enterprise: "custom" },
              windowMs: 60_000,
              algorithm: "rolling",
            },
            burst: { quota: 50, windowMs: 1_000, algorithm: "rolling" },
            bucket: { quota: 60, windowMs: 60_000, algorithm: "token-bucket", burst: 90 },
            month: { quota: 5_000, calendar: "month", algorithm: "fixed" },
          },
          concurrency: 10,
          marginPercent: 20,
          pace: { below: 50 },
        },
      },
      apply: { key: 1 },
      profiles: {
        default: {
          headers: [
            {
              format: "fields",
              limit: "X-RateLimit-Limit",
              remaining: "X-RateLimit-Remaining",
              reset: { name: "X-RateLimit-Reset", unit: "epoch-seconds" },
              window: { name: "X-RateLimit-Window", unit: "delta-seconds" },
              describes: { limit: "key", window: "sustained" },
            },
          ],
          exceeded: { status: [429], retryAfter: "/details/retryAfter", code: "/code" },
          retry: {
            attempts: 5,
            on: {
              "408": "idempotent",
              "429": "always",
              "5XX": "idempotent",
              network: "idempotent",
              timeout: "idempotent",
            },
            baseMs: 1_000,
            factor: 2,
            maxMs: 30_000,
            jitter: 0.1,
            budgetMs: 120_000,
            honor: ["Retry-After", "reset"],
          },
        },
      },
      webhooks: { "ticket.updated": [{ operation: "getTicket", match: "same-key" }] },
    });
    expect(operationOf(resolved, "getTicket")).toEqual({
      profile: "default",
      spends: { key: 1 },
      cache: { ttlMs: 300_000, validate: "etag", staleIfLimitedMs: 600_000, staleWhileRevalidateMs: 60_000 },
      batch: {
        operation: "getTicketsBatch",
        key: { in: "path", name: "id" },
        into: "/ids",
        maxSize: 100,
        waitMs: 5,
        out: "/tickets",
        match: "/id",
        missing: "not-found",
      },
    });
    expect(operationOf(resolved, "updateTicket").invalidates).toEqual([
      { operation: "getTicket", match: "same-key" },
    ]);
    expect(operationOf(resolved, "createTicket").invalidates).toEqual([
      { operation: "getTicket", match: "all" },
    ]);
  });

  it("names nine faults of one document at once, each with its line and column", () => {
    const problems = problemsOf(
      ticketApi({
        document: `
  limits:
    key:
      by: [credental]
      windows:
        sustained: { quota: 0, window: 1m }
        burst: { qouta: 50, window: 60 }
  apply: { kee: 1 }
  headers: { remaining: X-Left, describes: key.month }
  retry: { attempts: 21 }`,
        operation: `
        cache: { invalidatedBy: { updateTickets: all } }
        batch: { operation: getTicket, key: path.id, into: /ids, maxSize: 100, out: /tickets, match: /id }`,
      }),
    );

    expect(problems.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual([
      "6:12 unknown-scope",
      "8:22 out-of-range",
      "9:18 unknown-member",
      "9:29 missing-unit",
      "10:12 unknown-limit",
      "11:33 unknown-window",
      "12:12 out-of-range",
      "20:35 unknown-operation",
      "21:18 batch-self",
    ]);
    expect(problems.every(({ file, hint, pointer }) => file === "api.yaml" && hint && pointer)).toBe(true);
  });

  it("tells a problem of the document's level once, however many operations inherit it", () => {
    const problems = problemsOf(
      ticketApi({ document: `{ limits: { key: { windows: { w: { quota: 5 } } } } }` }),
    );

    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "missing-member: The window key.w has no window.",
    ]);
  });

  it("gives the same policy for the same document, whatever the order of resolution was before", () => {
    const text = ticketApi({ document: "{ limit: 100, window: 1m }", operation: "{ limit: 5, window: 1s }" });

    expect(JSON.stringify(policyOf(text).policy)).toBe(JSON.stringify(policyOf(text).policy));
  });
});

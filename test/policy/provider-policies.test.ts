import { describe, expect, it } from "vitest";
import { operationOf, policyOf, ticketApi } from "./document.js";

const xRateLimit = `limit: X-RateLimit-Limit
    remaining: X-RateLimit-Remaining
    reset: { name: X-RateLimit-Reset, unit: epoch-seconds }`;

describe("policies as providers state them", () => {
  it("smenso: a token and its workspace at once, spread over time, jobs polled with backoff", () => {
    const resolved = policyOf(
      ticketApi({
        document: `
  limits:
    token: { limit: 100, window: 1m }
    workspace: { by: ["option:workspace"], limit: 500, window: 1m }
  pace: even
  headers:
    ${xRateLimit}
    describes: token
  retry: { base: 1s, factor: 2, max: 30s }`,
        operation:
          "{ async: { poll: getJob, with: { path.id: /id }, status: /status, pending: [queued, running], success: [done], failure: [failed], result: /result } }",
        at: "importTickets",
      }),
    );

    expect(resolved.policy.limits).toEqual({
      token: { by: ["credential"], windows: { default: { quota: 100, windowMs: 60_000 } }, pace: "even" },
      workspace: {
        by: ["option:workspace"],
        windows: { default: { quota: 500, windowMs: 60_000 } },
        pace: "even",
      },
    });
    expect(operationOf(resolved, "getJob").spends).toEqual({ token: 1, workspace: 1 });
    expect(operationOf(resolved, "importTickets").poll?.operation).toBe("getJob");
    expect(resolved.warnings).toEqual([]);
  });

  it("One Stack: a tenant across its keys, free 304s, reads joined, webhooks", () => {
    const resolved = policyOf(
      ticketApi({
        document: `
  limits:
    tenant: { by: ["option:tenant"], counts: { "304": 0 }, limit: 100, window: 1m }
  headers:
    ${xRateLimit}
  exceeded: { retryAfter: /details/retryAfter, code: /code }
  retry: { attempts: 4 }`,
        operation: `
        cache: { validate: etag, invalidatedBy: { updateTicket: same-key, "webhook:ticket.updated": same-key } }
        batch: { operation: getTicketsBatch, key: path.id, into: /ids, maxSize: 100, out: /tickets, match: /id }`,
      }),
    );

    expect(resolved.policy.limits.tenant).toMatchObject({ by: ["option:tenant"], counts: { "304": 0 } });
    expect(resolved.policy.profiles.default?.headers).toMatchObject([
      { describes: { limit: "tenant", window: "default" } },
    ]);
    expect(resolved.policy.webhooks).toEqual({
      "ticket.updated": [{ operation: "getTicket", match: "same-key" }],
    });
    expect(resolved.warnings).toEqual([]);
  });

  it("SmartLead: four fifths of a shared key's limit, answers kept by endpoint", () => {
    const resolved = policyOf(
      ticketApi({
        document:
          "{ limits: { key: { windows: { minute: { quota: 60, window: 1m, algorithm: rolling } } } }, margin: { percent: 20 } }",
        operation: "{ cache: { ttl: 5m, override: true } }",
      }),
    );

    expect(resolved.policy.limits.key).toMatchObject({ marginPercent: 20 });
    expect(operationOf(resolved, "getTicket").cache).toEqual({ ttlMs: 300_000, override: true });
    expect(resolved.warnings).toEqual([]);
  });

  it("Sematryx: quotas and bursts by tier, one of them by agreement, the reset obeyed", () => {
    const resolved = policyOf(
      ticketApi({
        document: `
  tiers: { default: free, names: { free: {}, starter: {}, pro: {}, enterprise: {} } }
  limits:
    key:
      windows:
        minute:
          quota: { free: 10, starter: 60, pro: 300, enterprise: custom }
          window: 1m
          algorithm: token-bucket
          burst: { free: 15, starter: 90, pro: 450, enterprise: custom }
  headers:
    ${xRateLimit}
    window: X-RateLimit-Window
  retry: { base: 1s, max: 60s, jitter: 0.1, honor: [reset] }`,
      }),
    );

    expect(resolved.policy.limits.key?.windows.minute).toMatchObject({
      quota: { free: 10, enterprise: "custom" },
      burst: { pro: 450, enterprise: "custom" },
    });
    expect(resolved.policy.profiles.default?.retry).toMatchObject({ honor: ["reset"], maxMs: 60_000 });
    expect(resolved.warnings).toEqual([]);
  });

  it("SuiteOp: a minute and a second at once, slower when fewer than 50 remain", () => {
    const resolved = policyOf(
      ticketApi({
        document: `
  limits:
    key:
      windows:
        sustained: { quota: 1000, window: 60s, algorithm: rolling }
        burst: { quota: 50, window: 1s, algorithm: rolling }
  pace: { below: 50 }
  headers:
    ${xRateLimit}
    describes: key.sustained
  exceeded: { code: /error/code }
  retry: { honor: [Retry-After] }`,
      }),
    );

    expect(resolved.policy.limits.key).toMatchObject({ pace: { below: 50 } });
    expect(resolved.policy.profiles.default).toMatchObject({
      headers: [{ describes: { limit: "key", window: "sustained" } }],
      exceeded: { status: [429], code: "/error/code" },
    });
    expect(resolved.warnings).toEqual([]);
  });
});

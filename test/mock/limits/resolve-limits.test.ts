import { describe, expect, it } from "vitest";
import { DiagnosticError } from "../../../generator/diagnostic.js";
import { resolveLimits } from "../../../generator/mock/limits/resolve-limits.js";
import type { Policy } from "../../../templates/runtime/policy.js";
import { policyOf } from "../fixture.js";

const tiered = policyOf({
  tiers: { default: "free", names: ["free", "pro", "enterprise"] },
  limits: {
    key: {
      by: ["credential"],
      windows: {
        minute: {
          quota: { free: 10, pro: 300, enterprise: "custom" },
          burst: { free: 15, pro: 450, enterprise: "custom" },
          windowMs: 60_000,
          algorithm: "token-bucket",
        },
      },
    },
  },
});

function windowsOf(policy: Policy, choices: Parameters<typeof resolveLimits>[1] = {}) {
  return resolveLimits(policy, choices)[0]?.windows;
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DiagnosticError) return error.message;
  }
  return "";
}

describe("resolveLimits", () => {
  it("takes the default tier unless another is chosen", () => {
    expect(windowsOf(tiered)).toMatchObject([{ quota: 10, capacity: 15 }]);
    expect(windowsOf(tiered, { tier: "pro" })).toMatchObject([{ quota: 300, capacity: 450 }]);
  });

  it("refuses a quota left open and says how to give it", () => {
    const message = messageOf(() => resolveLimits(tiered, { tier: "enterprise" }));

    expect(message).toContain(
      'quota of window "minute" of limit "key" is left open by the document for tier "enterprise"',
    );
    expect(message).toContain('limits: { "key": { windows: { "minute": { quota: <number> } } } }');
  });

  it("takes a negotiated quota", () => {
    const limits = { key: { windows: { minute: { quota: 1_200, burst: 2_000 } } } };

    expect(windowsOf(tiered, { tier: "enterprise", limits })).toMatchObject([
      { quota: 1_200, capacity: 2_000 },
    ]);
  });

  it("names every unknown tier, limit and window at once", () => {
    const limits = { kee: {}, key: { windows: { hour: { quota: 1 } } } };

    const message = messageOf(() => resolveLimits(tiered, { tier: "gold", limits }));

    expect(message).toContain('No tier is named "gold".');
    expect(message).toContain('No limit is named "kee".');
    expect(message).toContain('Limit "key" has no window "hour".');
  });

  it("counts an undeclared window by a rolling log, every window by the algorithm chosen, a calendar's by its periods", () => {
    const policy = policyOf({
      limits: {
        key: {
          by: ["credential"],
          windows: {
            second: { quota: 5, windowMs: 1_000 },
            minute: { quota: 60, windowMs: 60_000, algorithm: "fixed" },
            month: { quota: 5_000, calendar: "month" },
          },
        },
      },
    });
    const algorithms = (choices: Parameters<typeof resolveLimits>[1]) =>
      windowsOf(policy, choices)?.map(({ kind }) => kind.algorithm);

    expect(algorithms({})).toEqual(["rolling", "fixed", "fixed"]);
    expect(algorithms({ algorithm: "token-bucket" })).toEqual(["token-bucket", "token-bucket", "fixed"]);
  });

  it("does not know a time zone that is none", () => {
    const policy = policyOf({
      limits: { key: { by: [], windows: { day: { quota: 5, calendar: "day", timeZone: "Mars/Base" } } } },
    });

    expect(messageOf(() => resolveLimits(policy))).toContain('the time zone "Mars/Base"');
  });
});

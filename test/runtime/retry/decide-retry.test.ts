import { describe, expect, it } from "vitest";
import { standardProfile } from "../../../templates/runtime/profile.js";
import {
  decideRetry,
  type Outcome,
  type RetryQuestion,
} from "../../../templates/runtime/retry/decide-retry.js";
import { RetryBudget } from "../../../templates/runtime/retry/retry-budget.js";
import type { ToldWait } from "../../../templates/runtime/retry/told-wait.js";

function decide(outcome: Outcome, more: Partial<RetryQuestion> = {}) {
  return decideRetry({
    retry: standardProfile.retry,
    outcome,
    attempts: 1,
    waitedMs: 0,
    maxWaitMs: Number.POSITIVE_INFINITY,
    isRepeatable: true,
    isReplayable: true,
    hasBudget: true,
    random: 0,
    ...more,
  });
}

function refused(
  told?: ToldWait,
  more: { refusals?: number; windowMs?: number; status?: number } = {},
): Outcome {
  return { kind: "refused", status: 429, told, refusals: 1, windowMs: undefined, ...more };
}

const retryAfter = (waitMs: number): ToldWait => ({ waitMs, evidence: "retry-after" });
const unsafe = { isRepeatable: false };

describe("The wait", () => {
  it("is what the server says, and never less", () => {
    for (const random of [0, 0.5, 0.999]) {
      const { waitMs } = decide(refused(retryAfter(5_000)), { random });

      expect(waitMs).toBeGreaterThanOrEqual(5_000);
      expect(waitMs).toBeLessThan(5_500);
    }
  });

  it("is lengthened by at most a second where the server sets it", () => {
    const retry = { ...standardProfile.retry, jitter: 1, budgetMs: 1e9 };

    expect(decide(refused(retryAfter(60_000)), { retry, random: 0.999 }).waitMs).toBeLessThan(61_000);
  });

  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [4, 8_000],
    [10, 30_000],
    [2_000, 30_000],
  ])("backs off without a word from the server: after attempt %i, %i ms and jitter", (attempts, waitMs) => {
    const retry = { ...standardProfile.retry, attempts: 5_000 };
    const outcome: Outcome = { kind: "status", status: 500 };

    expect(decide(outcome, { retry, attempts })).toEqual({ kind: "retry", waitMs, evidence: "backoff" });
    expect(decide(outcome, { retry, attempts, random: 0.5 }).waitMs).toBe(waitMs * 1.05);
  });

  it.each([
    [0, 2, undefined, 2_000],
    [0, 3, undefined, 4_000],
    [5_000, 2, 60_000, 10_000],
    [5_000, 4, 60_000, 40_000],
    [5_000, 9, 60_000, 60_000],
    [90_000, 3, 60_000, 90_000],
  ])(
    "of %i ms that was obeyed and refused again (refusal %i, window %s) grows to %i ms",
    (told, refusals, windowMs, waitMs) => {
      const outcome = refused(retryAfter(told), { refusals, ...(windowMs !== undefined && { windowMs }) });

      expect(decide(outcome).waitMs).toBe(waitMs);
    },
  );
});

describe("What is repeated", () => {
  it.each<[string, Outcome, Partial<RetryQuestion>, string]>([
    ["a refusal, any method", refused(), unsafe, "retry"],
    ["a 503 that asks to wait, any method", refused(retryAfter(1_000), { status: 503 }), unsafe, "retry"],
    ["a 503 without a word, a read", { kind: "status", status: 503 }, {}, "retry"],
    ["a 503 without a word, a write", { kind: "status", status: 503 }, unsafe, "unsafe"],
    ["a 500, a read", { kind: "status", status: 500 }, {}, "retry"],
    ["a 500, a write", { kind: "status", status: 500 }, unsafe, "unsafe"],
    ["a 404", { kind: "status", status: 404 }, {}, "policy"],
    ["a 401", { kind: "status", status: 401 }, {}, "policy"],
    ["a broken connection, a read", { kind: "failure", failure: "connection" }, {}, "retry"],
    ["a broken connection, a write", { kind: "failure", failure: "connection" }, unsafe, "unsafe"],
    ["a timeout, a write", { kind: "failure", failure: "timeout" }, unsafe, "unsafe"],
    ["a broken body, a write", { kind: "failure", failure: "body" }, unsafe, "unsafe"],
    ["a write of which nothing was sent", { kind: "failure", failure: "not-sent" }, unsafe, "retry"],
    [
      "a body that can be sent once",
      { kind: "failure", failure: "not-sent" },
      { isReplayable: false },
      "body",
    ],
    ["the last attempt", refused(), { attempts: 4 }, "attempts"],
    ["a failure without budget", { kind: "status", status: 500 }, { hasBudget: false }, "overload"],
    ["a refusal without budget: the server ordered it", refused(), { hasBudget: false }, "retry"],
    ["a wait beyond the time allowed", refused(retryAfter(121_000)), {}, "budget"],
    [
      "a wait that with those before is beyond it",
      refused(retryAfter(61_000)),
      { waitedMs: 60_000 },
      "budget",
    ],
    ["a wait beyond maxWaitMs", refused(retryAfter(2_000)), { maxWaitMs: 1_999 }, "max-wait"],
    ["a wait of 115 days", refused(retryAfter(9_999_999_000)), {}, "budget"],
  ])("%s", (_, outcome, more, expected) => {
    const decision = decide(outcome, more);

    expect(decision.kind === "retry" ? "retry" : decision.reason).toBe(expected);
  });

  it("follows the exact status before its class", () => {
    const retry = {
      ...standardProfile.retry,
      on: { "5XX": "never", "502": "idempotent", "429": "never" } as const,
    };

    expect(decide({ kind: "status", status: 500 }, { retry }).kind).toBe("give-up");
    expect(decide({ kind: "status", status: 502 }, { retry }).kind).toBe("retry");
    expect(decide(refused(), { retry }).kind).toBe("give-up");
  });

  it("reads nothing from the prototype of the policy", () => {
    const retry = { ...standardProfile.retry, on: Object.create({ "500": "always" }) };

    expect(decide({ kind: "status", status: 500 }, { retry }).kind).toBe("give-up");
  });
});

describe("RetryBudget", () => {
  it("allows a hundred repetitions, then one for five successes", () => {
    const budget = new RetryBudget();
    let repeated = 0;
    for (; budget.isOpen; repeated++) budget.spend();

    for (let index = 0; index < 4; index++) budget.succeed();
    const before = budget.isOpen;
    budget.succeed();

    expect(repeated).toBe(100);
    expect(before).toBe(false);
    expect(budget.isOpen).toBe(true);
  });
});

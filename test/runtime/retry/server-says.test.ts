import { describe, expect, it } from "vitest";
import { RateLimitError } from "../../../templates/runtime/errors.js";
import type { Profile } from "../../../templates/runtime/policy.js";
import { standardProfile } from "../../../templates/runtime/profile.js";
import { callOf } from "../throttle/limiter-fixture.js";
import { settle, stage } from "./stage-fixture.js";

const limits = { key: { by: [], windows: { w: { quota: 100, windowMs: 60_000 } } } };
const profile: Partial<Profile> = {
  retry: { ...standardProfile.retry, shouldRetryHeader: "Stripe-Should-Retry" },
};
const post = callOf({ operation: { id: "create", method: "POST" } });

describe("A header by which the server says whether to repeat", () => {
  it("forbids to repeat what the policy would", async () => {
    const test = stage([{ status: 500, headers: { "Stripe-Should-Retry": "false" } }, {}], {
      limits,
      profile,
    });
    const done = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(done.value).toMatchObject({ attempts: 1, reply: { status: 500 } });
  });

  it("ends a refused call with the error of the limit, and holds the others all the same", async () => {
    const headers = { "Stripe-Should-Retry": "False", "Retry-After": "5" };
    const test = stage([{ status: 429, headers }, {}], { limits, profile });
    const refused = settle(test.send(callOf()));
    await test.clock.advance(1);
    const other = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(refused.error).toBeInstanceOf(RateLimitError);
    expect(refused.error).toMatchObject({ retryAfterMs: 5_000, attempts: 1 });
    expect(other.value?.attempts).toBe(1);
    expect(test.sentAt).toEqual([0, 5_000]);
  });

  it("lets a status be repeated that the policy does not name", async () => {
    const test = stage([{ status: 409, headers: { "Stripe-Should-Retry": "true" } }, {}], {
      limits,
      profile,
    });
    const done = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(done.value).toMatchObject({ attempts: 2, reply: { status: 200 } });
  });

  it("lets nothing be done twice that may do harm", async () => {
    const test = stage([{ status: 409, headers: { "Stripe-Should-Retry": "true" } }, {}], {
      limits,
      profile,
    });
    const done = settle(test.send(post));

    await test.clock.runAll();

    expect(done.value).toMatchObject({ attempts: 1, reply: { status: 409 } });
  });

  it("does not lift what the policy forbids by name", async () => {
    const never = { ...standardProfile.retry, on: { "409": "never" as const }, shouldRetryHeader: "X-Again" };
    const test = stage([{ status: 409, headers: { "X-Again": "true" } }, {}], {
      limits,
      profile: { retry: never },
    });
    const done = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(done.value).toMatchObject({ attempts: 1, reply: { status: 409 } });
  });

  it.each(["maybe", "1", "", "true, false"])("says nothing in other words: %j", async (text) => {
    const test = stage([{ status: 500, headers: { "Stripe-Should-Retry": text } }, {}], { limits, profile });
    const done = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(done.value).toMatchObject({ attempts: 2 });
  });

  it("means nothing where it is not declared", async () => {
    const test = stage([{ status: 500, headers: { "Stripe-Should-Retry": "false" } }, {}], { limits });
    const done = settle(test.send(callOf()));

    await test.clock.runAll();

    expect(done.value).toMatchObject({ attempts: 2 });
  });
});

describe("A penalty", () => {
  it("holds all that spend from the limit for its time, where the refusal does not say for how long", async () => {
    const exceeded = { ...standardProfile.exceeded, penaltyMs: 30_000 };
    const test = stage([{ status: 429 }, {}], { limits, profile: { exceeded } });
    settle(test.send(callOf()));
    await test.clock.advance(1);
    settle(test.send(callOf()));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 30_000, 30_000]);
    expect(test.events[0]).toMatchObject({ type: "rate-limited", waitMs: 30_000, evidence: "penalty" });
  });
});

describe("A header with the wait under another name", () => {
  it("makes a 503 a refusal, as Retry-After does", async () => {
    const retryAfterHeader = { name: "X-Wait", unit: "delta-ms" } as const;
    const exceeded = { ...standardProfile.exceeded, retryAfterHeader };
    const test = stage([{ status: 503, headers: { "X-Wait": "2500" } }, {}], {
      limits,
      profile: { exceeded },
    });
    settle(test.send(post));

    await test.clock.runAll();

    expect(test.sentAt).toEqual([0, 2_500]);
  });
});

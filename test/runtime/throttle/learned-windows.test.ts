import { describe, expect, it } from "vitest";
import { answer, atOnce, callOf, type Fixture, fixture, refuse, watch } from "./limiter-fixture.js";

/** Sends a call and has it answered at once. */
function exchange(test: Fixture, headers: Readonly<Record<string, string>> = {}, operation = {}): void {
  answer(test, atOnce(test.limiter.acquire(callOf({ operation }))), { headers });
}

const undeclared = { id: "undeclared", spends: {} };

describe("A window nobody declared", () => {
  const told = (remaining: number, reset = 10, limit = 5) => ({
    "X-RateLimit-Limit": String(limit),
    "X-RateLimit-Remaining": String(remaining),
    "X-RateLimit-Reset": String(reset),
  });

  it("is learnt from the headers and opens at its reset", async () => {
    const test = fixture();
    exchange(test, told(0), undeclared);
    const waiting = watch(test.limiter.acquire(callOf({ operation: undeclared })));

    await test.clock.advance(11_000);
    const before = waiting.permit;
    await test.clock.advance(1);

    expect(before).toBeUndefined();
    expect(waiting.permit).toBeDefined();
  });

  it("takes the least that any answer of it tells, and what is under way off that", () => {
    const test = fixture();
    const permits = [1, 2, 3].map(() => atOnce(test.limiter.acquire(callOf({ operation: undeclared }))));
    for (const [index, remaining] of [3, 4].entries()) {
      const permit = permits[index];
      if (permit) answer(test, permit, { headers: told(remaining) });
    }

    expect(test.limiter.snapshot()[0]).toMatchObject({ limit: "learned", quota: 5, available: 2 });
    if (permits[2]) answer(test, permits[2], { headers: told(2) });
    expect(test.limiter.snapshot()[0]).toMatchObject({ available: 2 });
  });

  it("counts answers without headers", () => {
    const test = fixture();
    exchange(test, told(3), undeclared);

    answer(test, atOnce(test.limiter.acquire(callOf({ operation: undeclared }))), { status: 401 });

    expect(test.limiter.snapshot()[0]?.available).toBe(2);
  });

  it("begins anew with a later reset", async () => {
    const test = fixture();
    exchange(test, told(1), undeclared);
    await test.clock.advance(9_000);

    exchange(test, told(4, 60), undeclared);

    expect(test.limiter.snapshot()[0]?.available).toBe(4);
  });

  it("is kept apart by credential and by the size of the limit", () => {
    const test = fixture();
    exchange(test, told(0, 10, 5), undeclared);
    const other = { id: "other", spends: {} };
    answer(test, atOnce(test.limiter.acquire(callOf({ operation: other, credential: "c2" }))), {
      headers: told(29, 10, 30),
    });

    atOnce(test.limiter.acquire(callOf({ operation: other, credential: "c1" })));
    expect(test.limiter.acquire(callOf({ operation: undeclared, credential: "c1" }))).toBeInstanceOf(Promise);
    atOnce(test.limiter.acquire(callOf({ operation: undeclared, credential: "c2" })));
  });

  it("cannot hold a refusal before anything was told of it", () => {
    const test = fixture();
    const permit = atOnce(test.limiter.acquire(callOf({ operation: undeclared })));

    expect(refuse(test, permit, { waitMs: 1_000 })).toBe(false);
    atOnce(test.limiter.acquire(callOf({ operation: undeclared })));
  });

  it("holds a refusal that tells of it", () => {
    const test = fixture();
    const permit = atOnce(test.limiter.acquire(callOf({ operation: undeclared })));

    expect(refuse(test, permit, { waitMs: 1_000, headers: told(0) })).toBe(true);
    expect(test.limiter.acquire(callOf({ operation: undeclared }))).toBeInstanceOf(Promise);
  });
});

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { Permit } from "../../../templates/runtime/throttle/permit.js";
import { callOf, fixtureAt } from "./limiter-fixture.js";
import { QuickClock } from "./quick-clock.js";

const nothingTold = { readings: [], problems: [] };
const noHeaders = new Headers();
const plainCall = callOf();

/** Bytes in use once everything that nobody holds is gone. */
function usedBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") for (let pass = 0; pass < 3; pass++) collect();
  return process.memoryUsage().heapUsed;
}

function answer(permit: Permit, atMs: number): void {
  permit.answered(
    { status: 200, headers: noHeaders, sentAtMs: permit.grantedAtMs, answeredAtMs: atMs },
    nothingTold,
  );
}

describe("The memory of the limiter", () => {
  it("does not grow over a million calls of 10,000 tenants", { timeout: 120_000 }, async () => {
    const clock = new QuickClock();
    const windows = { w: { quota: 100, windowMs: 1_000 } };
    const { limiter } = fixtureAt(clock, { limits: { key: { by: ["option:tenant"], windows } } });
    let settled = 0;

    for (let index = 1; index <= 1_000_000; index++) {
      const permit = limiter.acquire({ ...plainCall, args: { tenant: (index * 7_919) % 10_000 } });
      if (permit instanceof Promise) throw new Error("Expected room at once.");
      if (index % 10 === 0) await clock.run(0, undefined, clock.now() + 1);
      answer(permit, clock.now());
      if (index === 200_000) settled = usedBytes();
    }

    expect(usedBytes() - settled).toBeLessThan(2_000_000);
  });

  it("holds 100,000 waiting calls in less than 100 MB, and lets them go in order", {
    timeout: 120_000,
  }, async () => {
    const clock = new QuickClock();
    const windows = { w: { quota: 1_000, windowMs: 1_000 } };
    const { limiter } = fixtureAt(clock, {
      limits: { key: { by: [], windows } },
      options: { throttle: { maxQueue: 100_000 } },
    });
    for (let index = 0; index < 1_000; index++) {
      const permit = await limiter.acquire(plainCall);
      clock.setTimeout(() => answer(permit, clock.now()), 5);
    }
    const before = usedBytes();
    const order: number[] = [];

    const waiting = Array.from({ length: 100_000 }, async (_, index) => {
      const permit = await limiter.acquire(plainCall);
      order.push(index);
      answer(permit, clock.now());
    });
    const held = usedBytes() - before;
    await clock.run(3);
    await Promise.all(waiting);

    expect(held).toBeLessThan(100_000_000);
    expect(order).toEqual(Array.from({ length: 100_000 }, (_, index) => index));
    expect(clock.pending).toBe(0);
  });
});

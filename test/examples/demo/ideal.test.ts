import { describe, expect, it } from "vitest";
import { idealBucketMs, idealRollingMs } from "../../../examples/demo/ideal.js";

const perMinute = { quota: 100, windowMs: 60_000 };

describe("idealRollingMs", () => {
  it("is nothing while the quota suffices", () => {
    expect(idealRollingMs(100, [perMinute])).toBe(0);
  });

  it("is one window for the first request beyond the quota", () => {
    expect(idealRollingMs(101, [perMinute])).toBe(60_000);
    expect(idealRollingMs(200, [perMinute])).toBe(60_000);
    expect(idealRollingMs(201, [perMinute])).toBe(120_000);
  });

  it("keeps every window of a limit", () => {
    const burst = { quota: 50, windowMs: 1_000 };

    const lastMs = idealRollingMs(3_000, [{ quota: 1_000, windowMs: 60_000 }, burst]);

    expect(lastMs).toBe(139_000);
  });
});

describe("idealBucketMs", () => {
  it("takes the burst at once and the rest at the rate", () => {
    const perMinute = { quota: 10, windowMs: 60_000 };

    expect(idealBucketMs(15, perMinute, 15)).toBe(0);
    expect(idealBucketMs(120, perMinute, 15)).toBe(630_000);
  });
});

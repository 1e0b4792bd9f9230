import { describe, expect, it } from "vitest";
import { systemClock } from "../../../templates/runtime/clock.js";
import { ConfigurationError } from "../../../templates/runtime/errors.js";
import type { Policy } from "../../../templates/runtime/policy.js";
import { calendarPeriods } from "../../../templates/runtime/throttle/calendar.js";
import { ExpiryRing } from "../../../templates/runtime/throttle/expiry-ring.js";
import { resolveLimits } from "../../../templates/runtime/throttle/resolve-limits.js";
import { RoundTrips } from "../../../templates/runtime/throttle/round-trips.js";
import { ServerClock } from "../../../templates/runtime/throttle/server-clock.js";
import { VirtualClock } from "../virtual-clock.js";

describe("ServerClock", () => {
  it("narrows the offset with every answer, and is never wrong about it", async () => {
    const clock = new VirtualClock();
    const server = new ServerClock(clock);
    const offsetMs = 5_000_000_123_456;
    const widths: number[] = [];

    for (let index = 0; index < 50; index++) {
      const sentAtMs = clock.now();
      await clock.advance(137);
      const date = Math.floor((clock.now() - 60 + offsetMs) / 1_000) * 1_000;
      server.observe(new Headers({ Date: new Date(date).toUTCString() }), sentAtMs, clock.now());
      const { lowMs, highMs } = server.toClient(offsetMs + 99_999);
      widths.push(highMs - lowMs);
      expect(lowMs).toBeLessThanOrEqual(99_999);
      expect(highMs).toBeGreaterThanOrEqual(99_999);
    }

    expect(widths[0]).toBe(1_137);
    expect(widths.at(-1)).toBeLessThan(250);
  });

  it("follows a server whose clock is set", async () => {
    const clock = new VirtualClock();
    const server = new ServerClock(clock);
    server.observe(new Headers({ Date: "Thu, 01 Jan 2026 00:00:00 GMT" }), 0, 0);
    await clock.advance(1_000);

    server.observe(new Headers({ Date: "Thu, 01 Jan 2026 06:00:00 GMT" }), 1_000, 1_000);

    expect(server.waitMs(Date.UTC(2026, 0, 1, 6, 0, 5), 1_000)).toBe(5_000);
  });

  it("takes the machine's wall clock as long as no Date came, and no Date from a cache", async () => {
    const clock = new VirtualClock({ epochMs: 1_000_000 });
    const server = new ServerClock(clock);

    server.observe(new Headers({ Date: "Thu, 01 Jan 2026 00:00:00 GMT", Age: "5" }), 0, 0);

    expect(server.isKnown).toBe(false);
    expect(server.waitMs(1_005_000, 0)).toBe(5_000);
    expect(server.waitMs(5, 0)).toBe(0);
  });
});

describe("RoundTrips", () => {
  it("give a request without an answer four of the slowest recent ones, forgotten after two minutes", () => {
    const trips = new RoundTrips();

    trips.observe(0, 40);
    trips.observe(0, 900);
    const young = trips.lostAfterMs(1_000, 60_000);
    trips.observe(70_000, 70_400);
    const kept = trips.lostAfterMs(1_000, 60_000);
    trips.observe(200_000, 200_400);

    expect([young, kept, trips.lostAfterMs(1_000, 60_000)]).toEqual([3_600, 3_600, 1_600]);
  });

  it("is not led astray by clocks that jump", () => {
    const trips = new RoundTrips();

    trips.observe(100, 50);
    trips.observe(Number.NaN, 50);

    expect(trips.lostAfterMs(0, 60_000)).toBe(1_000);
  });
});

describe("ExpiryRing", () => {
  it("keeps the order of answers whose bodies took long", () => {
    const ring = new ExpiryRing(0);

    for (const time of [5, 9, 7, 1, 9, 8]) ring.add(time, 1);
    const times = [];
    while (ring.size > 0) {
      times.push(ring.oldestMs);
      ring.shift();
    }

    expect(times).toEqual([1, 5, 7, 8, 9]);
    expect(ring.total).toBe(0);
  });

  it("keeps a huge quota in little room, and frees nothing early", () => {
    const ring = new ExpiryRing(10);

    for (let time = 0; time < 100_000; time++) ring.add(time, 1);

    expect(ring.size).toBeLessThan(10_000);
    expect(ring.total).toBe(100_000);
    expect(ring.timeOf(1)).toBeGreaterThanOrEqual(0);
    expect(ring.timeOf(50_000)).toBeGreaterThanOrEqual(49_999);
    expect(ring.timeOf(50_000)).toBeLessThanOrEqual(50_009);
    expect(ring.timeOf(100_001)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("Calendar periods", () => {
  it.each([
    ["day", "UTC", "2026-03-29T10:00:00Z", "2026-03-30T00:00:00Z"],
    ["day", "UTC", "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z"],
    ["week", "UTC", "2026-03-29T10:00:00Z", "2026-03-30T00:00:00Z"],
    ["week", "UTC", "2026-03-30T00:00:00Z", "2026-04-06T00:00:00Z"],
    ["month", "UTC", "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z"],
    ["month", "America/New_York", "2026-03-01T04:59:59Z", "2026-03-01T05:00:00Z"],
    ["month", "America/New_York", "2026-03-01T05:00:00Z", "2026-04-01T04:00:00Z"],
    ["day", "Europe/Berlin", "2026-03-28T23:30:00Z", "2026-03-29T22:00:00Z"],
    ["day", "Europe/Berlin", "2026-10-24T23:30:00Z", "2026-10-25T23:00:00Z"],
    ["hour", "Asia/Kolkata", "2026-01-01T00:10:00Z", "2026-01-01T00:30:00Z"],
    ["minute", "UTC", "2026-01-01T00:00:59.5Z", "2026-01-01T00:01:00Z"],
  ] as const)("a %s in %s after %s begins %s", (unit, timeZone, from, next) => {
    expect(new Date(calendarPeriods(unit, timeZone)(Date.parse(from))).toISOString()).toBe(
      new Date(next).toISOString(),
    );
  });
});

describe("Resolved limits", () => {
  const policy: Policy = {
    tiers: { default: "free", names: ["free", "pro", "enterprise"] },
    limits: {
      key: {
        by: ["credential"],
        windows: { sustained: { quota: { free: 10, pro: 300, enterprise: "custom" }, windowMs: 60_000 } },
      },
    },
    profiles: {},
    apply: {},
  };
  const quotaOf = (options: Parameters<typeof resolveLimits>[1]) =>
    resolveLimits(policy, options).get("key")?.windows[0]?.quota;

  it("follow the tier, and what the caller negotiated", () => {
    expect(quotaOf({})).toBe(10);
    expect(quotaOf({ tier: "pro" })).toBe(300);
    expect(
      quotaOf({ tier: "enterprise", limits: { key: { windows: { sustained: { quota: 5_000 } } } } }),
    ).toBe(5_000);
  });

  it("ask for a quota that is agreed with each customer, and say where to give it", () => {
    expect(() => quotaOf({ tier: "enterprise" })).toThrow(ConfigurationError);
    expect(() => quotaOf({ tier: "enterprise" })).toThrow(
      'The quota of window "sustained" of limit "key" is agreed with each customer on the tier "enterprise". ' +
        'Give yours: { limits: { "key": { windows: { "sustained": { quota: … } } } } }.',
    );
  });

  it.each([
    [{ tier: "gold" }, 'Unknown tier "gold": expected one of "free", "pro", "enterprise".'],
    [{ limits: { kye: {} } }, 'Unknown limit "kye": expected one of "key".'],
    [{ limits: { __proto__x: {} } }, 'Unknown limit "__proto__x": expected one of "key".'],
    [
      { limits: { key: { windows: { burst: { quota: 1 } } } } },
      'Unknown window of "key" "burst": expected one of "sustained".',
    ],
    [
      { limits: { key: { windows: { sustained: { quota: Number.NaN } } } } },
      "limits.key.windows.sustained.quota: expected a number more than 0, at most 1e9, got NaN.",
    ],
    [
      { limits: { key: { windows: { sustained: { windowMs: 0 } } } } },
      "limits.key.windows.sustained.windowMs: expected a number more than 0, got 0.",
    ],
    [
      { limits: { key: { marginPercent: 100 } } },
      "limits.key.marginPercent: expected a number 0 to 99, got 100.",
    ],
    [{ limits: { key: { concurrency: 0 } } }, "limits.key.concurrency: expected a number 1 or more, got 0."],
  ])("refuse %j", (options, message) => {
    expect(() => quotaOf(options)).toThrow(message);
  });

  it("need a time zone that the platform knows", () => {
    const calendar: Policy = {
      limits: { key: { by: [], windows: { day: { quota: 1, calendar: "day", timeZone: "Mars/Olympus" } } } },
      profiles: {},
      apply: {},
    };

    expect(() => resolveLimits(calendar, {})).toThrow(
      'limits.key.windows.day.timeZone: expected an IANA time zone, got "Mars/Olympus".',
    );
  });
});

describe("The platform's clock", () => {
  it("is monotonic", () => {
    const before = systemClock.now();

    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });
});

import { describe, expect, it } from "vitest";
import { answer, atOnce, callOf, fixture, refuse, watch } from "./limiter-fixture.js";

describe("A refusal", () => {
  it("holds all that spend from the limit, lets one probe, then the rest", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 10, windowMs: 1_000 } } } } });
    refuse(test, atOnce(test.limiter.acquire(callOf())), { waitMs: 5_000 });
    const waiting = [1, 2, 3].map(() => watch(test.limiter.acquire(callOf())));
    const granted = () => waiting.filter(({ permit }) => permit !== undefined).length;

    await test.clock.advance(4_999);
    const during = granted();
    await test.clock.advance(1);
    const probing = granted();
    const [probe] = waiting;
    if (probe?.permit) answer(test, probe.permit);
    await test.clock.advance(0);

    expect([during, probing, granted()]).toEqual([0, 1, 3]);
  });

  it("of the probe holds again", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 10, windowMs: 1_000 } } } } });
    refuse(test, atOnce(test.limiter.acquire(callOf())), { waitMs: 1_000 });
    const probe = watch(test.limiter.acquire(callOf()));
    const other = watch(test.limiter.acquire(callOf()));
    await test.clock.advance(1_000);

    const before = probe.permit?.refusalsBefore;
    if (probe.permit) refuse(test, probe.permit, { waitMs: 3_000 });
    await test.clock.advance(2_999);
    const during = other.permit;
    await test.clock.advance(1);

    expect(before).toBe(1);
    expect(during).toBeUndefined();
    expect(other.permit?.refusalsBefore).toBe(2);
  });

  it.each(["release", "lost"] as const)(
    "passes the part of the probe on when it ends by %s",
    async (ending) => {
      const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 10, windowMs: 1_000 } } } } });
      refuse(test, atOnce(test.limiter.acquire(callOf())), { waitMs: 1_000 });
      const probe = watch(test.limiter.acquire(callOf()));
      const other = watch(test.limiter.acquire(callOf()));
      await test.clock.advance(1_000);
      const before = other.permit;

      probe.permit?.[ending]();
      await test.clock.advance(0);

      expect(before).toBeUndefined();
      expect(other.permit).toBeDefined();
    },
  );

  it("fails those who may not wait so long, waiting or new", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 2, windowMs: 1_000 } } } } });
    const refused = atOnce(test.limiter.acquire(callOf()));
    atOnce(test.limiter.acquire(callOf()));
    const waiting = watch(test.limiter.acquire(callOf()));

    refuse(test, refused, { waitMs: 600_000 });
    await test.clock.advance(0);

    expect(waiting.error).toMatchObject({ reason: "max-wait", waitMs: 600_000 });
    expect(() => test.limiter.acquire(callOf())).toThrow(expect.objectContaining({ reason: "max-wait" }));
  });

  it("that the model cannot explain is told, and the second one under load has a sliding counter assumed", async () => {
    const test = fixture({ limits: { key: { by: [], windows: { w: { quota: 4, windowMs: 1_000 } } } } });
    const refuseLoaded = async () => {
      const permits = [1, 2].map(() => atOnce(test.limiter.acquire(callOf())));
      for (const permit of permits.slice(1)) answer(test, permit);
      const [first] = permits;
      if (first) refuse(test, first, { waitMs: 10 });
      await test.clock.advance(2_000);
      const probe = watch(test.limiter.acquire(callOf()));
      await test.clock.advance(0);
      if (probe.permit) answer(test, probe.permit);
      await test.clock.advance(5_000);
    };

    await refuseLoaded();
    await refuseLoaded();

    const details = test.events.flatMap((event) => (event.type === "policy-mismatch" ? [event.detail] : []));
    expect(details).toHaveLength(2);
    expect(details[1]).toContain("treated as a sliding counter from now on");
    const burst = [1, 2, 3, 4].map(() => atOnce(test.limiter.acquire(callOf())));
    for (const permit of burst) answer(test, permit);
    await test.clock.advance(1_010);
    expect(test.limiter.acquire(callOf())).toBeInstanceOf(Promise);
  });
});

import { describe, expect, it } from "vitest";
import type { WindowPolicy } from "../../../templates/runtime/policy.js";
import type { SharedKind } from "./shared-server.js";
import { type Scenario, type SharedUse, share } from "./shared-use.js";

const second = { quota: 50, windowMs: 1_000, phaseMs: 370, burst: 15 };
const minute = { quota: 100, windowMs: 60_000, phaseMs: 22_200, burst: 20 };

const policies: Readonly<Record<SharedKind, Partial<WindowPolicy>>> = {
  rolling: { algorithm: "rolling" },
  fixed: { algorithm: "fixed" },
  bucket: { algorithm: "token-bucket" },
  counter: { algorithm: "sliding-counter" },
};
const kinds = ["rolling", "fixed", "bucket", "counter"] as const;

function scenario(kind: SharedKind, limit: typeof second, more: Partial<Scenario> = {}): Scenario {
  const { quota, windowMs, burst } = limit;
  const window = { quota, windowMs, ...policies[kind], ...(kind === "bucket" && { burst }) };
  const windows = windowMs > 1_000 ? 12 : 30;
  return { kind, limit, window, share: 0, pattern: "steady", windows, seed: 1, client: "throttle", ...more };
}

/** The mean over several seeds. */
async function overSeeds(base: Scenario): Promise<Pick<SharedUse, "refusedPerMille" | "used">> {
  const runs = await Promise.all([1, 2, 3].map((seed) => share({ ...base, seed })));
  const mean = (of: (use: SharedUse) => number) => runs.reduce((sum, use) => sum + of(use), 0) / runs.length;
  return { refusedPerMille: mean((use) => use.refusedPerMille), used: mean((use) => use.used) };
}

describe("A limit that nobody else uses", () => {
  it.each(kinds)("draws no refusal, keeps nothing free and tells of nobody (%s)", async (kind) => {
    for (const limit of [second, minute]) {
      const told = await share(scenario(kind, limit));
      const deaf = await share(scenario(kind, limit, { client: "deaf" }));

      expect(told.refusedPerMille).toBe(0);
      expect(told.events.filter(({ type }) => type === "foreign-usage")).toEqual([]);
      expect(told.used).toBeGreaterThanOrEqual(deaf.used);
    }
  });
});

describe("A limit that others use too", () => {
  it.each(
    kinds.flatMap((kind) => [
      { kind, name: "second", limit: second, part: 0.1, most: 15 },
      { kind, name: "second", limit: second, part: 0.3, most: 40 },
      { kind, name: "second", limit: second, part: 0.6, most: 90 },
      { kind, name: "minute", limit: minute, part: 0.1, most: 10 },
      { kind, name: "minute", limit: minute, part: 0.3, most: 25 },
      { kind, name: "minute", limit: minute, part: 0.6, most: 70 },
    ]),
  )(
    "refuses few of our requests, and is used (a $name, $kind, others $part)",
    async ({ kind, limit, part, most }) => {
      const ours = await overSeeds(scenario(kind, limit, { share: part }));
      const backoff = await share(scenario(kind, limit, { share: part, client: "backoff" }));

      expect(ours.refusedPerMille).toBeLessThan(most);
      expect(ours.refusedPerMille).toBeLessThan(backoff.refusedPerMille / 2);
      expect(ours.used).toBeGreaterThan(0.7);
    },
  );

  it.each(["rolling", "fixed", "bucket"] as const)(
    "refuses a fraction of what it would if its word went unheard (%s)",
    async (kind) => {
      const heard = await overSeeds(scenario(kind, second, { share: 0.3 }));
      const unheard = await overSeeds(scenario(kind, second, { share: 0.3, client: "deaf" }));

      expect(heard.refusedPerMille).toBeLessThan(unheard.refusedPerMille / 2);
      expect(heard.used).toBeGreaterThan(unheard.used);
    },
  );

  it.each(kinds)(
    "refuses less than a client that only backs off, where others come in bursts (%s)",
    async (kind) => {
      const shared = scenario(kind, second, { share: 0.3, pattern: "bursts" });

      const ours = await overSeeds(shared);
      const backoff = await share({ ...shared, client: "backoff" });

      expect(ours.refusedPerMille).toBeLessThan(backoff.refusedPerMille * 0.7);
    },
  );

  it("is ours alone again some windows after the others stopped", async () => {
    const stopped = scenario("rolling", second, { share: 0.3, windows: 150, othersUntil: 10 });

    const { used } = await share(stopped);
    const alone = await share({ ...stopped, share: 0 });

    expect(used).toBeGreaterThan(alone.used * 0.95);
  });

  it("is not taken for one that counts otherwise than was declared", async () => {
    const undeclared = { quota: 50, windowMs: 1_000 };

    const { events } = await share(scenario("rolling", second, { share: 0.3, window: undeclared }));

    const details = events.flatMap((event) => (event.type === "policy-mismatch" ? [event.detail] : []));
    expect(events.some(({ type }) => type === "foreign-usage")).toBe(true);
    expect(details.filter((detail) => detail.includes("sliding counter"))).toEqual([]);
  });
});

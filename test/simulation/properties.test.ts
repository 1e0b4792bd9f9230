import fc from "fast-check";
import { expect, it } from "vitest";
import type { Algorithm } from "../../templates/runtime/policy.js";
import type { Cell } from "./cells/cell.js";
import { runCell } from "./cells/run-cell.js";
import { cellOf } from "./cells/subjects.js";
import { delays } from "./world/delays.js";

const ageingMs = 30_000;

/** A world of which nothing is known but that the policy is true: quota, window, costs, delays, faults, priorities. */
const world = fc
  .record({
    algorithm: fc.constantFrom<Algorithm>("rolling", "fixed", "token-bucket", "sliding-counter"),
    isDeclared: fc.boolean(),
    quota: fc.integer({ min: 5, max: 300 }),
    windowMs: fc.constantFrom(500, 1_000, 7_000, 60_000, 3_600_000),
    burstShare: fc.double({ min: 0.2, max: 2, noNaN: true }),
    countsRefused: fc.boolean(),
    delay: fc.constantFrom(
      "constant" as const,
      "jitter" as const,
      "heavy-tail" as const,
      "reordering" as const,
    ),
    headers: fc.constantFrom("none" as const, "honest" as const, "sparse" as const),
    priorities: fc.uniqueArray(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 3 }),
    units: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
    aborts: fc.constantFrom(0, 0.2),
    notModified: fc.constantFrom(0, 0.3),
    depth: fc.integer({ min: 1, max: 60 }),
    isBunched: fc.boolean(),
    seed: fc.integer(),
  })
  .map(({ seed, ...drawn }) => ({ seed, cell: cellFrom(drawn) }));

interface Drawn {
  readonly algorithm: Algorithm;
  readonly isDeclared: boolean;
  readonly quota: number;
  readonly windowMs: number;
  readonly burstShare: number;
  readonly countsRefused: boolean;
  readonly delay: Cell["delay"];
  readonly headers: Cell["headers"];
  readonly priorities: readonly number[];
  readonly units: readonly number[];
  readonly aborts: number;
  readonly notModified: number;
  readonly depth: number;
  readonly isBunched: boolean;
}

function cellFrom(drawn: Drawn): Cell {
  const { algorithm, quota, windowMs, countsRefused, delay, headers, isBunched, depth } = drawn;
  const { priorities, units, aborts, notModified } = drawn;
  const isBucket = algorithm === "token-bucket";
  // A log suits every server but a sliding counter, and buckets as large as the quota.
  const isDeclared = drawn.isDeclared || algorithm === "sliding-counter";
  const burst = isBucket && isDeclared ? Math.max(4, Math.round(quota * drawn.burstShare)) : undefined;
  const window = { quota, windowMs, ...(burst !== undefined && { burst }) };
  return cellOf(
    {
      name: algorithm,
      server: { algorithm, ...window, countsRefused, granularityMs: 1 },
      window: { ...window, ...(isDeclared && { algorithm }) },
    },
    "drawn",
    {
      delay,
      headers,
      mix: { priorities, units, aborts, notModified },
      traffic: isBunched ? { kind: "bunches" } : { kind: "saturated", depth },
      leastUsed: 0,
    },
  );
}

/** Until calls of higher priority that come later are behind, and those before have gone. */
function longestWaitMs({ mix, traffic, server, delay }: Cell): number {
  const { quota, windowMs } = server;
  const levels = Math.max(...mix.priorities) - Math.min(...mix.priorities);
  const ahead = traffic.kind === "saturated" ? traffic.depth : Number.POSITIVE_INFINITY;
  const units = ahead * Math.max(...mix.units);
  // A sliding counter is used at a fourth and more, and requests under way hold its curve back.
  const slowest = server.algorithm === "sliding-counter" ? 8 : 3;
  return (
    levels * ageingMs + slowest * (windowMs + delays[delay].meanMs * units + 20_000) * (2 + units / quota)
  );
}

it("Whatever the world, where the policy is true: no refusal, no slot lost, nobody starves, order is kept", async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ cell, seed }) => {
      const { tally } = await runCell(cell, { calls: 400, seed });

      expect(tally.rejected).toBe(0);
      expect(tally.leaks).toEqual([]);
      expect(tally.outOfOrder).toBe(0);
      expect(tally.longestWaitMs).toBeLessThanOrEqual(longestWaitMs(cell));
      expect(tally.done + tally.aborted).toBe(400);
    }),
    { numRuns: 150, seed: 20_260_101 },
  );
});

import { describe, expect, it } from "vitest";
import { counterCeiling } from "./servers/counter-ceiling.js";
import { CounterServer } from "./servers/counter-server.js";

/** Moments of a window. */
const steps = 4;

/** The most units that any schedule gets through in so many windows: at every step, every number of them is tried. */
function mostTaken(quota: number, windows: number): number {
  let most = 0;
  const go = (atMs: number, asked: readonly number[]): void => {
    if (atMs === windows * steps) {
      most = Math.max(most, taken(quota, asked));
      return;
    }
    for (let units = 0; units <= quota; units++) go(atMs + 1, [...asked, units]);
  };
  go(0, []);
  return most;
}

/** Units taken of those asked for at each step. */
function taken(quota: number, asked: readonly number[]): number {
  const server = new CounterServer({ quota, windowMs: steps, countsRefused: false });
  let sum = 0;
  for (const [atMs, units] of asked.entries())
    for (let unit = 0; unit < units; unit++) if (server.take(atMs, 1)) sum += 1;
  return sum;
}

describe("A sliding counter", () => {
  it("lets one unit less through than its limit, window after window, to whoever asks at the best moments", () => {
    expect(counterCeiling(100, 60_000)).toBeCloseTo(0.99, 3);
    expect(counterCeiling(50, 1_000)).toBeCloseTo(0.98, 3);
  });

  it("lets no schedule do better: its limit once, then one unit less in each window", () => {
    expect(mostTaken(2, 3)).toBe(2 + 1 + 1);
    expect(mostTaken(3, 2)).toBe(3 + 2);
  });
});

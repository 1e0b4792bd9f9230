import { describe, expect, it } from "vitest";
import { longestTimerMs } from "../../../templates/runtime/clock.js";
import { Timeouts } from "../../../templates/runtime/http/timeouts.js";
import { VirtualClock } from "../virtual-clock.js";

function setUp(options = {}) {
  const clock = new VirtualClock(options);
  const timeouts = new Timeouts(clock);
  const rung: [name: string, atMs: number][] = [];
  const start = (name: string, delayMs: number) =>
    timeouts.start(delayMs, () => rung.push([name, clock.now()]));
  return { clock, timeouts, rung, start };
}

describe("Timeouts", () => {
  it("ends each wait in its own time, with one timer for all of one length", async () => {
    const { clock, rung, start } = setUp();
    start("a", 100);
    await clock.advance(30);
    start("b", 100);
    start("c", 50);

    const { pending } = clock;
    await clock.advance(200);

    expect(pending).toBe(2);
    expect(rung).toEqual([
      ["c", 80],
      ["a", 100],
      ["b", 130],
    ]);
    expect(clock.pending).toBe(0);
  });

  it("has no timer once nobody waits, and takes a wait that begins anew in its place", async () => {
    const { clock, timeouts, rung, start } = setUp();
    const first = start("first", 100);
    timeouts.clear(first);
    timeouts.clear(first);

    const { pending } = clock;
    await clock.advance(50);
    start("second", 100);
    await clock.advance(100);

    expect(pending).toBe(0);
    expect(rung).toEqual([["second", 150]]);
  });

  it("lets a wait begin another of the same length as it ends", async () => {
    const { clock, timeouts, rung, start } = setUp();
    timeouts.start(100, () => start("again", 100));
    start("beside", 100);

    await clock.runAll();

    expect(rung).toEqual([
      ["beside", 100],
      ["again", 200],
    ]);
  });

  it("ends no wait before its time, where the platform's timers come early or cannot be so long", async () => {
    const { clock, rung, start } = setUp({ earlyMs: 1 });
    start("short", 10);
    start("long", longestTimerMs * 2.5);

    await clock.runAll();

    expect(rung.map(([name]) => name)).toEqual(["short", "long"]);
    expect(rung[0]?.[1]).toBeGreaterThanOrEqual(10);
    expect(rung[1]?.[1]).toBeGreaterThanOrEqual(longestTimerMs * 2.5);
  });
});

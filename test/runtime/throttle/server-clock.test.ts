import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../generator/mock/seeded-random.js";
import { ServerClock } from "../../../templates/runtime/throttle/server-clock.js";
import { VirtualClock } from "../virtual-clock.js";

/** Answers of a server whose clock is ahead, counting how often their headers are read. */
class Answers {
  reads = 0;
  readonly offsetMs: number;

  constructor(offsetMs: number) {
    this.offsetMs = offsetMs;
  }

  headers(countedAtMs: number): Headers {
    const date = new Date(Math.floor((countedAtMs + this.offsetMs) / 1_000) * 1_000).toUTCString();
    return watched(new Headers({ Date: date }), () => {
      this.reads += 1;
    });
  }
}

/** Headers that tell when their `Date` is read. */
function watched(headers: Headers, onRead: () => void): Headers {
  const get = (name: string) => {
    if (name === "Date") onRead();
    return Headers.prototype.get.call(headers, name);
  };
  return Object.defineProperty(headers, "get", { value: get });
}

describe("ServerClock.follow", () => {
  it.each([1, 2, 3, 4, 5])("narrows as far as reading every answer does (seed %i)", async (seed) => {
    const clock = new VirtualClock();
    const [every, some] = [new ServerClock(clock), new ServerClock(clock)];
    const answers = new Answers(5_000_000_123_456);
    const random = seededRandom(seed);
    let reads = 0;

    for (let index = 0; index < 4_000; index++) {
      const sentAtMs = clock.now() - 40 * random();
      const countedAtMs = sentAtMs + (clock.now() - sentAtMs) * random();
      every.observe(answers.headers(countedAtMs), sentAtMs, clock.now());
      const before = answers.reads;
      some.follow(answers.headers(countedAtMs), sentAtMs, clock.now());
      reads += answers.reads - before;
      const [all, few] = [every.toClient(answers.offsetMs), some.toClient(answers.offsetMs)];
      // Beside a moment in 1970 and later, the drift of a few milliseconds is lost in rounding: 1 ms in these ten seconds.
      expect(Math.abs(few.lowMs - all.lowMs)).toBeLessThan(1);
      expect(Math.abs(few.highMs - all.highMs)).toBeLessThan(1);
      await clock.advance(5 * random());
    }

    const { lowMs, highMs } = some.toClient(answers.offsetMs);
    expect(highMs - lowMs).toBeLessThan(50);
    expect(reads).toBeLessThan(1_200);
  });

  it("notices a clock that was set within a tenth of a second", () => {
    const clock = new VirtualClock();
    const server = new ServerClock(clock);
    for (let atMs = 0; atMs < 3_000; atMs += 10)
      server.follow(new Answers(5_000_000_000_000).headers(atMs), atMs, atMs);
    const before = server.timesSet;

    for (let atMs = 3_000; atMs <= 3_100; atMs += 10)
      server.follow(new Answers(5_000_021_600_000).headers(atMs), atMs, atMs);

    expect(server.timesSet).toBe(before + 1);
    expect(server.waitMs(5_000_021_603_500, 3_100)).toBeGreaterThan(350);
    expect(server.waitMs(5_000_021_603_500, 3_100)).toBeLessThan(1_500);
  });

  it("asks an answer at most ten times a second where none tells the time", () => {
    const server = new ServerClock(new VirtualClock());
    let reads = 0;
    const headers = watched(new Headers(), () => {
      reads += 1;
    });

    for (let atMs = 0; atMs < 1_000; atMs++) server.follow(headers, atMs, atMs);

    expect(reads).toBe(10);
  });
});

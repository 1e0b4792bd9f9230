import { describe, expect, it } from "vitest";
import type { LimitPolicy, WindowPolicy } from "../../../templates/runtime/policy.js";
import { VirtualClock } from "../virtual-clock.js";
import { callOf, fixture } from "./limiter-fixture.js";
import {
  bucketServer,
  counterServer,
  fixedServer,
  rollingServer,
  type ServerCounter,
  seededRandom,
  wayMs,
} from "./simulated-server.js";

/** Gives the right to send, and hears of the answer. */
type Throttle = () => Promise<{ readonly answered: () => void }>;

interface Outcome {
  readonly rejected: number;
  /** From the first request counted to the last. */
  readonly tookMs: number;
}

/** Sends as many requests as fast as the throttle lets them go. */
async function saturate(
  clock: VirtualClock,
  throttle: Throttle,
  {
    server,
    requests,
    seed,
  }: { readonly server: ServerCounter; readonly requests: number; readonly seed: number },
): Promise<Outcome> {
  const random = seededRandom(seed);
  let rejected = 0;
  let firstMs = Number.POSITIVE_INFINITY;
  let lastMs = 0;
  const send = async () => {
    const permit = await throttle();
    const thereMs = wayMs(random);
    const backMs = wayMs(random);
    clock.setTimeout(() => {
      if (!server.take(clock.now())) rejected += 1;
      firstMs = Math.min(firstMs, clock.now());
      lastMs = clock.now();
      clock.setTimeout(permit.answered, backMs);
    }, thereMs);
  };
  for (let index = 0; index < requests; index++) void send();
  await clock.runAll();
  return { rejected, tookMs: lastMs - firstMs };
}

/** Our own limiter over one window. */
function ours(clock: VirtualClock, window: WindowPolicy): Throttle {
  const key: LimitPolicy = { by: ["credential"], windows: { only: window } };
  const { limiter } = fixture({ clock, limits: { key } });
  const call = callOf();
  const none = { readings: [], problems: [] };
  const headers = new Headers();
  return async () => {
    const permit = await limiter.acquire(call);
    const sentAtMs = clock.now();
    return {
      answered: () => permit.answered({ status: 200, headers, sentAtMs, answeredAtMs: clock.now() }, none),
    };
  };
}

/** What most limiters do: a log of when requests were sent. */
function stampedAtSend(clock: VirtualClock, quota: number, windowMs: number): Throttle {
  const sent: number[] = [];
  let tail: Promise<unknown> = Promise.resolve();
  const turn = async () => {
    const oldest = sent.length < quota ? undefined : sent.shift();
    const waitMs = oldest === undefined ? 0 : oldest + windowMs - clock.now();
    if (waitMs > 0) await new Promise<void>((resolve) => clock.setTimeout(resolve, waitMs));
    sent.push(clock.now());
    return { answered: () => undefined };
  };
  return () => {
    const mine = tail.then(turn);
    tail = mine;
    return mine;
  };
}

const minute = 60_000;

const cases: readonly {
  readonly name: string;
  readonly window: WindowPolicy;
  readonly server: () => ServerCounter;
  readonly requests: number;
  /** Time a perfect client takes. */
  readonly idealMs: number;
  readonly least: number;
}[] = [
  {
    name: "a rolling window of 50 a second",
    window: { quota: 50, windowMs: 1_000, algorithm: "rolling" },
    server: () => rollingServer(50, 1_000),
    requests: 8_000,
    idealMs: (8_000 / 50 - 1) * 1_000,
    least: 0.94,
  },
  {
    name: "a rolling window of 100 a minute",
    window: { quota: 100, windowMs: minute, algorithm: "rolling" },
    server: () => rollingServer(100, minute),
    requests: 3_000,
    idealMs: (3_000 / 100 - 1) * minute,
    least: 0.99,
  },
  {
    name: "a fixed window of unknown phase, algorithm not declared",
    window: { quota: 100, windowMs: minute },
    server: () => fixedServer(100, minute, 17_000),
    requests: 3_000,
    idealMs: (3_000 / 100 - 1) * minute,
    least: 0.98,
  },
  {
    name: "a token bucket of 50 a second that holds 15",
    window: { quota: 50, windowMs: 1_000, algorithm: "token-bucket", burst: 15 },
    server: () => bucketServer(50, 1_000, 15),
    requests: 5_000,
    idealMs: (5_000 - 15) * 20,
    least: 0.99,
  },
  {
    name: "a sliding counter of 100 a minute",
    window: { quota: 100, windowMs: minute, algorithm: "sliding-counter" },
    server: () => counterServer(100, minute, 23_456),
    requests: 6_000,
    idealMs: (6_000 / 100 - 1) * minute,
    least: 0.95,
  },
];

describe("A saturated client against simulated servers", () => {
  it.each(cases)(
    "draws no refusal from $name, and uses it",
    async ({ window, server, requests, idealMs, least }) => {
      const clock = new VirtualClock();

      const outcome = await saturate(clock, ours(clock, window), { server: server(), requests, seed: 1 });

      expect(outcome.rejected).toBe(0);
      expect(idealMs / outcome.tookMs).toBeGreaterThanOrEqual(least);
    },
  );

  it.each([2, 3, 4, 5, 6])(
    "draws none with other delays (seed %i) and timers that fire early",
    async (seed) => {
      const clock = new VirtualClock({ earlyMs: 1 });
      const window = { quota: 50, windowMs: 1_000 };

      const outcome = await saturate(clock, ours(clock, window), {
        server: rollingServer(50, 1_000),
        requests: 500,
        seed,
      });

      expect(outcome.rejected).toBe(0);
    },
  );

  it("would show the refusals of a limiter that stamps requests when they are sent", async () => {
    const clock = new VirtualClock();

    const outcome = await saturate(clock, stampedAtSend(clock, 50, 1_000), {
      server: rollingServer(50, 1_000),
      requests: 2_000,
      seed: 1,
    });

    expect(outcome.rejected).toBeGreaterThan(20);
  });

  it("would show the refusals of a log against a sliding counter", async () => {
    const clock = new VirtualClock();
    const window: WindowPolicy = { quota: 100, windowMs: minute, algorithm: "rolling" };

    const outcome = await saturate(clock, ours(clock, window), {
      server: counterServer(100, minute, 23_456),
      requests: 1_000,
      seed: 1,
    });

    expect(outcome.rejected).toBeGreaterThan(100);
  });
});

import { seededRandom } from "../../../generator/mock/seeded-random.js";
import type { ClientEvent } from "../../../templates/runtime/events.js";
import type { LimitPolicy, WindowPolicy } from "../../../templates/runtime/policy.js";
import type { Readings } from "../../../templates/runtime/rate-limit-headers/reading.js";
import { VirtualClock } from "../virtual-clock.js";
import { callOf, fixture } from "./limiter-fixture.js";
import { type ServerWord, type SharedKind, type SharedLimit, sharedServer } from "./shared-server.js";

/** How others spend: at random moments at a steady rate, or much at once and then nothing. */
export type Pattern = "steady" | "bursts";

/** A server shared with somebody else, and who we are. */
export interface Scenario {
  readonly kind: SharedKind;
  readonly limit: SharedLimit;
  readonly window: WindowPolicy;
  /** Part of the limit that others ask for; 0 for nobody. */
  readonly share: number;
  readonly pattern: Pattern;
  readonly windows: number;
  readonly seed: number;
  /** `throttle`: ours. `deaf`: ours without the server's word. `backoff`: ten at once, who wait when refused. */
  readonly client: "throttle" | "deaf" | "backoff";
  /** When the others stop, in windows. */
  readonly othersUntil?: number;
}

/** What came of it. */
export interface SharedUse {
  /** Refusals for each 1,000 requests of ours. */
  readonly refusedPerMille: number;
  /** What was taken of the limit by all, as a part of it. */
  readonly used: number;
  /** What was taken by us. */
  readonly ours: number;
  readonly othersRefused: number;
  readonly events: readonly ClientEvent[];
}

/** Lets one client and the others spend as much as they can for so many windows. */
export async function share(scenario: Scenario): Promise<SharedUse> {
  const { limit, windows, kind, client } = scenario;
  const clock = new VirtualClock();
  const random = seededRandom(scenario.seed);
  const server = sharedServer(kind, limit);
  const endMs = windows * limit.windowMs;
  const counts = { sent: 0, refused: 0, ours: 0, others: 0, othersRefused: 0 };
  const exchange = () =>
    new Promise<ServerWord>((resolve) => {
      counts.sent += 1;
      clock.setTimeout(() => {
        const word = server(clock.now());
        if (word.isTaken) counts.ours += 1;
        else counts.refused += 1;
        clock.setTimeout(() => resolve(word), wayMs(random));
      }, wayMs(random));
    });
  startOthers({ clock, random: seededRandom(scenario.seed + 1_000), scenario, endMs }, () => {
    if (server(clock.now()).isTaken) counts.others += 1;
    else counts.othersRefused += 1;
  });
  const run = { clock, endMs, exchange };
  const events = client === "backoff" ? backOff(run) : throttled(run, scenario);
  await clock.advance(endMs);
  const allowed = limit.quota * windows;
  return {
    refusedPerMille: (1_000 * counts.refused) / Math.max(1, counts.sent),
    used: (counts.ours + counts.others) / allowed,
    ours: counts.ours / allowed,
    othersRefused: counts.othersRefused,
    events,
  };
}

interface Run {
  readonly clock: VirtualClock;
  readonly endMs: number;
  readonly exchange: () => Promise<ServerWord>;
}

function startOthers(
  {
    clock,
    random,
    scenario,
    endMs,
  }: {
    readonly clock: VirtualClock;
    readonly random: () => number;
    readonly scenario: Scenario;
    readonly endMs: number;
  },
  spend: () => void,
): void {
  const { share: part, pattern, limit, othersUntil } = scenario;
  if (part === 0) return;
  const lastMs = othersUntil === undefined ? endMs : othersUntil * limit.windowMs;
  // A burst comes every one to two windows, and holds what the steady rate would have brought by then.
  const size = pattern === "bursts" ? Math.round(limit.quota * part * 1.5) : 1;
  const gapMs = (limit.windowMs / (limit.quota * part)) * size;
  const next = () => {
    const waitMs =
      pattern === "bursts" ? gapMs * (2 / 3 + (2 / 3) * random()) : -gapMs * Math.log(1 - random());
    clock.setTimeout(() => {
      if (clock.now() > lastMs) return;
      for (let unit = 0; unit < size; unit++) spend();
      next();
    }, waitMs);
  };
  next();
}

/** Our own limiter, with enough calls waiting at any time. */
function throttled({ clock, endMs, exchange }: Run, { window, client }: Scenario): readonly ClientEvent[] {
  const key: LimitPolicy = { by: ["credential"], windows: { only: window } };
  const { limiter, events } = fixture({ clock, limits: { key } });
  const call = callOf();
  const headers = new Headers();
  const worker = async () => {
    let place: { readonly keyMs: number; readonly order: number } | undefined;
    while (clock.now() < endMs) {
      const permit = await limiter.acquire(call, place);
      place = permit.place;
      const sentAtMs = clock.now();
      const word = await exchange();
      const answer = { status: word.isTaken ? 200 : 429, headers, sentAtMs, answeredAtMs: clock.now() };
      const readings = client === "deaf" ? { readings: [], problems: [] } : readingsOf(word);
      if (word.isTaken) {
        permit.answered(answer, readings);
        place = undefined;
      } else {
        permit.refused(answer, readings, clock.now() + word.retryAfterMs);
      }
    }
  };
  for (let index = 0; index < 2 * (window.quota as number); index++) void worker();
  return events;
}

function readingsOf({ limit, remaining, resetMs }: ServerWord): Readings {
  const reset =
    resetMs === undefined ? {} : { reset: { kind: "after", ms: resetMs, resolutionMs: 1_000 } as const };
  return { readings: [{ limit, remaining, ...reset }], problems: [] };
}

/** What most clients do: send, and wait as told when refused. */
function backOff({ clock, endMs, exchange }: Run): readonly ClientEvent[] {
  const worker = async () => {
    while (clock.now() < endMs) {
      const word = await exchange();
      if (!word.isTaken) await new Promise<void>((resolve) => clock.setTimeout(resolve, word.retryAfterMs));
    }
  };
  for (let index = 0; index < 10; index++) void worker();
  return [];
}

/** One way of a round trip of 20 to 60 ms, a hundredth of them up to half a second late. */
function wayMs(random: () => number): number {
  const lateMs = random() < 0.01 ? random() * 500 : 0;
  return 10 + 20 * random() + lateMs;
}

import { seededRandom } from "../../../generator/mock/seeded-random.js";
import { BackoffClient } from "../clients/backoff-client.js";
import { ThrottledClient } from "../clients/throttled-client.js";
import { ClockFaults } from "../world/clock-faults.js";
import { delays } from "../world/delays.js";
import { EventLoop } from "../world/event-loop.js";
import { ForeignUsers } from "../world/foreign-users.js";
import { ServerSite } from "../world/server-site.js";
import { Tally } from "../world/tally.js";
import { Traffic } from "../world/traffic.js";
import type { Cell } from "./cell.js";
import { findLeaks } from "./find-leaks.js";

/** How a cell is run. */
export interface RunOptions {
  readonly calls: number;
  readonly seed: number;
  /** @default "throttled" */
  readonly client?: "throttled" | "backoff";
  /** What the client takes for the time of an answer: for bugs put in on purpose. */
  readonly stampMs?: (grantedAtMs: number, answeredAtMs: number) => number;
}

/** What a run brought. */
export interface RunOutcome {
  readonly tally: Tally;
  /** Units that a perfect client would have had taken in the same time. */
  readonly idealUnits: number;
}

/** Server clocks run at most so much faster or slower than the client's. */
const utmostDrift = 5e-5;

/** Longest that a run may take, as a multiple of what the limit needs for its calls. */
const patience = 20;

/** Runs one cell once, until everything has come to its end. */
export async function runCell(
  cell: Cell,
  { calls, seed, client = "throttled", stampMs }: RunOptions,
): Promise<RunOutcome> {
  const random = seededRandom(seed);
  // Timers fire up to a millisecond early or late.
  const loop = new EventLoop({ timerError: () => 2 * random() - 1 });
  const tally = new Tally();
  const { server, delay, headers, tellsWait, limit, faults, mix, foreign, clock } = cell;
  const drift = utmostDrift * (2 * random() - 1);
  const tellsDate = clock !== undefined || headers === "honest";
  const site = new ServerSite({ plan: server, headers, tellsWait, tellsDate, drift, loop, random, tally });
  const options = {
    loop,
    site,
    limit,
    delay: delays[delay],
    faults,
    mix,
    random,
    tally,
    ...(stampMs && { stampMs }),
  };
  const subject = client === "backoff" ? new BackoffClient(options) : new ThrottledClient(options);
  const { quota, windowMs } = server;
  const untilMs = patience * windowMs * (1 + (calls * Math.max(...mix.units)) / quota);
  const traffic = new Traffic({
    plan: cell.traffic,
    loop,
    client: subject,
    random,
    calls,
    untilMs,
    quota,
    windowMs,
  });
  const isOver = () => traffic.isOver;
  if (foreign !== undefined) new ForeignUsers({ plan: foreign, quota, windowMs, loop, site, random, isOver });
  if (clock !== undefined) new ClockFaults({ fault: clock, loop, site, random, isOver });
  await loop.run();
  if (subject instanceof ThrottledClient) tally.leaks.push(...findLeaks(subject, loop, cell));
  return { tally, idealUnits: site.idealUnits() };
}

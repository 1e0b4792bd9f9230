import { loadApi, startMock } from "../../generator/index.js";
import type { Clock } from "../../templates/runtime/clock.js";
import { exampleOf } from "./examples.js";
import { preciseTimers } from "./precise-timers.js";
import { scaledClock, type TimeBase, wallMs } from "./scaled-clock.js";

/** Which server a run wants. */
export interface ServerOptions {
  readonly api: string;
  readonly timeScale: number;
  readonly tier: string | undefined;
  /** Server milliseconds a job takes. */
  readonly jobMs: number | undefined;
}

/** A server that enforces what an example declares. */
export interface Server {
  readonly url: string;
  readonly base: TimeBase;
  /** The server's own time: the two agree, so that a loop that trusts its own clock is not misled. */
  readonly clock: Clock;
  close(): Promise<void>;
}

/** Starts a server of its own for one run; every answer takes 20 to 60 ms of its time. */
export async function openServer({ api, timeScale, tier, jobMs }: ServerOptions): Promise<Server> {
  const { input, overlay } = exampleOf(api);
  const model = await loadApi(input, { overlays: [overlay] });
  const base: TimeBase = { startMs: wallMs(), epochMs: Date.now() };
  const mock = await startMock(model, {
    timeScale,
    latencyMs: { from: 20, to: 60 },
    clock: {
      now: wallMs,
      date: () => base.epochMs + (wallMs() - base.startMs) * timeScale,
      ...preciseTimers,
    },
    ...(tier === undefined ? {} : { tier }),
    ...(jobMs === undefined ? {} : { jobMs }),
  });
  return { url: mock.url, base, clock: scaledClock(timeScale, base), close: () => mock.close() };
}

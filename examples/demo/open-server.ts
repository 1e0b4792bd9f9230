import { loadDocument } from "../../generator/document/load-document.js";
import { buildApi } from "../../generator/ir/build-api.js";
import { startMock } from "../../generator/mock/start-mock.js";
import { resolvePolicy } from "../../generator/policy/resolve-policy.js";
import { type Clock, systemClock } from "../../templates/runtime/clock.js";
import { exampleOf } from "./examples.js";
import { preciseTimers } from "./precise-timers.js";
import { scaledClock } from "./scaled-clock.js";

/** A server that enforces what an example declares. */
export interface Server {
  readonly url: string;
  /** The server's own time: the two agree, so that a loop that trusts its own clock is not misled. */
  readonly clock: Clock;
  close(): Promise<void>;
}

/** Starts a server of its own for one run; every answer takes 20 to 60 ms of its time. */
export async function openServer(options: {
  readonly api: string;
  readonly timeScale: number;
  readonly tier: string | undefined;
  readonly jobMs: number | undefined;
}): Promise<Server> {
  const { input, overlay } = exampleOf(options.api);
  const document = await loadDocument(input, { overlays: [overlay] });
  const api = buildApi(document, resolvePolicy(document));
  const epochMs = Date.now();
  const clock = scaledClock(options.timeScale, epochMs);
  const mock = await startMock(api, {
    timeScale: options.timeScale,
    latencyMs: { from: 20, to: 60 },
    clock: { ...systemClock, ...preciseTimers, date: () => epochMs },
    ...(options.tier === undefined ? {} : { tier: options.tier }),
    ...(options.jobMs === undefined ? {} : { jobMs: options.jobMs }),
  });
  return { url: mock.url, clock, close: () => mock.close() };
}

import { exampleApis } from "../../examples/apis.js";
import { preciseTimers } from "../../examples/demo/precise-timers.js";
import { scaledClock, type TimeBase, wallMs } from "../../examples/demo/scaled-clock.js";
import { type Api, loadApi, type MockOptions, type MockServer, startMock } from "../../generator/index.js";
import type { Clock } from "../../templates/runtime/clock.js";

/** A server that answers for an example API, and time as it has it. */
export interface MockedApi extends Pick<MockServer, "url" | "report" | "close"> {
  readonly api: Api;
  /** Runs as fast as the server's. */
  readonly clock: Clock;
}

const loaded = new Map<string, Promise<Api>>();

/** The model of an example, read once. */
export function exampleApi(name: string): Promise<Api> {
  const example = exampleApis.find(({ api }) => api === name);
  if (example === undefined) throw new Error(`There is no example "${name}".`);
  const known = loaded.get(name) ?? loadApi(example.input, { overlays: [example.overlay] });
  loaded.set(name, known);
  return known;
}

/** Starts a server for an example. Its time runs `timeScale` times as fast as the machine's, and so does the clock. */
export async function openMockedApi(
  name: string,
  options: Omit<MockOptions, "clock"> & { readonly timeScale: number },
): Promise<MockedApi> {
  const api = await exampleApi(name);
  const { timeScale } = options;
  const base: TimeBase = { startMs: wallMs(), epochMs: Date.now() };
  const date = () => base.epochMs + (wallMs() - base.startMs) * timeScale;
  const mock = await startMock(api, { ...options, clock: { now: wallMs, date, ...preciseTimers } });
  return {
    api,
    url: mock.url,
    clock: scaledClock(timeScale, base),
    report: () => mock.report(),
    close: () => mock.close(),
  };
}

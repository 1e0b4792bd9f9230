import { createMock } from "../../generator/mock/create-mock.js";
import { faultReader } from "../../generator/mock/fault.js";
import { latencyRange, type MockOptions } from "../../generator/mock/mock-options.js";
import { seededRandom } from "../../generator/mock/seeded-random.js";
import { startServerClock } from "../../generator/mock/server-clock.js";
import { VirtualClock } from "../runtime/virtual-clock.js";
import { exampleApi, type MockedApi } from "./mocked-api.js";
import { virtualFetch } from "./virtual-network.js";

/** A server that answers for an example API over a network without sockets, in virtual time. */
export interface VirtualApi extends MockedApi {
  /** Reaches the server under any address. */
  readonly fetch: typeof fetch;
  /**
   * Lets time pass until the work has settled; it stands still otherwise.
   *
   * @throws what the work fails with
   */
  run<Value>(work: PromiseLike<Value>): Promise<Value>;
}

const origin = "https://mock.test";

/** Puts a server for an example behind a virtual network: nothing depends on how fast the machine is. */
export async function openVirtualApi(
  name: string,
  options: Omit<MockOptions, "clock" | "port" | "timeScale"> = {},
): Promise<VirtualApi> {
  const api = await exampleApi(name);
  const clock = new VirtualClock();
  const serverClock = startServerClock(clock, 1);
  const mock = createMock(api, { ...options, startMs: serverClock.nowMs() });
  const fetch = virtualFetch({
    mock,
    clock: serverClock,
    latency: latencyRange(options),
    random: seededRandom(options.seed ?? 1),
    readFault: options.faults === true ? faultReader() : undefined,
    origin,
  });
  return {
    api,
    url: origin,
    clock,
    fetch,
    run: (work) => clock.runUntil(Promise.resolve(work)),
    report: () => mock.report(),
    close: async () => serverClock.stop(),
  };
}

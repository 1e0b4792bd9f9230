import { afterEach, describe, expect, it } from "vitest";
import { seededRandom } from "../../generator/mock/seeded-random.js";
import { sleep } from "../../templates/runtime/clock.js";
import {
  expectNoSecret,
  limitOf,
  oneStackSubject,
  openScene,
  type Scene,
  smartLeadSubject,
} from "./subjects.js";

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe.each([oneStackSubject, smartLeadSubject])("the SDK of $api in a storm", (sdk) => {
  const { errors } = sdk;

  it("settles each of 200 calls among faults, draws no refusal, and ends with balanced books", async () => {
    const limits = { [limitOf(sdk)]: { windows: { minute: { quota: 150 } } } };
    const scene = await openScene(sdk, closing, {
      timeoutMs: 20_000,
      limits,
      mockLimits: limits,
    });
    const random = seededRandom(7);
    await scene.run(scene.read());

    const calls = Array.from({ length: 200 }, (_, at) => {
      const request = chanceOptions(random, at);
      return random() < 0.3 ? scene.write(request) : scene.read(request, at);
    });
    const outcomes = await scene.run(Promise.allSettled(calls));

    const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(outcomes).toHaveLength(200);
    expect(failures.length).toBeGreaterThan(10);
    expect(failures.length).toBeLessThan(150);
    for (const error of failures) {
      expect(error).toBeInstanceOf(errors.SdkError);
      expectNoSecret(error);
    }
    expect(scene.mocked.report().rejected).toBe(0);
    await expectBalancedBooks(scene);
  });
});

/** A fault in half of the calls, met once or always. */
function chanceOptions(random: () => number, key: number) {
  const faults = ["reset", "truncate", "hang", "slow", "malformed-headers", "status-500", "status-503"];
  if (random() < 0.5) return {};
  const fault = faults[Math.floor(random() * faults.length)];
  const times = random() < 0.5 ? "; times=1" : "";
  return { headers: { "x-mock-fault": `${fault}${times}; key=${key}` } };
}

/** Whatever was lost is forgotten at the latest a minute after the minute it may have stayed under way. */
async function expectBalancedBooks(scene: Scene): Promise<void> {
  await scene.run(sleep(scene.mocked.clock, 125_000));
  const [window] = scene.rateLimit();
  expect(window).toMatchObject({ inUse: 0, queued: 0, nextFreeMs: 0, available: window?.quota });
}

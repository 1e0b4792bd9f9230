import { describe, expect, it } from "vitest";
import { readTicket } from "../../../examples/demo/pages/onestack.js";
import { submit } from "../../../examples/demo/pages/sematryx.js";
import { rateLimiter } from "../../../examples/demo/pages/smartlead.js";
import { importTasks } from "../../../examples/demo/pages/smenso.js";
import { readTask } from "../../../examples/demo/pages/suiteop.js";
import type { Environment } from "../../../examples/demo/workload.js";

/** Time that passes only in `sleep`, and answers given in turn. */
function fakeEnvironment(...answers: Response[]) {
  let nowMs = 0;
  const slept: number[] = [];
  const sent: string[] = [];
  const env: Environment = {
    baseUrl: "http://127.0.0.1:1",
    clock: { now: () => nowMs, date: () => nowMs, setTimeout: () => undefined, clearTimeout: () => {} },
    settle: () => {},
    sleep: async (delayMs) => {
      slept.push(delayMs);
      nowMs += delayMs;
    },
    fetch: async (input, init) => {
      sent.push(`${init?.method ?? "GET"} ${new URL(String(input)).pathname}`);
      const answer = answers.shift();
      if (answer === undefined) throw new Error("no answer is left");
      return answer;
    },
  };
  return { env, slept, sent };
}

const limited = (headers: Record<string, string> = {}) => new Response(null, { status: 429, headers });
const json = (value: unknown) => Response.json(value);

describe("the pages' own loops", () => {
  it("smenso waits 1, 2, 4 s without Retry-After, and backs off between looks at a ticket", async () => {
    const ticket = (status: string) => json({ ticketId: "k1", status });
    const { env, slept, sent } = fakeEnvironment(
      limited(),
      limited(),
      ticket("queued"),
      ticket("running"),
      limited({ "Retry-After": "7" }),
      ticket("completed"),
    );

    await importTasks(env, "token", [{ title: "a" }]);

    expect(slept).toEqual([1_000, 2_000, 1_000, 2_000, 7_000]);
    expect(sent.slice(-3)).toEqual(["GET /tickets/k1", "GET /tickets/k1", "GET /tickets/k1"]);
  });

  it("One Stack waits Retry-After, or 5 s, and gives up after three requests", async () => {
    const { env, slept } = fakeEnvironment(limited({ "Retry-After": "23" }), limited(), limited());

    await expect(readTicket(env, "key", "t1")).rejects.toThrow("Max retries exceeded");

    expect(slept).toEqual([23_000, 5_000, 5_000]);
  });

  it("SmartLead waits until the oldest of 50 requests is a minute old", async () => {
    const { env, slept } = fakeEnvironment();
    const limiter = rateLimiter(env);
    for (let index = 0; index < 50; index++) await limiter.waitIfNeeded();
    await env.sleep(20_000);

    await limiter.waitIfNeeded();

    expect(slept).toEqual([20_000, 40_000]);
  });

  it("Sematryx waits until the reset, at least a second", async () => {
    const { env, slept } = fakeEnvironment(
      limited({ "X-RateLimit-Reset": "9" }),
      limited({ "X-RateLimit-Reset": "2" }),
      json({ id: "opt_1" }),
    );

    await expect(submit(env, "key", {})).resolves.toEqual({ id: "opt_1" });

    expect(slept).toEqual([9_000, 1_000]);
  });

  it("SuiteOp sends a HEAD request only to read Retry-After", async () => {
    const { env, slept, sent } = fakeEnvironment(
      limited({ "Retry-After": "1" }),
      limited({ "Retry-After": "14" }),
      json({ data: {} }),
    );

    await readTask(env, "key", "task_1");

    expect(sent).toEqual(["GET /tasks/task_1", "HEAD /tasks/task_1", "GET /tasks/task_1"]);
    expect(slept).toEqual([14_000, 100, 100]);
  });
});

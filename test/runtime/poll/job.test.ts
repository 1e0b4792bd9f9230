import { describe, expect, it } from "vitest";
import { job } from "../../../templates/runtime/poll/job.js";
import { untilJobDone } from "../../../templates/runtime/poll/until-job-done.js";
import { done, getJob, jobScene, outcome, pollPolicy, running, started } from "./job-scene.js";

describe("job", () => {
  it("gives the answer that started the job when awaited, and polls nothing", async () => {
    const { start, asked } = jobScene([started]);

    const answer = await start();

    expect(answer).toEqual({ id: "j1" });
    expect(asked).toHaveLength(1);
  });

  it("polls at growing intervals up to the longest, and gives the result", async () => {
    const scene = jobScene([started, running, running, running, running, done]);

    const result = await outcome(scene);

    expect(result).toEqual({ rows: 3 });
    expect(scene.pollTimes()).toEqual([1_000, 3_000, 7_000, 12_000, 17_000]);
    expect(new Set(scene.asked.slice(1).map(({ path }) => path))).toEqual(new Set(["/jobs/j1"]));
  });

  it("gives the whole last answer where no result is declared", async () => {
    const { result: _result, ...policy } = pollPolicy;
    const scene = jobScene([started, done]);
    scene.start();

    const whole = untilJobDone(scene.client, { ...scene.operation, poll: policy }, { id: "j1" });
    await scene.clock.advance(1_000);

    expect(await whole).toEqual(done.body);
  });

  it("starts the job once, however often it is waited for", async () => {
    const scene = jobScene([started, done]);
    const promise = scene.start();
    const waits = [promise, promise.untilDone(), promise.untilDone()];

    await scene.clock.advance(1_000);
    await Promise.all(waits);

    expect(scene.asked.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("tells its progress after each poll", async () => {
    const scene = jobScene([started, running, done]);
    const told: unknown[] = [];

    await outcome(scene, { onProgress: (progress) => told.push(progress) });

    expect(told).toEqual([
      { status: "running", answer: running.body, polls: 1 },
      { status: "done", answer: done.body, polls: 2 },
    ]);
  });

  it("does not poll before the time that Retry-After names, neither at the start nor later", async () => {
    const date = "Thu, 01 Jan 2026 10:00:00 GMT";
    const until = "Thu, 01 Jan 2026 10:00:09 GMT";
    const scene = jobScene([
      { ...started, headers: { "retry-after": "7" } },
      { ...running, headers: { "retry-after": until, date } },
      { ...running, headers: { "retry-after": "soon" } },
      done,
    ]);

    await outcome(scene);

    expect(scene.pollTimes()).toEqual([7_000, 16_000, 20_000]);
  });

  it("polls with a condition where it can, since a 304 is free at many APIs", async () => {
    const scene = jobScene([
      started,
      { ...running, headers: { etag: '"r"' } },
      { status: 304, body: null },
      { ...done, headers: { etag: '"d"' } },
    ]);

    const result = await outcome(scene);

    expect(result).toEqual({ rows: 3 });
    expect(scene.asked[2]?.headers.get("if-none-match")).toBe('"r"');
  });

  it("takes an unknown status for pending, and says so by event", async () => {
    const scene = jobScene([started, { body: { status: "paused" } }, { body: {} }, done]);

    const result = await outcome(scene);

    const details = scene.events.filter(({ type }) => type === "policy-mismatch");
    expect(result).toEqual({ rows: 3 });
    expect(details).toMatchObject([
      { operationId: "startJob", detail: expect.stringContaining('status "paused"') },
      { detail: expect.stringContaining('status "undefined"') },
    ]);
  });

  it("hands the caller's options to the polls, but no idempotency key", async () => {
    const scene = jobScene([started, done]);

    await outcome(scene, {}, { headers: { "x-a": "b" }, idempotencyKey: "k1" });

    expect(scene.asked[1]?.headers.get("x-a")).toBe("b");
    expect([...(scene.asked[1]?.headers.values() ?? [])]).not.toContain("k1");
  });

  it("refuses an operation that starts no job", () => {
    const { client } = jobScene([]);

    const start = () => job(client, getJob);

    expect(start).toThrow('Operation "getJob" starts no job to wait for.');
  });
});

import { describe, expect, it } from "vitest";
import { ApiClient } from "../../../templates/runtime/client.js";
import type { ClientEvent } from "../../../templates/runtime/events.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { RequestOptions } from "../../../templates/runtime/options.js";
import type { PollPolicy } from "../../../templates/runtime/policy.js";
import { job } from "../../../templates/runtime/poll/job.js";
import { JobTimeoutError } from "../../../templates/runtime/poll/job-error.js";
import { untilJobDone, type WaitOptions } from "../../../templates/runtime/poll/until-job-done.js";
import { VirtualClock } from "../virtual-clock.js";

interface Answer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const pollPolicy: PollPolicy = {
  operation: "getJob",
  with: [{ argument: { in: "path", name: "id" }, from: "/id" }],
  status: "/status",
  pending: ["queued", "running"],
  success: ["done"],
  failure: ["failed"],
  result: "/result",
  intervalMs: 1_000,
  factor: 2,
  maxMs: 5_000,
  timeoutMs: 60_000,
};

const getJob: Operation = {
  id: "getJob",
  method: "GET",
  path: "/jobs/{id}",
  parameters: [{ name: "id", in: "path" }],
};

/** A job's API: the first answer starts it, the others tell its status; the last one is repeated. */
function setUp(answers: readonly Answer[], policy: Partial<PollPolicy> = {}) {
  const clock = new VirtualClock();
  const events: ClientEvent[] = [];
  const asked: { at: number; method: string; path: string; headers: Headers }[] = [];
  const client = new ApiClient(
    {
      name: "Example",
      baseUrl: "https://api.example",
      security: {},
      scopeOptions: [],
      policy: { limits: {}, profiles: {}, apply: {} },
    },
    {
      clock,
      retry: false,
      onEvent: (event) => events.push(event),
      fetch: async (input, init) => {
        const request = new Request(input, { ...init, signal: null });
        const path = new URL(request.url).pathname;
        asked.push({ at: clock.now(), method: request.method, path, headers: request.headers });
        const answer = answers[Math.min(asked.length, answers.length) - 1] ?? { body: {} };
        const { status = 200, headers = {}, body } = answer;
        return status === 304
          ? new Response(null, { status, headers })
          : Response.json(body, { status, headers });
      },
    },
  );
  const operation: Operation<unknown> = {
    id: "startJob",
    method: "POST",
    path: "/jobs",
    poll: { ...pollPolicy, ...policy },
    uses: () => [getJob],
  };
  const start = (options: RequestOptions = {}) => job(client, operation, {}, options);
  const pollTimes = () => asked.slice(1).map(({ at }) => at);
  return { clock, client, events, asked, operation, start, pollTimes };
}

/** Waits for the job in virtual time; gives the result or the error. */
async function outcome(
  scene: ReturnType<typeof setUp>,
  wait: WaitOptions = {},
  options: RequestOptions = {},
) {
  const done = scene.start(options).untilDone(wait);
  const settled = done.catch((error: unknown) => error);
  await scene.clock.runAll(600_000);
  return settled;
}

const started = { status: 202, body: { id: "j1" } };
const running = { body: { status: "running" } };
const done = { body: { status: "done", result: { rows: 3 } } };

describe("job", () => {
  it("gives the answer that started the job when awaited, and polls nothing", async () => {
    const { start, asked } = setUp([started]);

    const answer = await start();

    expect(answer).toEqual({ id: "j1" });
    expect(asked).toHaveLength(1);
  });

  it("polls at growing intervals up to the longest, and gives the result", async () => {
    const scene = setUp([started, running, running, running, running, done]);

    const result = await outcome(scene);

    expect(result).toEqual({ rows: 3 });
    expect(scene.pollTimes()).toEqual([1_000, 3_000, 7_000, 12_000, 17_000]);
    expect(new Set(scene.asked.slice(1).map(({ path }) => path))).toEqual(new Set(["/jobs/j1"]));
  });

  it("gives the whole last answer where no result is declared", async () => {
    const { result: _result, ...policy } = pollPolicy;
    const scene = setUp([started, done]);
    scene.start();

    const whole = untilJobDone(scene.client, { ...scene.operation, poll: policy }, { id: "j1" });
    await scene.clock.advance(1_000);

    expect(await whole).toEqual(done.body);
  });

  it("starts the job once, however often it is waited for", async () => {
    const scene = setUp([started, done]);
    const promise = scene.start();
    const waits = [promise, promise.untilDone(), promise.untilDone()];

    await scene.clock.advance(1_000);
    await Promise.all(waits);

    expect(scene.asked.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("tells its progress after each poll", async () => {
    const scene = setUp([started, running, done]);
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
    const scene = setUp([
      { ...started, headers: { "retry-after": "7" } },
      { ...running, headers: { "retry-after": until, date } },
      { ...running, headers: { "retry-after": "soon" } },
      done,
    ]);

    await outcome(scene);

    expect(scene.pollTimes()).toEqual([7_000, 16_000, 20_000]);
  });

  it("polls with a condition where it can, since a 304 is free at many APIs", async () => {
    const scene = setUp([
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
    const scene = setUp([started, { body: { status: "paused" } }, { body: {} }, done]);

    const result = await outcome(scene);

    const details = scene.events.filter(({ type }) => type === "policy-mismatch");
    expect(result).toEqual({ rows: 3 });
    expect(details).toMatchObject([
      { operationId: "startJob", detail: expect.stringContaining('status "paused"') },
      { detail: expect.stringContaining('status "undefined"') },
    ]);
  });

  it("hands the caller's options to the polls, but no idempotency key", async () => {
    const scene = setUp([started, done]);

    await outcome(scene, {}, { headers: { "x-a": "b" }, idempotencyKey: "k1" });

    expect(scene.asked[1]?.headers.get("x-a")).toBe("b");
    expect([...(scene.asked[1]?.headers.values() ?? [])]).not.toContain("k1");
  });

  it("refuses an operation that starts no job", () => {
    const { client } = setUp([]);

    const start = () => job(client, getJob);

    expect(start).toThrow('Operation "getJob" starts no job to wait for.');
  });
});

describe("job's failures", () => {
  it("a status of failure is a JobFailedError with the last answer", async () => {
    const failed = { status: "failed", reason: "no disk" };
    const scene = setUp([started, { body: failed }]);

    const error = await outcome(scene);

    expect(error).toMatchObject({
      name: "JobFailedError",
      operationId: "startJob",
      status: "failed",
      answer: failed,
      message: 'The job started by "startJob" failed: its status is "failed".',
    });
    expect(scene.clock.pending).toBe(0);
  });

  it("gives up at its timeout after one more poll, with all that is needed to wait on", async () => {
    const scene = setUp([started, running, running, running, running, done]);

    const error = await outcome(scene, { timeoutMs: 10_000 });

    expect(scene.pollTimes()).toEqual([1_000, 3_000, 7_000, 9_000]);
    expect(error).toBeInstanceOf(JobTimeoutError);
    expect(error).toMatchObject({ status: "running", started: started.body, args: { id: "j1" } });
    if (!(error instanceof JobTimeoutError)) return;
    const resumed = untilJobDone(scene.client, scene.operation, error.started);
    await scene.clock.advance(1_000);
    expect(await resumed).toEqual({ rows: 3 });
  });

  it("gives up at once when the server allows the next poll only after the end", async () => {
    const scene = setUp([{ ...started, headers: { "retry-after": "3600" } }]);

    const error = await outcome(scene);

    expect(error).toMatchObject({ name: "JobTimeoutError", status: undefined });
    expect(String(error)).toContain("(no status yet)");
    expect(scene.clock.now()).toBe(0);
  });

  it("ends at the caller's abort, while it sleeps", async () => {
    const scene = setUp([started, running]);
    const abort = new AbortController();
    const waiting = scene
      .start()
      .untilDone({ signal: abort.signal })
      .catch((error: unknown) => error);
    await scene.clock.advance(1_500);

    abort.abort(new Error("enough"));
    const error = await waiting;

    expect(error).toMatchObject({ name: "AbortError", cause: new Error("enough") });
    expect(String(error)).toContain("the job itself goes on");
    expect(scene.clock.pending).toBe(0);
  });

  it("ends when the client is closed", async () => {
    const scene = setUp([started, running]);
    const waiting = scene
      .start()
      .untilDone()
      .catch((error: unknown) => error);
    await scene.clock.advance(500);

    scene.client.close();
    const error = await waiting;

    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(JobTimeoutError);
    expect(scene.asked).toHaveLength(1);
    expect(scene.clock.pending).toBe(0);
  });

  it("says what is missing in the answer that started it", async () => {
    const scene = setUp([{ status: 202, body: { job: "j1" } }]);

    const error = await outcome(scene);

    expect(String(error)).toContain(
      'POST /jobs: expected a value at "/id" of the answer that started the job, got nothing; ' +
        'the status request "getJob" needs it as "id".',
    );
  });

  it("hands on the error of a poll", async () => {
    const scene = setUp([started, { status: 403, body: {} }]);

    const error = await outcome(scene);

    expect(error).toMatchObject({ name: "PermissionDeniedError", operationId: "getJob" });
  });
});

import { describe, expect, it } from "vitest";
import { JobTimeoutError } from "../../../templates/runtime/poll/job-error.js";
import { untilJobDone } from "../../../templates/runtime/poll/until-job-done.js";
import { done, jobScene, outcome, running, started } from "./job-scene.js";

describe("job's failures", () => {
  it("a status of failure is a JobFailedError with the last answer", async () => {
    const failed = { status: "failed", reason: "no disk" };
    const scene = jobScene([started, { body: failed }]);

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
    const scene = jobScene([started, running, running, running, running, done]);

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
    const scene = jobScene([{ ...started, headers: { "retry-after": "3600" } }]);

    const error = await outcome(scene);

    expect(error).toMatchObject({ name: "JobTimeoutError", status: undefined });
    expect(String(error)).toContain("(no status yet)");
    expect(scene.clock.now()).toBe(0);
  });

  it("ends at the caller's abort, while it sleeps", async () => {
    const scene = jobScene([started, running]);
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
    const scene = jobScene([started, running]);
    const waiting = scene
      .start()
      .untilDone()
      .catch((error: unknown) => error);
    await scene.clock.advance(500);

    scene.client.close();
    const error = await waiting;

    expect(String(error)).toContain("closed");
    expect(error).not.toBeInstanceOf(JobTimeoutError);
    expect(scene.asked).toHaveLength(1);
    expect(scene.clock.pending).toBe(0);
  });

  it("says what is missing in the answer that started it", async () => {
    const scene = jobScene([{ status: 202, body: { job: "j1" } }]);

    const error = await outcome(scene);

    expect(String(error)).toContain(
      'POST /jobs: expected a value at "/id" of the answer that started the job, got nothing; ' +
        'the status request "getJob" needs it as "id".',
    );
  });

  it("hands on the error of a poll", async () => {
    const scene = jobScene([started, { status: 403, body: {} }]);

    const error = await outcome(scene);

    expect(error).toMatchObject({ name: "PermissionDeniedError", operationId: "getJob" });
  });
});

import { describe, expect, it } from "vitest";
import type { MockSettings } from "../../../generator/mock/create-mock.js";
import type { PollPolicy } from "../../../templates/runtime/policy.js";
import { answering, apiOf, ask, json, mockOf, operationOf, requestOf } from "../fixture.js";

const poll: PollPolicy = {
  operation: "getJob",
  with: [
    { argument: { in: "path", name: "board" }, from: "/board" },
    { argument: { in: "path", name: "id" }, from: "/job/id" },
  ],
  status: "/state",
  pending: ["queued", "running"],
  success: ["done"],
  failure: ["failed"],
  intervalMs: 1_000,
  factor: 2,
  maxMs: 30_000,
  timeoutMs: 900_000,
};

function deskWith(settings: Partial<MockSettings> = {}) {
  return mockOf(
    apiOf([
      operationOf("createTasks POST /boards/{board}/tasks", {
        responses: answering({ board: "b", job: { id: "j" } }, "202"),
        policy: { profile: "default", spends: {}, poll },
      }),
      operationOf("getJob GET /boards/{board}/jobs/{id}", { responses: answering({ id: "j", state: "x" }) }),
    ]),
    settings,
  );
}

function states(mock: ReturnType<typeof mockOf>, id: string, times: readonly number[]) {
  return times.map((atMs) => json(ask(mock, `GET /boards/b7/jobs/${id}`, atMs)));
}

describe("a job", () => {
  it("gets a fresh id where the status request takes it from", () => {
    const mock = deskWith();

    const started = [1, 2].map(() => ask(mock, "POST /boards/b7/tasks"));

    expect(started.map(({ status }) => status)).toEqual([202, 202]);
    expect(started.map(json)).toEqual([
      { board: "b7", job: { id: "job-1" } },
      { board: "b7", job: { id: "job-2" } },
    ]);
  });

  it("is pending for as many polls as asked for, then done", () => {
    const mock = deskWith({ jobPolls: 2 });
    ask(mock, "POST /boards/b7/tasks");

    expect(states(mock, "job-1", [0, 1, 2, 3])).toMatchObject([
      { id: "job-1", state: "queued" },
      { state: "queued" },
      { state: "done" },
      { state: "done" },
    ]);
  });

  it("is pending for as long as asked for", () => {
    const mock = deskWith({ jobMs: 5_000 });
    ask(mock, "POST /boards/b7/tasks");

    expect(states(mock, "job-1", [1, 2, 4_999, 5_000])).toMatchObject([
      { state: "queued" },
      { state: "queued" },
      { state: "queued" },
      { state: "done" },
    ]);
  });

  it("is new where nobody started it, and fails where its id says so", () => {
    const mock = deskWith({ jobPolls: 1 });

    expect(states(mock, "elsewhere", [0, 1])).toMatchObject([{ state: "queued" }, { state: "done" }]);
    expect(states(mock, "fail-9", [0, 1])).toMatchObject([{ state: "queued" }, { state: "failed" }]);
  });

  it("can be started to fail", () => {
    const answer = ask(deskWith(), requestOf("POST /boards/b7/tasks", { fault: { kind: "job-fails" } }));

    expect(json(answer)).toMatchObject({ job: { id: "fail-1" } });
  });
});

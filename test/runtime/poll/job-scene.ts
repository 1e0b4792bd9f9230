import { ApiClient } from "../../../templates/runtime/client.js";
import type { ClientEvent } from "../../../templates/runtime/events.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { RequestOptions } from "../../../templates/runtime/options.js";
import type { PollPolicy } from "../../../templates/runtime/policy.js";
import { job } from "../../../templates/runtime/poll/job.js";
import type { WaitOptions } from "../../../templates/runtime/poll/until-job-done.js";
import { VirtualClock } from "../virtual-clock.js";

interface Answer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const pollPolicy: PollPolicy = {
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

export const getJob: Operation = {
  id: "getJob",
  method: "GET",
  path: "/jobs/{id}",
  parameters: [{ name: "id", in: "path" }],
};

/** A job's API: the first answer starts it, the others tell its status; the last one is repeated. */
export function jobScene(answers: readonly Answer[], policy: Partial<PollPolicy> = {}) {
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
export async function outcome(
  scene: ReturnType<typeof jobScene>,
  wait: WaitOptions = {},
  options: RequestOptions = {},
) {
  const done = scene.start(options).untilDone(wait);
  const settled = done.catch((error: unknown) => error);
  await scene.clock.runAll(600_000);
  return settled;
}

/** The answer that starts the job. */
export const started = { status: 202, body: { id: "j1" } };
export const running = { body: { status: "running" } };
export const done = { body: { status: "done", result: { rows: 3 } } };

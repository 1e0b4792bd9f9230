import { type Caller, contextOf } from "../caller.js";
import { sleep } from "../clock.js";
import { AbortError } from "../errors.js";
import { type Operation, usedOperation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { readPointer } from "../pointer.js";
import type { PollPolicy } from "../policy.js";
import { JobFailedError, JobTimeoutError } from "./job-error.js";
import { jobPhase, statusArguments, statusText } from "./job-status.js";
import { PollSchedule } from "./poll-schedule.js";

/** What is told after each poll. */
export interface JobProgress {
  readonly status: string;
  /** The whole status answer. */
  readonly answer: unknown;
  /** Polls made so far. */
  readonly polls: number;
}

/** How to wait for a job. */
export interface WaitOptions {
  readonly onProgress?: ((progress: JobProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Time to wait in all. @default the declared one */
  readonly timeoutMs?: number | undefined;
}

/** How to wait for a job that was started before. */
export interface ResumeOptions extends WaitOptions {
  /** Options of the status requests; their `cache` is always `no-cache`. */
  readonly request?: RequestOptions | undefined;
  /** Headers of the answer that started the job: its Retry-After puts off the first poll. */
  readonly headers?: Headers | undefined;
}

/**
 * Waits for the end of a job from the answer that started it, and gives its result. Polls at growing intervals, and never
 * before the time a Retry-After of the last answer names (RFC 9110 §10.2.3): each poll costs budget.
 *
 * @throws {JobFailedError} the job's status is one of failure
 * @throws {JobTimeoutError} the time is over, or would be before the next poll is due
 * @throws {AbortError} a signal aborted
 */
export async function untilJobDone<Result = unknown>(
  client: Caller,
  operation: Operation,
  started: unknown,
  options: ResumeOptions = {},
): Promise<Result> {
  const { poll: policy } = operation;
  if (policy === undefined) throw new TypeError(`Operation "${operation.id}" starts no job to wait for.`);
  const wait = new JobWait({ client, operation, policy, started, options });
  // What the result is, only the document knows.
  return (await wait.result()) as Result;
}

interface JobWaitOptions {
  readonly client: Caller;
  readonly operation: Operation;
  readonly policy: PollPolicy;
  readonly started: unknown;
  readonly options: ResumeOptions;
}

class JobWait {
  readonly #job: JobWaitOptions;
  readonly #args: Readonly<Record<string, unknown>>;
  readonly #timeoutMs: number;
  readonly #deadline = new AbortController();
  readonly #callerSignals: readonly AbortSignal[];
  #status: string | undefined;
  #answer: unknown;

  constructor(job: JobWaitOptions) {
    const { options, policy } = job;
    this.#job = job;
    this.#args = statusArguments(job.operation, policy, job.started);
    this.#timeoutMs = options.timeoutMs ?? policy.timeoutMs;
    this.#callerSignals = [options.signal, options.request?.signal].filter((signal) => signal !== undefined);
  }

  async result(): Promise<unknown> {
    const { clock } = contextOf(this.#job.client);
    const stop = new AbortController();
    sleep(clock, this.#timeoutMs, stop.signal).then(
      () => this.#deadline.abort(),
      () => undefined,
    );
    try {
      return await this.#poll();
    } catch (error) {
      throw this.#explain(error);
    } finally {
      stop.abort();
    }
  }

  async #poll(): Promise<unknown> {
    const { client, operation, policy, options } = this.#job;
    const { clock, closed } = contextOf(client);
    const target = usedOperation(operation, policy.operation);
    const schedule = new PollSchedule({ clock, policy, timeoutMs: this.#timeoutMs });
    const signal = AbortSignal.any([this.#deadline.signal, ...this.#callerSignals]);
    const wake = AbortSignal.any([signal, closed]);
    // Not `no-store`: a conditional poll that is answered 304 is free at many APIs.
    const request = { ...options.request, idempotencyKey: undefined, cache: "no-cache", signal } as const;
    let { headers } = options;
    for (let polls = 1; ; polls += 1) {
      const delayMs = schedule.next(headers);
      if (delayMs === undefined) throw this.#timeoutError();
      await sleep(clock, delayMs, wake).catch((reason) => {
        // A closed client refuses the next request, and says so.
        if (!closed.aborted) throw reason;
      });
      const { data, response } = await client.send(target, this.#args, request).withResponse();
      headers = response.headers;
      this.#answer = data;
      this.#status = statusText(policy, data);
      options.onProgress?.({ status: this.#status, answer: data, polls });
      if (this.#isDone()) return readPointer(data, policy.result ?? "");
    }
  }

  #isDone(): boolean {
    const { client, operation, policy } = this.#job;
    const status = this.#status ?? "";
    const phase = jobPhase(policy, status);
    if (phase === "failure") throw new JobFailedError(this.#details());
    if (phase === "unknown") {
      const { events, clock } = contextOf(client);
      const detail = `status "${status}" of the job is none of those declared; it is taken for pending`;
      const operationId = operation.id;
      events.emit({ type: "policy-mismatch", operationId, atMs: clock.now(), limit: undefined, detail });
    }
    return phase === "success";
  }

  #explain(error: unknown): unknown {
    const aborted = this.#callerSignals.find((signal) => signal.aborted);
    if (aborted !== undefined) {
      const { id } = this.#job.operation;
      return new AbortError(`Waiting for the job started by "${id}" was aborted; the job itself goes on.`, {
        cause: aborted.reason,
      });
    }
    return this.#deadline.signal.aborted && !(error instanceof JobFailedError)
      ? this.#timeoutError(error)
      : error;
  }

  #timeoutError(cause?: unknown): JobTimeoutError {
    const { started } = this.#job;
    const details = { ...this.#details(), started, args: this.#args, timeoutMs: this.#timeoutMs };
    return new JobTimeoutError(details, { cause });
  }

  #details() {
    return { operationId: this.#job.operation.id, status: this.#status, answer: this.#answer };
  }
}

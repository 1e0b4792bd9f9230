import { ApiPromise, handOver } from "../api-promise.js";
import type { Caller } from "../caller.js";
import type { Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { untilJobDone, type WaitOptions } from "./until-job-done.js";

/**
 * Starts a job, as a call of the operation does. The answer is what the server says at the start; `untilDone` waits for
 * the result.
 *
 * @throws {TypeError} the operation declares no `async`
 */
export function job<Started, Result = unknown>(
  client: Caller,
  operation: Operation<Started>,
  args: object = {},
  options: RequestOptions = {},
): JobPromise<Started, Result> {
  if (operation.poll === undefined)
    throw new TypeError(`Operation "${operation.id}" starts no job to wait for.`);
  return new JobPromise({ client, operation, args, options });
}

/** A call that starts a job. */
export interface JobCall<Started> {
  readonly client: Caller;
  readonly operation: Operation<Started>;
  readonly args: object;
  readonly options: RequestOptions;
}

/** The answer that started a job, with a way to wait for its end. */
export class JobPromise<Started, Result = unknown> extends ApiPromise<Started> {
  readonly #call: JobCall<Started>;

  constructor(call: JobCall<Started>) {
    const started = call.client.send(call.operation, { ...call.args }, call.options);
    started[handOver]();
    super(started.exchange, started.parse);
    this.#call = call;
  }

  /**
   * Waits until the job is done and gives its result. The job is started once, however often this is called; the polls
   * take the options of the call that started it.
   *
   * @throws {JobFailedError} the job's status is one of failure
   * @throws {JobTimeoutError} `timeoutMs` is over; the job goes on
   * @throws {AbortError} the signal aborted; the job goes on
   */
  async untilDone(options: WaitOptions = {}): Promise<Result> {
    const { client, operation, options: request } = this.#call;
    const { data, response } = await this.withResponse();
    return untilJobDone<Result>(client, operation, data, { ...options, request, headers: response.headers });
  }
}

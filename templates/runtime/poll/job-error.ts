import { SdkError } from "../errors.js";

/** What is known of a job that did not bring its result. */
export interface JobErrorDetails {
  /** Of the operation that started the job. */
  readonly operationId: string;
  /** The last status told; undefined where none was. */
  readonly status: string | undefined;
  /** The last status answer; undefined where there was none. */
  readonly answer: unknown;
}

/** The job ended in failure, as its status says. */
export class JobFailedError extends SdkError {
  override readonly name = "JobFailedError";
  readonly operationId: string;
  readonly status: string | undefined;
  readonly answer: unknown;

  constructor(details: JobErrorDetails, options?: ErrorOptions) {
    super(`The job started by "${details.operationId}" failed: its status is "${details.status}".`, options);
    this.operationId = details.operationId;
    this.status = details.status;
    this.answer = details.answer;
  }
}

/** The job was still under way when the time for waiting was over. It may well end yet. */
export class JobTimeoutError extends SdkError {
  override readonly name = "JobTimeoutError";
  readonly operationId: string;
  readonly status: string | undefined;
  readonly answer: unknown;
  /** The answer that started the job: `untilJobDone` goes on waiting from it. */
  readonly started: unknown;
  /** Arguments of the status request. */
  readonly args: Readonly<Record<string, unknown>>;

  constructor(
    details: JobErrorDetails & Pick<JobTimeoutError, "started" | "args"> & { readonly timeoutMs: number },
    options?: ErrorOptions,
  ) {
    const last = details.status === undefined ? "no status yet" : `status "${details.status}"`;
    super(
      `The job started by "${details.operationId}" was not done within ${details.timeoutMs} ms (${last}). ` +
        `It goes on at the server: give a longer "timeoutMs", or wait on with untilJobDone and the error's "started".`,
      options,
    );
    this.operationId = details.operationId;
    this.status = details.status;
    this.answer = details.answer;
    this.started = details.started;
    this.args = details.args;
  }
}

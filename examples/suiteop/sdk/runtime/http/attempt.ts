import type { Call, Reply } from "../call.js";

/** How far a failed request came: `not-sent` is certain that nothing reached the server. */
export type FailureKind = "not-sent" | "connection" | "timeout" | "body";

/** One request that brought no usable answer. The retry stage turns it into a public error. */
export class AttemptFailure extends Error {
  override readonly name = "AttemptFailure";
  readonly kind: FailureKind;
  /** The status, where the headers came and the body broke off. */
  readonly status: number | undefined;
  readonly headers: Headers | undefined;

  constructor(
    kind: FailureKind,
    message: string,
    options: ErrorOptions & { status?: number; headers?: Headers } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.status = options.status;
    this.headers = options.headers;
  }
}

/**
 * Sends one request and reads its answer: credentials, middleware, timeout, same-origin redirects.
 *
 * @param onUnsent told before it rejects where nothing was sent yet: the credential could not be had
 * @throws {AttemptFailure} no usable answer came
 * @throws {AbortError} the caller aborted
 */
export type Attempt = (call: Call, attemptNumber: number, onUnsent?: () => void) => Promise<Reply>;

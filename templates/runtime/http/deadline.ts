import { AbortError } from "../errors.js";
import type { AbortLinks } from "./abort-links.js";
import { AttemptFailure } from "./attempt.js";
import type { Timeout, Timeouts } from "./timeouts.js";

/** What may end an attempt early. */
export interface DeadlineOptions {
  readonly timeouts: Timeouts;
  readonly links: AbortLinks;
  /** 0: no bound. */
  readonly timeoutMs: number;
  readonly caller: AbortSignal | undefined;
  readonly closed: AbortSignal;
}

/**
 * Ends one attempt: at its timeout, when the caller aborts, or when the client is closed. The request is aborted,
 * and the attempt fails at once, also where a custom `fetch` or a middleware does not heed its signal.
 */
export class Deadline {
  readonly #options: DeadlineOptions;
  readonly #controller = new AbortController();
  readonly #unlinkClosed: () => void;
  readonly #unlinkCaller: (() => void) | undefined;
  readonly #onTimeout = () => this.#stop(this.#timeout());
  #timeoutMs: number;
  #running: Timeout | undefined;
  #fail: ((reason: Error) => void) | undefined;
  #failure: Error | undefined;
  /** Status and headers, once they are there: a timeout after that is one of the body. */
  answered: { readonly status: number; readonly headers: Headers } | undefined;
  /** Whether the request may have left: it has its credential, and was handed on. */
  hasLeft = false;

  /** @throws {AbortError} the caller has aborted, or the client is closed, already */
  constructor(options: DeadlineOptions) {
    this.#options = options;
    const { caller, closed, links, timeoutMs } = options;
    this.#timeoutMs = timeoutMs;
    if (caller?.aborted === true) throw abortError(caller);
    if (closed.aborted) throw closedError(closed);
    if (caller !== undefined) this.#unlinkCaller = links.add(caller, () => this.#stop(abortError(caller)));
    this.#unlinkClosed = links.add(closed, () => this.#stop(closedError(closed)));
    if (timeoutMs > 0) this.restart();
  }

  /** For `fetch`: aborts when the attempt is over before its time. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The work's own outcome, or the deadline's failure if that comes first. */
  race<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#failure !== undefined) reject(this.#failure);
      this.#fail = reject;
      work.then(resolve, reject);
    });
  }

  /** Lets the time begin anew, as for each piece of a stream; from then on with another bound where one is given. */
  restart(timeoutMs: number = this.#timeoutMs): void {
    this.#timeoutMs = timeoutMs;
    this.pause();
    if (timeoutMs > 0) this.#running = this.#options.timeouts.start(timeoutMs, this.#onTimeout);
  }

  /** Stops the time while nobody waits for the server. */
  pause(): void {
    if (this.#running !== undefined) this.#options.timeouts.clear(this.#running);
    this.#running = undefined;
  }

  /** Lets go of timer and signals. */
  end(): void {
    this.pause();
    this.#unlinkClosed();
    this.#unlinkCaller?.();
  }

  #stop(failure: Error): void {
    this.#failure = failure;
    this.end();
    this.#controller.abort(failure);
    this.#fail?.(failure);
  }

  #timeout(): AttemptFailure {
    const timeoutMs = this.#timeoutMs;
    return this.answered === undefined
      ? new AttemptFailure("timeout", `no answer within ${timeoutMs} ms.`)
      : new AttemptFailure("timeout", `the body did not arrive within ${timeoutMs} ms.`, this.answered);
  }
}

/** The error of a call whose signal aborted. */
export function abortError(signal: AbortSignal): AbortError {
  return new AbortError("The call was aborted by its signal.", { cause: signal.reason });
}

/** The error of a call that is under way when the client is closed. */
export function closedError(signal: AbortSignal): AbortError {
  return new AbortError("The client was closed.", { cause: signal.reason });
}

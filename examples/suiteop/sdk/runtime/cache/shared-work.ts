import type { AbortLinks } from "../http/abort-links.js";
import { abortError } from "../http/deadline.js";

/** Work that several callers wait for. Each may leave by its own signal; when the last has left, the work is abandoned. */
export class SharedWork {
  readonly #links: AbortLinks;
  readonly #onAbandoned: (() => void) | undefined;
  /** Made when asked for: most work is never abandoned. */
  #controller: AbortController | undefined;
  #waiting = 0;
  #isAbandoned = false;

  constructor(links: AbortLinks, onAbandoned?: () => void) {
    this.#links = links;
    this.#onAbandoned = onAbandoned;
  }

  /** Whether every caller has left. */
  get isAbandoned(): boolean {
    return this.#isAbandoned;
  }

  /** Aborts once every caller has left. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    return this.#controller.signal;
  }

  /**
   * Waits for the work on behalf of a caller.
   *
   * @throws {AbortError} as soon as the caller's signal aborts
   */
  join<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
    this.#waiting += 1;
    if (signal === undefined) return work;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(abortError(signal));
        this.#waiting -= 1;
        if (this.#waiting > 0) return;
        this.#isAbandoned = true;
        this.#controller?.abort(signal.reason);
        this.#onAbandoned?.();
      };
      work.then(resolve, reject);
      if (signal.aborted) return leave();
      const unlink = this.#links.add(signal, leave);
      work.then(unlink, unlink);
    });
  }
}

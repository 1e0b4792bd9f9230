/** What every event carries. Times are `Clock.now()` milliseconds. No event carries a secret. */
interface EventBase {
  readonly operationId: string;
  readonly atMs: number;
}

/** What the client tells of its work, through `onEvent` and `client.on`. */
export type ClientEvent =
  | (EventBase & {
      readonly type: "request";
      readonly method: string;
      readonly path: string;
      readonly attempt: number;
    })
  | (EventBase & {
      readonly type: "response";
      readonly status: number;
      readonly attempt: number;
      readonly durationMs: number;
    })
  /** The call waits for room in a limit. */
  | (EventBase & {
      readonly type: "throttled";
      readonly limit: string;
      readonly waitMs: number;
      readonly queued: number;
    })
  /** The server refused a request for the limit's sake. */
  | (EventBase & {
      readonly type: "rate-limited";
      readonly status: number;
      readonly waitMs: number;
      /** Which evidence set the wait. */
      readonly evidence: "retry-after" | "body" | "penalty" | "reset" | "window" | "backoff";
    })
  | (EventBase & {
      readonly type: "retry";
      readonly attempt: number;
      readonly waitMs: number;
      readonly cause: string;
    })
  | (EventBase & { readonly type: "cache-hit"; readonly stale: boolean })
  | (EventBase & { readonly type: "cache-revalidated" })
  /** A stale answer was served, and the request that was to refresh it behind the caller's back failed. */
  | (EventBase & { readonly type: "refresh-failed"; readonly cause: string })
  | (EventBase & { readonly type: "batched"; readonly size: number })
  /** The server's words or deeds do not fit the declared policy. */
  | (EventBase & {
      readonly type: "policy-mismatch";
      readonly limit: string | undefined;
      readonly detail: string;
    })
  /** Somebody else spends from the same limit: `foreign` of the last `total` units were not ours. */
  | (EventBase & {
      readonly type: "foreign-usage";
      readonly limit: string;
      /** Units of theirs that are proven. */
      readonly units: number;
      /** The quota. */
      readonly of: number;
      /** Units of theirs in the window, most likely. */
      readonly foreign: number;
      /** Units in the window that the server counts. */
      readonly total: number;
    });

/** Receives events. What it throws is ignored, and so is how a promise of it ends. */
export type EventListener = (event: ClientEvent) => void;

/** Tells an event to whoever listens. */
export type Emit = (event: ClientEvent) => void;

/** A list of listeners, each told of every event. */
export class EventHub {
  readonly #listeners = new Set<EventListener>();

  /** Adds a listener. @returns a function that takes it away again */
  on(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readonly emit: Emit = (event) => {
    for (const listener of this.#listeners) {
      try {
        const outcome: unknown = listener(event);
        if (outcome instanceof Promise) outcome.catch(() => undefined);
      } catch {
        // A listener's fault must not fail the call it listens to.
      }
    }
  };

  /** Whether anybody listens: events need not be built otherwise. */
  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }
}

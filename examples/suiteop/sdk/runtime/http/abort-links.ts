/**
 * Listens to abort signals for many requests at once. One listener a signal, however many requests wait on it:
 * platforms warn of a leak beyond ten, and one signal for a thousand calls is usual.
 */
export class AbortLinks {
  readonly #links = new WeakMap<AbortSignal, Link>();

  /** Calls back once when the signal aborts. @returns a function that takes the callback away again */
  add(signal: AbortSignal, callback: () => void): () => void {
    const link = this.#links.get(signal) ?? this.#connect(signal);
    link.callbacks.add(callback);
    return () => {
      if (!link.callbacks.delete(callback) || link.callbacks.size > 0) return;
      signal.removeEventListener("abort", link.onAbort);
      if (this.#links.get(signal) === link) this.#links.delete(signal);
    };
  }

  #connect(signal: AbortSignal): Link {
    const callbacks = new Set<() => void>();
    const onAbort = () => {
      this.#links.delete(signal);
      for (const callback of [...callbacks]) callback();
    };
    const link = { callbacks, onAbort };
    signal.addEventListener("abort", onAbort, { once: true });
    this.#links.set(signal, link);
    return link;
  }
}

interface Link {
  readonly callbacks: Set<() => void>;
  readonly onAbort: () => void;
}

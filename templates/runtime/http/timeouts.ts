import { type Clock, longestTimerMs } from "../clock.js";

/** A wait that goes on; for `Timeouts` alone to read. */
export interface Timeout {
  readonly line: TimeoutLine;
  readonly dueMs: number;
  readonly onTimeout: () => void;
}

/** Waits of equal length end in the order in which they began. */
interface TimeoutLine {
  readonly delayMs: number;
  readonly waits: Set<Timeout>;
  timer: unknown;
}

/**
 * Timeouts that hardly ever come about, such as those of requests: all of one length share one timer of the clock, and
 * there is none while nobody waits.
 */
export class Timeouts {
  readonly #clock: Clock;
  readonly #lines = new Map<number, TimeoutLine>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls back once after the delay, however long it is. */
  start(delayMs: number, onTimeout: () => void): Timeout {
    let line = this.#lines.get(delayMs);
    if (line === undefined) {
      line = { delayMs, waits: new Set(), timer: undefined };
      this.#lines.set(delayMs, line);
      this.#arm(line, delayMs);
    }
    const timeout = { line, dueMs: this.#clock.now() + delayMs, onTimeout };
    line.waits.add(timeout);
    return timeout;
  }

  clear(timeout: Timeout): void {
    const { line } = timeout;
    if (!line.waits.delete(timeout) || line.waits.size > 0) return;
    this.#clock.clearTimeout(line.timer);
    this.#lines.delete(line.delayMs);
  }

  #arm(line: TimeoutLine, delayMs: number): void {
    const waitMs = Math.min(Math.max(1, Math.ceil(delayMs)), longestTimerMs);
    line.timer = this.#clock.setTimeout(() => this.#ring(line), waitMs);
  }

  #ring(line: TimeoutLine): void {
    const nowMs = this.#clock.now();
    for (const timeout of line.waits) {
      if (timeout.dueMs > nowMs) {
        this.#arm(line, timeout.dueMs - nowMs);
        return;
      }
      this.clear(timeout);
      timeout.onTimeout();
    }
  }
}

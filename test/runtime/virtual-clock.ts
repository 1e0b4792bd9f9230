import type { Clock } from "../../templates/runtime/clock.js";

/** How a virtual clock starts. */
export interface VirtualClockOptions {
  /** Monotonic start. @default 0 */
  readonly startMs?: number;
  /** What `date()` says at the start, in epoch milliseconds. @default 2026-01-01T00:00:00Z */
  readonly epochMs?: number;
  /** Timers fire this much early, as libuv's may, at most by half their delay. @default 0 */
  readonly earlyMs?: number;
}

interface Timer {
  readonly dueMs: number;
  readonly order: number;
  callback: (() => void) | undefined;
}

/** Time that passes only when a test says so. Timers run in order of their due time, then of their making. */
export class VirtualClock implements Clock {
  readonly #startMs: number;
  readonly #earlyMs: number;
  #epochMs: number;
  #nowMs: number;
  #order = 0;
  readonly #heap: Timer[] = [];

  constructor({ startMs = 0, epochMs = Date.UTC(2026, 0, 1), earlyMs = 0 }: VirtualClockOptions = {}) {
    this.#startMs = startMs;
    this.#nowMs = startMs;
    this.#epochMs = epochMs;
    this.#earlyMs = earlyMs;
  }

  now(): number {
    return this.#nowMs;
  }

  date(): number {
    return this.#epochMs + (this.#nowMs - this.#startMs);
  }

  /** Moves the wall clock alone, as a correction of the machine's time does. */
  shiftDate(byMs: number): void {
    this.#epochMs += byMs;
  }

  setTimeout(callback: () => void, delayMs: number): unknown {
    // A platform timer beyond this fires at once: code that does not chunk its delays must not pass here.
    const keptMs = Number.isFinite(delayMs) && delayMs <= 2 ** 31 - 1 ? Math.max(0, delayMs) : 1;
    const timer: Timer = {
      dueMs: this.#nowMs + Math.max(keptMs / 2, keptMs - this.#earlyMs),
      order: this.#order++,
      callback,
    };
    this.#push(timer);
    return timer;
  }

  clearTimeout(handle: unknown): void {
    if (handle !== undefined && handle !== null) (handle as Timer).callback = undefined;
  }

  /** Timers not yet fired or cleared. */
  get pending(): number {
    return this.#heap.filter((timer) => timer.callback !== undefined).length;
  }

  /** Lets time pass; promises settle before the first timer, after each and at the end. */
  async advance(byMs: number): Promise<void> {
    const untilMs = this.#nowMs + byMs;
    await drain();
    while (this.#fireNext(untilMs)) await drain();
    this.#nowMs = untilMs;
    await drain();
  }

  /** Lets time pass until no timer is left, at most so long. Time stands at the last timer afterwards. */
  async runAll(maxMs = Number.POSITIVE_INFINITY): Promise<void> {
    const untilMs = this.#nowMs + maxMs;
    await drain();
    while (this.#fireNext(untilMs)) await drain();
  }

  /**
   * Lets time pass until the work has settled, and gives what it came to.
   *
   * @throws what the work fails with; an error where no timer is left that it could be waiting for
   */
  async runUntil<Value>(work: Promise<Value>): Promise<Value> {
    let isOver = false;
    const end = () => {
      isOver = true;
    };
    work.then(end, end);
    for (await drain(); !isOver; await drain()) {
      if (!this.#fireNext(Number.POSITIVE_INFINITY))
        throw new Error("Nothing is left that would end the work.");
    }
    return work;
  }

  #fireNext(untilMs: number): boolean {
    for (;;) {
      const first = this.#heap[0];
      if (first === undefined) return false;
      if (first.callback !== undefined && first.dueMs > untilMs) return false;
      this.#pop();
      if (first.callback === undefined) continue;
      this.#nowMs = Math.max(this.#nowMs, first.dueMs);
      const callback = first.callback;
      first.callback = undefined;
      callback();
      return true;
    }
  }

  #push(timer: Timer): void {
    const heap = this.#heap;
    let index = heap.length;
    heap.push(timer);
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(timer, parent)) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = timer;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      const left = heap[child];
      if (left === undefined) break;
      const right = heap[child + 1];
      const least = right !== undefined && isBefore(right, left) ? right : left;
      if (least === right) child += 1;
      if (!isBefore(least, last)) break;
      heap[index] = least;
      index = child;
    }
    heap[index] = last;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order);
}

/** A turn of the event loop: every promise that can settle has settled. */
function drain(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

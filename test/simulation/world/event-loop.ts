import type { Clock } from "../../../templates/runtime/clock.js";

/** Something that happens at a moment of virtual time. */
export interface SimulatedEvent {
  /** When, in milliseconds of the loop. Set by `schedule`. */
  atMs: number;
  /** Its turn among those of the same moment. Set by `schedule`. */
  turn: number;
  /** Makes it happen. @returns whether promises may have settled by it */
  fire(): boolean;
}

/** How a loop keeps time. */
export interface EventLoopOptions {
  /** What `date()` says at the start. @default 2026-01-01T00:00:00Z */
  readonly epochMs?: number;
  /** By how much the next timer fires late, in milliseconds; early where negative. @default never */
  readonly timerError?: () => number;
}

/** The longest delay a platform timer keeps. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Virtual time for millions of events: a binary heap, and a turn for promises only after events that may have settled
 * some.
 */
export class EventLoop implements Clock {
  readonly #timerError: (() => number) | undefined;
  readonly #heap: SimulatedEvent[] = [];
  #epochMs: number;
  #nowMs = 0;
  #turn = 0;
  #isTurnKept = false;

  constructor({ epochMs = Date.UTC(2026, 0, 1), timerError }: EventLoopOptions = {}) {
    this.#epochMs = epochMs;
    this.#timerError = timerError;
  }

  now(): number {
    return this.#nowMs;
  }

  date(): number {
    return this.#epochMs + this.#nowMs;
  }

  /** Moves the wall clock alone, as a correction of the machine's time does. */
  shiftDate(byMs: number): void {
    this.#epochMs += byMs;
  }

  setTimeout(callback: () => void, delayMs: number): unknown {
    // A platform timer beyond the longest fires at once: code that does not take it in parts must not pass here.
    const keptMs = delayMs <= longestTimerMs ? Math.max(0, delayMs) : 1;
    const errorMs = this.#timerError?.() ?? 0;
    const timer = new Timer(callback);
    this.schedule(timer, this.#nowMs + Math.max(keptMs / 2, keptMs + errorMs));
    return timer;
  }

  clearTimeout(handle: unknown): void {
    if (handle instanceof Timer) handle.callback = undefined;
  }

  /** Puts an event in, which must not be in already. */
  schedule(event: SimulatedEvent, atMs: number): void {
    const heap = this.#heap;
    event.atMs = atMs;
    event.turn = this.#turn++;
    let index = heap.length;
    heap.push(event);
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(event, parent)) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = event;
  }

  /** Lets events happen until none is left. Time stands at the last one afterwards. */
  async run(): Promise<void> {
    await undefined;
    for (let event = this.#pop(); event !== undefined; event = this.#pop()) {
      this.#nowMs = event.atMs;
      if (!event.fire()) continue;
      do {
        this.#isTurnKept = false;
        await undefined;
      } while (this.#isTurnKept);
    }
  }

  /** Has time stand still for another turn of promises: for those that settle others. */
  keepTurn(): void {
    this.#isTurnKept = true;
  }

  /** Lets idle time pass. */
  skip(byMs: number): void {
    this.#nowMs += byMs;
  }

  #pop(): SimulatedEvent | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(event: SimulatedEvent): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      let least = heap[child];
      if (least === undefined) break;
      const right = heap[child + 1];
      if (right !== undefined && isBefore(right, least)) {
        least = right;
        child += 1;
      }
      if (!isBefore(least, event)) break;
      heap[index] = least;
      index = child;
    }
    heap[index] = event;
  }
}

class Timer implements SimulatedEvent {
  atMs = 0;
  turn = 0;
  callback: (() => void) | undefined;

  constructor(callback: () => void) {
    this.callback = callback;
  }

  fire(): boolean {
    const { callback } = this;
    this.callback = undefined;
    callback?.();
    return callback !== undefined;
  }
}

function isBefore(a: SimulatedEvent, b: SimulatedEvent): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.turn < b.turn);
}

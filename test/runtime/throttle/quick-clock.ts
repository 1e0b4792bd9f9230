import type { Clock } from "../../../templates/runtime/clock.js";

interface Timer {
  readonly dueMs: number;
  readonly callback: () => void;
}

/** Virtual time for many short runs: promises get a few turns after each timer, and no turn of the event loop. */
export class QuickClock implements Clock {
  readonly #timers: Timer[] = [];
  #nowMs = 0;

  now(): number {
    return this.#nowMs;
  }

  date(): number {
    return 1_767_225_600_000 + this.#nowMs;
  }

  get pending(): number {
    return this.#timers.length;
  }

  setTimeout(callback: () => void, delayMs: number): unknown {
    const timer = { dueMs: this.#nowMs + delayMs, callback };
    const index = this.#timers.findIndex(({ dueMs }) => dueMs > timer.dueMs);
    this.#timers.splice(index < 0 ? this.#timers.length : index, 0, timer);
    return timer;
  }

  clearTimeout(handle: unknown): void {
    const index = this.#timers.indexOf(handle as Timer);
    if (index >= 0) this.#timers.splice(index, 1);
  }

  /** Fires timers, at most until then, until none is left. @param onFired called at once after each, before any promise settles */
  async run(
    turns: number,
    onFired: () => void = () => undefined,
    untilMs = Number.POSITIVE_INFINITY,
  ): Promise<void> {
    await settle(turns);
    for (
      let timer = this.#timers[0];
      timer !== undefined && timer.dueMs <= untilMs;
      timer = this.#timers[0]
    ) {
      this.#timers.shift();
      this.#nowMs = Math.max(this.#nowMs, timer.dueMs);
      timer.callback();
      onFired();
      await settle(turns);
    }
    if (Number.isFinite(untilMs)) this.#nowMs = Math.max(this.#nowMs, untilMs);
  }
}

async function settle(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await undefined;
}

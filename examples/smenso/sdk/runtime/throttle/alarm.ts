import { type Clock, longestTimerMs } from "../clock.js";

/** One timer for the earliest of several moments. It may ring early: whoever hears it looks at the time, and sets it anew. */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #timer: unknown;
  #atMs = Number.POSITIVE_INFINITY;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Rings no later than that, on the clock; an infinite time asks for nothing. */
  set(atMs: number): void {
    if (atMs >= this.#atMs) return;
    this.#clock.clearTimeout(this.#timer);
    this.#atMs = atMs;
    const delayMs = Math.max(1, Math.ceil(atMs - this.#clock.now()));
    this.#timer = this.#clock.setTimeout(
      () => {
        this.#timer = undefined;
        this.#atMs = Number.POSITIVE_INFINITY;
        this.#ring();
      },
      Math.min(delayMs, longestTimerMs),
    );
  }

  /** Ends the timer. */
  end(): void {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#atMs = Number.POSITIVE_INFINITY;
  }
}

import type { ClientInterval } from "./limit-window.js";

/** What two clocks may drift apart, per millisecond. */
const drift = 1e-4;

/** Contradictions after which what the server says of its periods is believed no more. */
const refutedAfter = 3;

/**
 * When a server's periods of equal length begin, on the client's clock: an interval for one boundary, and with it for
 * all. Every word of a period's end narrows it by intersection; drift widens it.
 */
export class PeriodPhase {
  readonly #windowMs: number;
  #known: ClientInterval | undefined;
  #heardAtMs = 0;
  #contradictions = 0;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Takes the end of any period. Where it meets nothing known, a clock was set: the newest word stands. */
  heed(end: ClientInterval, heardAtMs: number): void {
    if (end.highMs - end.lowMs >= this.#windowMs || this.#contradictions >= refutedAfter) return;
    const known = this.#widened(heardAtMs);
    this.#heardAtMs = heardAtMs;
    if (known === undefined) {
      this.#known = end;
      return;
    }
    const apartMs = (known.lowMs + known.highMs - end.lowMs - end.highMs) / 2;
    const shiftMs = Math.round(apartMs / this.#windowMs) * this.#windowMs;
    const lowMs = Math.max(known.lowMs, end.lowMs + shiftMs);
    const highMs = Math.min(known.highMs, end.highMs + shiftMs);
    if (lowMs <= highMs) {
      this.#known = { lowMs, highMs };
      return;
    }
    this.#contradictions += 1;
    this.#known = this.#contradictions < refutedAfter ? end : undefined;
  }

  /** The latest boundary that may have passed: its interval may reach beyond now. Undefined where nothing is known. */
  latest(nowMs: number): ClientInterval | undefined {
    const known = this.#widened(nowMs);
    if (known === undefined) return undefined;
    const shiftMs = Math.floor((nowMs - known.lowMs) / this.#windowMs) * this.#windowMs;
    return { lowMs: known.lowMs + shiftMs, highMs: known.highMs + shiftMs };
  }

  #widened(nowMs: number): ClientInterval | undefined {
    const known = this.#known;
    if (known === undefined) return undefined;
    const byMs = Math.max(0, nowMs - this.#heardAtMs) * drift;
    const lowMs = known.lowMs - byMs;
    const highMs = known.highMs + byMs;
    return highMs - lowMs < this.#windowMs ? { lowMs, highMs } : undefined;
  }
}

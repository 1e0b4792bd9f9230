import { parseHttpDate } from "../cache/http-date.js";
import type { Clock } from "../clock.js";
import type { ClientInterval } from "./limit-window.js";

/** What two clocks may drift apart, per millisecond. */
const drift = 1e-4;

/** What a machine's wall clock is trusted to, as long as the server has told no `Date`. */
const assumedErrorMs = 1_000;

/**
 * The server's wall clock, read through the `Date` of its answers. The offset θ = server − client lies in
 * [Date − answered, Date + 1 s − sent], since `Date` is cut to seconds; answers narrow it by intersection, drift
 * widens it. Until a `Date` came, the machine's wall clock stands in.
 */
export class ServerClock {
  readonly #clock: Clock;
  #low = Number.NEGATIVE_INFINITY;
  #high = Number.POSITIVE_INFINITY;
  #observedAtMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether an answer told the server's time. */
  get isKnown(): boolean {
    return this.#low !== Number.NEGATIVE_INFINITY;
  }

  /** Takes the `Date` of an answer; one that a cache has kept (`Age`) or nobody can read says nothing. */
  observe(headers: Headers, sentAtMs: number, answeredAtMs: number): void {
    const text = headers.get("Date");
    if (text === null || Number(headers.get("Age") ?? 0) > 0) return;
    const epochMs = parseHttpDate(text);
    if (epochMs === undefined) return;
    const low = epochMs - answeredAtMs;
    const high = epochMs + 1_000 - sentAtMs;
    const widenedMs = Math.max(0, answeredAtMs - this.#observedAtMs) * drift;
    const bothLow = Math.max(low, this.#low - widenedMs);
    const bothHigh = Math.min(high, this.#high + widenedMs);
    // Where they do not meet, one of the clocks was set: the newest word stands.
    const meets = bothLow <= bothHigh;
    this.#low = meets ? bothLow : low;
    this.#high = meets ? bothHigh : high;
    this.#observedAtMs = answeredAtMs;
  }

  /** When the server's clock shows a moment, on the client's clock. */
  toClient(epochMs: number): ClientInterval {
    const [low, high] = this.#offset();
    return { lowMs: epochMs - high, highMs: epochMs - low };
  }

  /** How long to wait from a client time until the server's clock surely shows a moment. Never negative. */
  waitMs(epochMs: number, fromMs: number): number {
    const offset = this.isKnown ? this.#offset()[0] : this.#clock.date() - this.#clock.now();
    return Math.max(0, epochMs - offset - fromMs);
  }

  /** The earliest that the server's clock may show now. */
  nowAtLeast(): number {
    return this.#clock.now() + this.#offset()[0];
  }

  #offset(): readonly [number, number] {
    const nowMs = this.#clock.now();
    if (!this.isKnown) {
      const assumed = this.#clock.date() - nowMs;
      return [assumed - assumedErrorMs, assumed + assumedErrorMs];
    }
    const widenedMs = Math.max(0, nowMs - this.#observedAtMs) * drift;
    return [this.#low - widenedMs, this.#high + widenedMs];
  }
}

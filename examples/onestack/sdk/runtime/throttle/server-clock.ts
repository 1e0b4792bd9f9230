import { parseHttpDate } from "../cache/http-date.js";
import type { Clock } from "../clock.js";
import type { ClientInterval } from "./limit-window.js";

/** What two clocks may drift apart, per millisecond. */
const drift = 1e-4;

/** What a machine's wall clock is trusted to, as long as the server has told no `Date`. */
const assumedErrorMs = 1_000;

/** An answer is read at the latest so long after the last one that was, so that a clock that was set is noticed. */
const unreadMs = 100;

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
  #timesSet = 0;
  /** When an answer was last read, whatever it said. */
  #readAtMs = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How often the offset came to be another than could be foreseen: it was learnt, or one of the clocks was set. */
  get timesSet(): number {
    return this.#timesSet;
  }

  /** Whether an answer told the server's time. */
  get isKnown(): boolean {
    return this.#low !== Number.NEGATIVE_INFINITY;
  }

  /**
   * Takes the `Date` of an answer where it can tell anything new: where a second of the server's clock may have begun
   * between the bounds known so far, or 100 ms after the last one read. Any other leaves the interval as it is, and
   * reading headers costs more than all else an answer needs.
   */
  follow(headers: Headers, sentAtMs: number, answeredAtMs: number): void {
    if (this.#mayNarrow(sentAtMs, answeredAtMs) || !(answeredAtMs - this.#readAtMs < unreadMs))
      this.observe(headers, sentAtMs, answeredAtMs);
  }

  /** Takes the `Date` of an answer; one that a cache has kept (`Age`) or nobody can read says nothing. */
  observe(headers: Headers, sentAtMs: number, answeredAtMs: number): void {
    this.#readAtMs = Math.max(this.#readAtMs, answeredAtMs);
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
    if (!meets || !this.isKnown) this.#timesSet += 1;
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

  /**
   * The server's second lies in (sent + low − 1 s, answered + high]. It raises the lower bound if it is past
   * answered + low, and lowers the upper one if its end comes before sent + high.
   */
  #mayNarrow(sentAtMs: number, answeredAtMs: number): boolean {
    if (!this.isKnown) return false;
    const widenedMs = Math.max(0, answeredAtMs - this.#observedAtMs) * drift;
    const low = this.#low - widenedMs;
    const high = this.#high + widenedMs;
    return (
      holdsSecond(answeredAtMs + low, answeredAtMs + high) || holdsSecond(sentAtMs + low, sentAtMs + high)
    );
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

/** Whether a second begins after the first moment and no later than the other. */
function holdsSecond(afterMs: number, throughMs: number): boolean {
  return Math.floor(afterMs / 1_000) < Math.floor(throughMs / 1_000);
}

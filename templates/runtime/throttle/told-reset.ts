import type { ClientInterval } from "./limit-window.js";
import { Trust } from "./trust.js";

/** Contradictions, of different windows, after which no reset is believed. */
const refutedAfter = 3;

/** Resets of one server are a window apart at least, clocks that drift allowed for. */
const leastApart = 0.999;

/**
 * The reset that the server has told of a window, and whether its resets are to be believed. Two words of the same reset
 * narrow it. Of two different ones the later proves that the earlier has passed; and where they are less than a window
 * apart, one of them is wrong. On a refusal such a contradiction ends the trust at once, as does a refusal in a window
 * that a reset is said to have emptied.
 */
export class ToldReset {
  readonly trust = new Trust();
  readonly #windowMs: number;
  #known: ClientInterval | undefined;
  /** The latest that was told, passed or not. */
  #latest: ClientInterval | undefined;
  #contradictions = 0;
  #contradictedAtMs = Number.NEGATIVE_INFINITY;
  #gaveBackMs = Number.NEGATIVE_INFINITY;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  get known(): ClientInterval | undefined {
    return this.#known;
  }

  /** Takes a word. @returns when the reset before it was, at the earliest, where the word proves that it has passed */
  heed(reset: ClientInterval, answeredAtMs: number, isRefused: boolean): number | undefined {
    // Less exact words of two resets, one after the other, may be taken for words of one.
    if (!this.trust.isGiven || reset.highMs - reset.lowMs >= this.#windowMs / 2) return undefined;
    if (this.#contradicts(reset)) this.#contradict(answeredAtMs, isRefused);
    if (!this.trust.isGiven) return undefined;
    const known = this.#known;
    const lowMs = Math.max(known?.lowMs ?? reset.lowMs, reset.lowMs);
    const highMs = Math.min(known?.highMs ?? reset.highMs, reset.highMs);
    if (lowMs > highMs) return reset.lowMs === lowMs ? this.replace(reset) : undefined;
    this.#take({ lowMs, highMs });
    return undefined;
  }

  /** Takes a reset that is known better than any answer can tell. @returns as `heed` does */
  replace(reset: ClientInterval): number | undefined {
    const known = this.#known;
    if (this.trust.isGiven) this.#take(reset);
    return known !== undefined && reset.lowMs > known.highMs ? known.lowMs : undefined;
  }

  /** Forgets the reset once it has surely passed. @returns when it was, at the earliest */
  passed(nowMs: number): number | undefined {
    const known = this.#known;
    if (known === undefined || nowMs < known.highMs) return undefined;
    this.#known = undefined;
    return known.lowMs;
  }

  /** Notes the latest answer whose slot a reset gave back. */
  gaveBack(answeredAtMs: number): void {
    this.#gaveBackMs = answeredAtMs;
  }

  /** Notes a refusal. @param heldSinceMs since when slots would be held yet, had no reset given them back */
  refused(heldSinceMs: number): void {
    if (heldSinceMs < this.#gaveBackMs)
      this.#disbelieve("The server refused a request that its own reset allows.");
  }

  #disbelieve(reason: string): void {
    this.#known = undefined;
    this.trust.end(reason);
  }

  #take(reset: ClientInterval): void {
    this.#known = reset;
    if (this.#latest === undefined || reset.lowMs >= this.#latest.lowMs) this.#latest = reset;
  }

  #contradicts(reset: ClientInterval): boolean {
    const latest = this.#latest;
    if (latest === undefined) return false;
    const [earlier, later] = reset.lowMs < latest.lowMs ? [reset, latest] : [latest, reset];
    const isSame = later.lowMs <= earlier.highMs;
    return !isSame && later.highMs - earlier.lowMs < this.#windowMs * leastApart;
  }

  /** Words of one window are one contradiction: until a clock that was set is noticed, several may be off. */
  #contradict(nowMs: number, isRefused: boolean): void {
    if (!isRefused && nowMs - this.#contradictedAtMs < this.#windowMs) return;
    this.#contradictedAtMs = nowMs;
    this.#contradictions += isRefused ? refutedAfter : 1;
    if (this.#contradictions >= refutedAfter)
      this.#disbelieve("The server tells resets that are less than a window apart.");
  }
}

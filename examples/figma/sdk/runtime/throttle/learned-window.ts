import { type ClientInterval, type Evidence, guardMs, type LimitWindow, unitSlack } from "./limit-window.js";

/** Length taken for a window whose headers tell no reset: it governs nothing then. */
const unknown = Number.POSITIVE_INFINITY;

/**
 * A window that nobody declared, as the headers tell it. With nothing under way, the least `remaining` among the
 * answers of one window is exact; what is under way comes off it. It opens again at the reset, and a later reset is
 * a new window. Answers without headers count one off.
 */
export class LearnedWindow implements LimitWindow {
  readonly name: string;
  readonly declared = undefined;
  #limit = unknown;
  #remaining = unknown;
  #inFlight = 0;
  #reset: ClientInterval | undefined;
  /** When the newest request that was told of the window had left. */
  #toldSentAtMs = Number.NEGATIVE_INFINITY;

  /** @param inFlight requests under way that spend from the window too */
  constructor(name: string, inFlight: number) {
    this.name = name;
    this.#inFlight = inFlight;
  }

  /** As told; infinite as long as no header came. */
  get quota(): number {
    return this.#limit;
  }

  get windowMs(): number {
    return 0;
  }

  get capacity(): number {
    return unknown;
  }

  get size(): number {
    return this.#limit;
  }

  /** When the window opens again, at the latest; undefined where no header told. */
  get opensAtMs(): number | undefined {
    return this.#reset?.highMs;
  }

  fits(units: number, nowMs: number): boolean {
    // A cost above the whole limit goes when nothing else is under way: the server is to judge it.
    const needed = Math.min(units, this.#limit);
    return this.#left(nowMs) >= needed - unitSlack;
  }

  freeAtMs(units: number, nowMs: number): number {
    if (this.fits(units, nowMs)) return nowMs;
    return Math.max(nowMs + 1e-3, this.#reset === undefined ? unknown : this.#reset.highMs + guardMs);
  }

  commit(units: number, _nowMs: number): number {
    this.#inFlight += units;
    return 0;
  }

  /** What the server charged is in its own word, which `heed` takes. */
  settle(reserved: number, _charged: number, _answeredAtMs: number): void {
    this.#inFlight = Math.max(0, this.#inFlight - reserved);
  }

  settleUnheard(units: number, _atMs: number): void {
    this.#inFlight = Math.max(0, this.#inFlight - units);
    this.#remaining = Math.max(0, this.#remaining - units);
  }

  heed({ limit, remaining, reset, sentAtMs, answeredAtMs }: Evidence): undefined {
    this.#left(answeredAtMs);
    if (limit !== undefined) this.#limit = limit;
    // Without a reset there is no telling when it opens again.
    if (reset === undefined) return;
    const known = this.#reset;
    if (known !== undefined && reset.highMs < known.lowMs) return;
    const isLater = known === undefined || reset.lowMs > known.highMs;
    if (isLater && sentAtMs >= this.#toldSentAtMs) {
      this.#remaining = remaining;
      this.#reset = reset;
    } else {
      this.#remaining = Math.min(this.#remaining, remaining);
      if (known !== undefined && !isLater) this.#reset = narrowed(known, reset);
    }
    this.#toldSentAtMs = Math.max(this.#toldSentAtMs, sentAtMs);
  }

  /** What remains is told for all alike. */
  foreign(): number {
    return 0;
  }

  /** The server refused: nothing is left until the reset. */
  exhaust(): void {
    if (this.#reset !== undefined) this.#remaining = 0;
  }

  setQuota(quota: number): void {
    this.#limit = quota;
  }

  returningBy(): number {
    return 0;
  }

  inUse(nowMs: number): number {
    const left = this.#left(nowMs);
    return Number.isFinite(this.#limit) && Number.isFinite(left)
      ? Math.max(0, this.#limit - left)
      : this.#inFlight;
  }

  available(nowMs: number): number {
    return Math.max(0, this.#left(nowMs));
  }

  isIdle(nowMs: number): boolean {
    this.#left(nowMs);
    return this.#inFlight === 0 && this.#reset === undefined;
  }

  #left(nowMs: number): number {
    if (this.#reset !== undefined && nowMs >= this.#reset.highMs + guardMs) {
      this.#reset = undefined;
      this.#remaining = this.#limit;
    }
    return this.#remaining - this.#inFlight;
  }
}

function narrowed(a: ClientInterval, b: ClientInterval): ClientInterval {
  return { lowMs: Math.max(a.lowMs, b.lowMs), highMs: Math.min(a.highMs, b.highMs) };
}

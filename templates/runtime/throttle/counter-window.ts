import { BucketWindow } from "./bucket-window.js";
import { type DeclaredNumbers, withMargin } from "./limit-window.js";

/** What a counter window is made of. */
export interface CounterWindowOptions {
  readonly name: string;
  readonly quota: number;
  readonly marginPercent: number;
  readonly windowMs: number;
}

/** Round trip that the burst is sized for: a smaller burst would hold the rate back, a larger one costs quota. */
const assumedTripMs = 100;

/**
 * A curve that is safe for a sliding-window counter (`previous × (1 − x) + current ≤ L`) in every phase. Such a server
 * charges more for a burst than a log does; a bucket of rate (L − B)/W and burst B never exceeds L in it: with
 * current ≤ B + ρxW and previous + current ≤ B + ρW(1 + x), the sum is at most B + ρW = L.
 */
export class CounterWindow extends BucketWindow {
  override readonly declared: DeclaredNumbers;
  readonly #options: CounterWindowOptions;
  #whole: number;
  #burst: number;

  constructor(options: CounterWindowOptions, burst = burstOf(options)) {
    const whole = withMargin(options.quota, options.marginPercent);
    super({ ...options, marginPercent: 0, quota: rateOf(whole, burst), burst });
    this.declared = { quota: options.quota, burst: undefined, hasAlgorithm: true };
    this.#options = options;
    this.#whole = whole;
    this.#burst = burst;
  }

  override get quota(): number {
    return this.#whole;
  }

  override get capacity(): number {
    return this.#options.quota;
  }

  override fits(units: number, nowMs: number): boolean {
    if (units > this.#burst) this.#grow(Math.min(units, this.#whole));
    return super.fits(units, nowMs);
  }

  /** What the server says remains is its estimate, which tells nothing exact of others. */
  override heed(): number {
    return 0;
  }

  override setQuota(quota: number): void {
    this.#whole = withMargin(quota, this.#options.marginPercent);
    this.#reshape(Math.min(this.#burst, burstOf({ ...this.#options, quota })));
  }

  /** What was sent by the faster curve, in the two windows that the server remembers, is too much for the slower one. */
  #grow(burst: number): void {
    const before = rateOf(this.#whole, this.#burst);
    const excess = this.#burst + 2 * (before - rateOf(this.#whole, burst));
    this.#reshape(burst);
    this.owe(excess);
  }

  #reshape(burst: number): void {
    this.#burst = burst;
    this.reshape(rateOf(this.#whole, burst), burst);
  }
}

/** Units that come in per window. A burst of the whole quota needs two windows to be forgotten. */
function rateOf(quota: number, burst: number): number {
  return burst < quota ? quota - burst : 0.5;
}

function burstOf({ quota, marginPercent, windowMs }: CounterWindowOptions): number {
  const whole = withMargin(quota, marginPercent);
  const needed = 1 + Math.ceil((whole / windowMs) * assumedTripMs);
  return Math.max(1, Math.min(needed, Math.floor(whole / 4)));
}

/** Whoever holds the part of the probe. */
export type Probe = object;

/**
 * What a refusal does to a limit: nothing goes until the server's time, then one request probes, and when its answer
 * is no refusal the rest follow.
 */
export class Hold {
  #untilMs: number;
  #probe: Probe | undefined;
  #refusals = 1;

  constructor(untilMs: number) {
    this.#untilMs = untilMs;
  }

  get untilMs(): number {
    return this.#untilMs;
  }

  /** Refusals in a row, each after the wait for the one before. */
  get refusals(): number {
    return this.#refusals;
  }

  /** Holds longer. The refused request gives up the part of the probe, if it had it. */
  extend(untilMs: number, refused: Probe): void {
    this.#untilMs = Math.max(this.#untilMs, untilMs);
    if (this.isProbedBy(refused)) this.#refusals += 1;
    this.leave(refused);
  }

  /** When a request may go; infinite while another one probes. */
  nextAtMs(): number {
    return this.#probe === undefined ? this.#untilMs : Number.POSITIVE_INFINITY;
  }

  /** Takes the part of the probe, where it is free and time has come. */
  enter(probe: Probe, nowMs: number): void {
    if (this.#probe === undefined && nowMs >= this.#untilMs) this.#probe = probe;
  }

  /** Gives the part up, so that another may take it. */
  leave(probe: Probe): void {
    if (this.#probe === probe) this.#probe = undefined;
  }

  isProbedBy(probe: Probe): boolean {
    return this.#probe === probe;
  }
}

import type { CounterWindow } from "./counter-window.js";
import {
  type DeclaredNumbers,
  type Evidence,
  type ForeignWord,
  type LimitWindow,
  windowGuardMs,
} from "./limit-window.js";

/** A window of undeclared algorithm that was refused against its model: the counter-safe curve holds beside it from then on. */
export class GuardedWindow implements LimitWindow {
  readonly name: string;
  readonly windowMs: number;
  readonly declared: DeclaredNumbers | undefined;
  readonly #window: LimitWindow;
  readonly #curve: CounterWindow;
  #knowsFromMs: number | undefined;

  constructor(window: LimitWindow, curve: CounterWindow) {
    this.name = window.name;
    this.windowMs = window.windowMs;
    this.declared = window.declared && { ...window.declared, hasAlgorithm: true };
    this.#window = window;
    this.#curve = curve;
  }

  get quota(): number {
    return this.#window.quota;
  }

  get opensAtMs(): number | undefined {
    return this.#window.opensAtMs;
  }

  get capacity(): number {
    return this.#window.capacity;
  }

  get size(): number {
    return this.#window.size;
  }

  fits(units: number, nowMs: number): boolean {
    return this.#window.fits(units, nowMs) && this.#curve.fits(units, nowMs);
  }

  freeAtMs(units: number, nowMs: number): number {
    return Math.max(this.#window.freeAtMs(units, nowMs), this.#curve.freeAtMs(units, nowMs));
  }

  commit(units: number, nowMs: number): number {
    this.#curve.commit(units, nowMs);
    return this.#window.commit(units, nowMs);
  }

  settle(reserved: number, charged: number, answeredAtMs: number): void {
    this.#curve.settle(reserved, charged, answeredAtMs);
    this.#window.settle(reserved, charged, answeredAtMs);
  }

  settleUnheard(units: number, atMs: number): void {
    this.#curve.settleUnheard(units, atMs);
    this.#window.settleUnheard(units, atMs);
  }

  heed(evidence: Evidence): ForeignWord | undefined {
    // The curve knows nothing of what was spent before it was made, which a server may count for two windows.
    this.#knowsFromMs ??= evidence.answeredAtMs + 2 * this.windowMs + windowGuardMs(this.windowMs);
    const mark = evidence.answeredAtMs < this.#knowsFromMs ? undefined : evidence.mark;
    const byCurve = this.#curve.heed({ ...evidence, mark });
    return this.#window.heed(evidence) ?? byCurve;
  }

  foreign(nowMs: number): number {
    return Math.max(this.#window.foreign(nowMs), this.#curve.foreign(nowMs));
  }

  setQuota(quota: number): void {
    this.#curve.setQuota(quota);
    this.#window.setQuota(quota);
  }

  returningBy(atMs: number, nowMs: number): number {
    return Math.min(this.#window.returningBy(atMs, nowMs), this.#curve.returningBy(atMs, nowMs));
  }

  inUse(nowMs: number): number {
    return this.#window.inUse(nowMs);
  }

  available(nowMs: number): number {
    return Math.min(this.#window.available(nowMs), this.#curve.available(nowMs));
  }

  isIdle(nowMs: number): boolean {
    return this.#window.isIdle(nowMs) && this.#curve.isIdle(nowMs);
  }
}

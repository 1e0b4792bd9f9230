import type { ForeignWord, LimitWindow } from "./limit-window.js";

/** Change of the others' share that is worth telling. */
const worthTelling = 0.2;

/** Windows without a sign of others after which they count as gone, and are news when they come back. */
const goneAfterWindows = 10;

interface Told {
  readonly share: number;
  readonly atMs: number;
  lastSeenAtMs: number;
}

/** Judges what is worth telling of others: the first sign of them, and later a share that has changed by much. */
export class ForeignNews {
  readonly #told = new WeakMap<LimitWindow, Told>();

  /** Whether a word is news. It is at most once a window. */
  isNews(window: LimitWindow, { foreign, total }: ForeignWord, nowMs: number): boolean {
    const share = total > 0 ? foreign / total : 1;
    const told = this.#told.get(window);
    if (told !== undefined) {
      const unseenMs = nowMs - told.lastSeenAtMs;
      told.lastSeenAtMs = Math.max(told.lastSeenAtMs, nowMs);
      const isBack = unseenMs > goneAfterWindows * window.windowMs;
      const isOther = Math.abs(share - told.share) >= worthTelling;
      if (!isBack && (!isOther || nowMs - told.atMs < window.windowMs)) return false;
    }
    this.#told.set(window, { share, atMs: nowMs, lastSeenAtMs: nowMs });
    return true;
  }
}

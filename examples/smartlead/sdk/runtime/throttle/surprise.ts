import type { CallKit } from "../kit.js";
import { CounterWindow } from "./counter-window.js";
import { GuardedWindow } from "./guarded-window.js";
import type { LimitState } from "./limit-state.js";
import type { LimitWindow } from "./limit-window.js";
import { LogWindow } from "./log-window.js";
import type { LivePermit } from "./permit.js";

/** Surprises after which the algorithm assumed for a window counts as refuted. */
const refutedAfter = 2;

/** What is remembered of a state's refusals. */
interface History {
  count: number;
  lastAtMs: number;
}

/**
 * Judges refusals that the model holds impossible. A window whose algorithm nobody declared
 * goes over to the counter-safe curve at the second one that came under real load, since a
 * single one may be the work of others; it never goes back.
 */
export class Surprises {
  readonly #history = new WeakMap<LimitState, History>();
  readonly #kit: CallKit;

  constructor(kit: CallKit) {
    this.#kit = kit;
  }

  /** @returns what became of the windows, for `policy-mismatch`; undefined where nothing did */
  note(permit: LivePermit, state: LimitState, nowMs: number): string | undefined {
    const history = this.#history.get(state) ?? { count: 0, lastAtMs: Number.NEGATIVE_INFINITY };
    // Refusals of requests that were under way together are one.
    if (permit.grantedAtMs < history.lastAtMs || !isLoaded(state, nowMs)) return undefined;
    this.#history.set(state, { count: history.count + 1, lastAtMs: nowMs });
    if (history.count + 1 < refutedAfter) {
      return "The server refused a request that the declared limits allow: others may spend from the same limit, or it is not what is declared.";
    }
    const guarded = state.windows.flatMap((window, index) =>
      guard({ state, index, kit: this.#kit }, window) ? [window.name] : [],
    );
    if (guarded.length === 0) return undefined;
    return `The server refuses what a rolling window allows. ${guarded.join(", ")}: treated as a sliding counter from now on; declare its algorithm.`;
  }
}

function isLoaded(state: LimitState, nowMs: number): boolean {
  return state.windows.some((window) => window.inUse(nowMs) >= window.quota / 2);
}

interface Suspect {
  readonly state: LimitState;
  readonly index: number;
  readonly kit: CallKit;
}

function guard({ state, index, kit }: Suspect, window: LimitWindow): boolean {
  const { declared, name, windowMs } = window;
  if (!(window instanceof LogWindow) || declared === undefined || declared.hasAlgorithm) return false;
  const curve = new CounterWindow({
    name,
    quota: window.quota,
    marginPercent: 0,
    windowMs,
    ForeignUse: kit.ForeignUse,
  });
  curve.commit(state.inFlight, 0);
  state.windows[index] = new GuardedWindow(window, curve);
  return true;
}

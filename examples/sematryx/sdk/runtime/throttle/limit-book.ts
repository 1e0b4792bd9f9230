import type { Call } from "../call.js";
import type { Context } from "../context.js";
import { brought } from "../kit.js";
import { LimitState } from "./limit-state.js";
import { makeWindow } from "./make-window.js";
import type { ResolvedLimit } from "./resolve-limits.js";
import type { RoundTrips } from "./round-trips.js";
import type { ServerClock } from "./server-clock.js";

/** States kept before idle ones are looked for. */
const sweepFrom = 256;

/** What the limits of one client share. */
export interface LimitSurroundings {
  readonly context: Context;
  readonly roundTrips: RoundTrips;
  readonly serverClock: ServerClock;
  readonly maxDelayMs: number;
  /** Gives each state a number of its own. */
  readonly nextId: () => number;
}

/** The states of one limit, by the value of its scope; idle ones are dropped as others come. */
export class LimitBook {
  readonly limit: ResolvedLimit;
  readonly #surroundings: LimitSurroundings;
  readonly #states = new Map<string, LimitState>();
  #sweepAt = sweepFrom;
  #lastScope: string | undefined;
  #last: LimitState | undefined;

  constructor(limit: ResolvedLimit, surroundings: LimitSurroundings) {
    this.limit = limit;
    this.#surroundings = surroundings;
  }

  get states(): Iterable<LimitState> {
    return this.#states.values();
  }

  /** The state a call spends from. */
  stateFor(call: Call): LimitState {
    const scope = this.#scopeOf(call);
    if (this.#last !== undefined && scope === this.#lastScope) return this.#last;
    const state = this.#states.get(scope) ?? this.#open(scope);
    this.#last = state;
    this.#lastScope = scope;
    return state;
  }

  /** A state for no scope, as a limit looks that nobody has used yet. */
  unused(): LimitState {
    return this.#make("");
  }

  #scopeOf(call: Call): string {
    const { by } = this.limit;
    if (by.length === 0 || (by.length === 1 && by[0] === "global")) return "";
    const context = call.client ?? this.#surroundings.context;
    if (by.length === 1) return context.scopeValue(by[0] ?? "", call);
    // Lengths keep ["a", "bc"] and ["ab", "c"] apart.
    return by
      .map((key) => context.scopeValue(key, call))
      .map((value) => `${value.length}:${value}`)
      .join("");
  }

  #open(scope: string): LimitState {
    if (this.#states.size >= this.#sweepAt) this.#sweep();
    const state = this.#make(scope);
    this.#states.set(scope, state);
    return state;
  }

  #sweep(): void {
    const nowMs = this.#surroundings.context.clock.now();
    for (const [scope, state] of this.#states) if (state.isIdle(nowMs)) this.#states.delete(scope);
    this.#sweepAt = Math.max(sweepFrom, this.#states.size * 2);
    this.#last = undefined;
  }

  #make(scope: string): LimitState {
    const { name, concurrency, marginPercent, pace, counts, adopt } = this.limit;
    const { context, roundTrips, serverClock, maxDelayMs, nextId } = this.#surroundings;
    const { kit } = context;
    const surroundings = { marginPercent, serverClock, kit };
    const windows = this.limit.windows.map((window) => makeWindow(window, surroundings));
    const evenMs = Math.max(0, ...windows.map((window) => window.windowMs / window.quota));
    const pacer = pace === "burst" ? undefined : new (brought(kit.Pacer, "pace"))(pace, evenMs);
    const id = nextId();
    return new LimitState({
      id,
      name,
      scope,
      windows,
      concurrency,
      pacer,
      counts,
      adopt,
      isLearned: false,
      roundTrips,
      maxDelayMs,
    });
  }
}

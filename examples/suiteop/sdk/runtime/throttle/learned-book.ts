import type { Call } from "../call.js";
import type { Reading } from "../rate-limit-headers/reading.js";
import { clientReset } from "./client-reset.js";
import { countsOf } from "./counts.js";
import type { HeardAnswer } from "./heed-readings.js";
import { LearnedWindow } from "./learned-window.js";
import type { LimitSurroundings } from "./limit-book.js";
import { LimitState } from "./limit-state.js";
import type { ServerClock } from "./server-clock.js";

/** Name under which learned limits show in states and events. */
export const learnedLimit = "learned";

/** Key of calls of which no headers came yet. */
const unheard = "";

/** Credentials, and limits of one, remembered before idle ones are forgotten. */
const sweepFrom = 256;

/**
 * Limits that nobody declared, as answers tell of them: by credential, and within it by what the server names or by
 * the size of the limit, since an API may keep several and only its answers tell which operation spends from which.
 */
export class LearnedBook {
  readonly #surroundings: Omit<LimitSurroundings, "context">;
  /** By credential, then by key. */
  readonly #states = new Map<string, Map<string, LimitState>>();
  /** What an operation spends from, by its id. */
  readonly #keys = new Map<string, string>();
  #nowMs = 0;

  constructor(surroundings: Omit<LimitSurroundings, "context">) {
    this.#surroundings = surroundings;
  }

  get states(): Iterable<LimitState> {
    return [...this.#states.values()].flatMap((states) => [...states.values()]);
  }

  /** The state a call spends from; of an operation not heard of yet, the only one there is. */
  stateFor(call: Call, nowMs: number): LimitState {
    const scope = call.credential.id;
    this.#nowMs = nowMs;
    const states = this.#statesOf(scope, nowMs);
    const key = this.#keys.get(call.operation.id);
    if (key !== undefined) return states.get(key) ?? this.#open(states, scope, key);
    const [only] = states.values();
    return states.size === 1 && only !== undefined
      ? only
      : (states.get(unheard) ?? this.#open(states, scope, unheard));
  }

  /** Takes the server's word, which is all that is known; an answer that tells no reset tells nothing. */
  heed({ permit, answer, readings }: HeardAnswer, spentFrom: LimitState, serverClock: ServerClock): void {
    const told = readings.readings.filter(
      ({ remaining, reset }) => remaining !== undefined && reset !== undefined,
    );
    if (told.length === 0) return;
    const { windows } = this.#stateOf(permit.call, spentFrom, told);
    const { sentAtMs, answeredAtMs } = answer;
    for (const [index, { limit, remaining, reset: said }] of told.entries()) {
      if (remaining === undefined) continue;
      const reset = clientReset(said, answer, serverClock);
      const evidence = { limit, remaining, sentAtMs, answeredAtMs, reset };
      windows[index]?.heed({
        ...evidence,
        mark: undefined,
        uncounted: 0,
        counted: undefined,
        isFull: false,
      });
    }
  }

  /** Finds the state that readings speak of, with a window for each; the operation spends from it henceforth. */
  #stateOf(call: Call, spentFrom: LimitState, readings: readonly Reading[]): LimitState {
    const scope = spentFrom.scope;
    const key = readings.map(({ name, set, limit }) => name ?? set ?? String(limit)).join();
    const states = this.#statesOf(scope, 0);
    this.#keys.set(call.operation.id, key);
    let state = states.get(key);
    if (state === undefined) {
      // The first that is heard of takes over what is under way.
      const isFirst = states.get(unheard) === spentFrom;
      if (isFirst) states.delete(unheard);
      // A server may tell another limit with every answer.
      else if (states.size >= sweepFrom) dropIdle(states, this.#nowMs);
      state = isFirst ? spentFrom : this.#make(scope);
      states.set(key, state);
    }
    for (const [index, reading] of readings.entries()) {
      if (state.windows.length > index) continue;
      state.windows.push(new LearnedWindow(reading.name ?? reading.set ?? learnedLimit, state.inFlight));
    }
    return state;
  }

  #statesOf(scope: string, nowMs: number): Map<string, LimitState> {
    let states = this.#states.get(scope);
    if (states !== undefined) return states;
    if (this.#states.size >= sweepFrom) this.#sweep(nowMs);
    states = new Map();
    this.#states.set(scope, states);
    return states;
  }

  #sweep(nowMs: number): void {
    for (const [scope, states] of this.#states) {
      if ([...states.values()].every((state) => state.isIdle(nowMs))) this.#states.delete(scope);
    }
  }

  #open(states: Map<string, LimitState>, scope: string, key: string): LimitState {
    const state = this.#make(scope);
    states.set(key, state);
    return state;
  }

  #make(scope: string): LimitState {
    const { roundTrips, maxDelayMs, nextId } = this.#surroundings;
    return new LimitState({
      id: nextId(),
      name: learnedLimit,
      scope,
      windows: [],
      concurrency: undefined,
      pacer: undefined,
      counts: countsOf(undefined),
      adopt: false,
      isLearned: true,
      roundTrips,
      maxDelayMs,
    });
  }
}

function dropIdle(states: Map<string, LimitState>, nowMs: number): void {
  for (const [key, state] of states) if (state.isIdle(nowMs)) states.delete(key);
}

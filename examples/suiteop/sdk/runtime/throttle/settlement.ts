import type { Context } from "../context.js";
import type { ClientEvent } from "../events.js";
import type { Readings } from "../rate-limit-headers/reading.js";
import type { TellMismatch } from "./doubt.js";
import type { HeardAnswer, Heed } from "./heed-readings.js";
import type { LearnedBook } from "./learned-book.js";
import type { LimitState } from "./limit-state.js";
import type { AnswerFacts, LivePermit, PermitKeeper, Refusal } from "./permit.js";
import type { RoundTrips } from "./round-trips.js";
import type { ServerClock } from "./server-clock.js";
import type { Surprises } from "./surprise.js";

/** What settling needs of the limiter. */
export interface SettlementSurroundings {
  readonly context: Context;
  readonly roundTrips: RoundTrips;
  readonly serverClock: ServerClock;
  readonly learned: () => LearnedBook | undefined;
  /** Whether a call is held by refusals. */
  readonly isHeld: (permit: LivePermit) => boolean;
  /** Refusals have put off some limits until then. */
  readonly onHold: (states: readonly LimitState[], untilMs: number) => void;
  /** These limits may have got room. */
  readonly onRoom: (states: Iterable<LimitState>) => void;
  /** The server's clock was learnt, or set: periods of the calendar may end sooner than they seemed to. */
  readonly onClockSet: () => void;
}

/** Books how requests ended: gives back room, takes the server's word, and holds limits that refuse. */
export class Settlement implements PermitKeeper {
  readonly #surroundings: SettlementSurroundings;
  #surprises: Surprises | undefined;
  #heedReadings: Heed | undefined;
  /** Subjects of which a mismatch was told. */
  readonly #told = new Set<string>();
  /** How often the server's clock had been set when last looked at. */
  #clockSets = 0;
  /** Events wait until the books are in order, since a listener may call again. */
  #events: ClientEvent[] = [];

  constructor(surroundings: SettlementSurroundings) {
    this.#surroundings = surroundings;
  }

  answered(permit: LivePermit, answer: AnswerFacts, readings: Readings): void {
    this.#heed({ permit, answer, readings, isRefused: false });
    const { states } = permit;
    for (let index = 0; index < states.length; index++) {
      const state = states[index];
      if (state?.hold?.isProbedBy(permit)) state.hold = undefined;
    }
    this.#close(permit);
    this.#letGoFurther(permit, answer, readings);
  }

  refused(permit: LivePermit, { answer, readings, untilMs }: Refusal): boolean {
    const nowMs = this.#surroundings.context.clock.now();
    this.#heed({ permit, answer, readings, isRefused: true });
    for (const state of permit.states) {
      if (state.isLearned) for (const window of state.windows) window.exhaust?.();
      else if (!isShared(state, nowMs)) this.#noteSurprise(permit, state, nowMs);
      if (canHold(state)) state.holdUntil(untilMs, permit);
    }
    this.#surroundings.onHold(permit.states, untilMs);
    this.#close(permit);
    this.#letGoFurther(permit, answer, readings);
    return permit.states.some(canHold) && this.#surroundings.isHeld(permit);
  }

  released(permit: LivePermit): void {
    const { states, costs } = permit;
    const nowMs = this.#surroundings.context.clock.now();
    for (let index = 0; index < states.length; index++) states[index]?.release(costs[index] ?? 0, nowMs);
    this.#close(permit);
  }

  lost(permit: LivePermit): void {
    const { states, costs, grantedAtMs } = permit;
    const nowMs = this.#surroundings.context.clock.now();
    for (let index = 0; index < states.length; index++)
      states[index]?.lose(costs[index] ?? 0, grantedAtMs, nowMs);
    this.#close(permit);
  }

  #heed(heard: HeardAnswer): void {
    const { permit, answer, readings } = heard;
    const { context, roundTrips, serverClock, learned } = this.#surroundings;
    roundTrips.observe(answer.sentAtMs, answer.answeredAtMs);
    serverClock.follow(answer.headers, answer.sentAtMs, answer.answeredAtMs);
    const isHeard = readings.readings.length > 0;
    const isTold = isHeard && readings.readings.some(({ remaining }) => remaining !== undefined);
    const { states, costs } = permit;
    for (let index = 0; index < states.length; index++) {
      const state = states[index];
      const cost = costs[index] ?? 0;
      if (state?.isLearned && !isTold) state.settleUnheard(cost, answer.answeredAtMs);
      else state?.settle(cost, answer.status, answer.answeredAtMs);
    }
    if (!isHeard) return;
    this.#heedReadings ??= context.kit.heeding?.();
    const mismatch = this.#mismatchOf(permit);
    const emit = (event: ClientEvent) => this.#events.push(event);
    this.#heedReadings?.(heard, { serverClock, learned: learned(), emit, mismatch });
    for (const state of states) context.kit.heedDoubts?.(state, mismatch);
  }

  /** Gives up the part of the probe, lets go whoever now can, and tells what happened. */
  #close(permit: LivePermit): void {
    let hasQueue = false;
    const { states } = permit;
    for (let index = 0; index < states.length; index++) {
      const state = states[index];
      if (state === undefined) continue;
      state.hold?.leave(permit);
      if (state.queued > 0) hasQueue = true;
    }
    if (hasQueue) this.#surroundings.onRoom(states);
    if (this.#events.length > 0) this.#flush(permit);
  }

  /** Lets go who waits for limits other than the request's own, of which its answer told something. */
  #letGoFurther(permit: LivePermit, answer: AnswerFacts, readings: Readings): void {
    const { learned, serverClock, onRoom, onClockSet } = this.#surroundings;
    if (serverClock.timesSet !== this.#clockSets) {
      this.#clockSets = serverClock.timesSet;
      onClockSet();
    }
    // What nobody declared is known by its answers: this one may have told of another limit than was thought.
    if (readings.readings.length > 0 && permit.states[0]?.isLearned)
      onRoom([learned()?.stateFor(permit.call, answer.answeredAtMs) ?? []].flat());
  }

  #noteSurprise(permit: LivePermit, state: LimitState, nowMs: number): void {
    const { kit } = this.#surroundings.context;
    const mismatch = this.#mismatchOf(permit);
    kit.heedDoubts?.(state, mismatch, nowMs);
    if (kit.Surprises !== undefined) this.#surprises ??= new kit.Surprises(kit);
    const detail = this.#surprises?.note(permit, state, nowMs);
    if (detail !== undefined) mismatch(`${state.name}: ${detail}`, state.name, detail);
  }

  #mismatchOf({ call }: LivePermit): TellMismatch {
    return (subject, limit, detail) => {
      if (this.#told.has(subject) || this.#told.size > 1_000) return;
      this.#told.add(subject);
      const { id: operationId } = call.operation;
      const atMs = this.#surroundings.context.clock.now();
      this.#events.push({ type: "policy-mismatch", operationId, atMs, limit, detail });
    };
  }

  #flush(permit: LivePermit): void {
    const events = this.#events;
    this.#events = [];
    const { events: hub } = permit.call.client ?? this.#surroundings.context;
    for (const event of events) hub.emit(event);
  }
}

/** A limit nobody declared can be held once answers have told of it. */
function canHold(state: LimitState): boolean {
  return !state.isLearned || state.windows.length > 0;
}

/** Whether others spend from the limit: a refusal may be their doing. */
function isShared({ windows }: LimitState, nowMs: number): boolean {
  return windows.some((window) => window.foreign(nowMs) > 0);
}

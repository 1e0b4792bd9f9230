import type { Call } from "../call.js";
import type { Context } from "../context.js";
import { AbortLinks } from "../http/abort-links.js";
import { abortError } from "../http/deadline.js";
import { brought } from "../kit.js";
import type { Operation } from "../operation.js";
import { knownWaitMs, type RoomRequest, requireAffordable } from "./known-wait.js";
import type { LearnedBook } from "./learned-book.js";
import { LimitBook, type LimitSurroundings } from "./limit-book.js";
import type { LimitState } from "./limit-state.js";
import { LivePermit, type Permit, type PermitKeeper, type QueuePlace } from "./permit.js";
import { queueKeyMs } from "./queue-key.js";
import { resolveLimits } from "./resolve-limits.js";
import { RoundTrips } from "./round-trips.js";
import { ServerClock } from "./server-clock.js";
import { Settlement } from "./settlement.js";
import type { RateLimitSnapshot } from "./snapshot.js";
import { planSpends, type SpendPlan } from "./spend-plan.js";
import { closedError, maxWaitError, queueFullError } from "./throttle-errors.js";
import { WaitQueue } from "./wait-queue.js";
import { Waiter } from "./waiter.js";

export type { RateLimitSnapshot, WindowSnapshot } from "./snapshot.js";

/** Lets requests leave when every window of every limit they spend from has room at the server. */
export class Limiter {
  /** The server's wall clock, as its answers tell it. */
  readonly serverClock: ServerClock;
  readonly #context: Context;
  readonly #books = new Map<string, LimitBook>();
  readonly #surroundings: LimitSurroundings;
  #learned: LearnedBook | undefined;
  readonly #plans = new WeakMap<Operation, SpendPlan>();
  readonly #queue: WaitQueue;
  readonly #links = new AbortLinks();
  readonly #keeper: PermitKeeper;
  readonly #maxQueue: number;
  /** Whether nothing waits: `throttle: false`. */
  readonly #isPassive: boolean;
  /** The plan used last: many calls in a row are of one operation. */
  #last: SpendPlan | undefined;
  /** Clients that were closed; undefined as long as there are none. */
  #left: WeakSet<Context> | undefined;
  #order = 0;
  #stateIds = 0;
  #isClosed = false;

  /** @throws {ConfigurationError} the client's `limits` or `tier` do not fit the policy */
  constructor(context: Context) {
    const { clock, options, definition } = context;
    const throttle = options.throttle === false ? {} : (options.throttle ?? {});
    this.#context = context;
    this.#isPassive = options.throttle === false;
    this.#maxQueue = throttle.maxQueue ?? 10_000;
    this.serverClock = new ServerClock(clock);
    const surroundings: LimitSurroundings = {
      context,
      serverClock: this.serverClock,
      roundTrips: new RoundTrips(),
      maxDelayMs: throttle.maxDelayMs ?? 60_000,
      nextId: () => this.#stateIds++,
    };
    for (const [name, limit] of resolveLimits(definition.policy, options))
      this.#books.set(name, new LimitBook(limit, surroundings));
    this.#surroundings = surroundings;
    this.#queue = new WaitQueue(clock, {
      grant: (waiter, nowMs) => waiter.resolve(this.#grant(waiter, nowMs, nowMs - waiter.sinceMs)),
      expire: ({ call, sinceMs, deadlineMs, reject }, nowMs) =>
        reject(maxWaitError(call, nowMs - sinceMs, deadlineMs - sinceMs)),
    });
    this.#keeper = new Settlement({
      ...surroundings,
      learned: () => this.#learnedBook(),
      isHeld: (permit) => this.#waits(permit.call),
      onHold: (states, untilMs) => this.#failHeld(states, untilMs),
      onRoom: (states) => this.#queue.dispatch(states),
      onClockSet: () => this.#queue.reconsider(),
    });
  }

  /**
   * Gives the right to send one request: at once and synchronously where there is room, else when it comes.
   *
   * @param place the place a repeated call had in the queue before
   * @throws {ThrottleError} the queue is full, the known wait is longer than allowed, or the limiter is closed
   * @throws {ConfigurationError} the call costs more than a window holds
   * @throws {AbortError} the caller aborted; no slot is left behind
   */
  acquire(call: Call, place?: QueuePlace): Permit | Promise<Permit> {
    if (this.#isClosed || this.#hasLeft(call)) throw closedError(call);
    const { signal } = call.options;
    if (signal?.aborted) throw abortError(signal);
    const nowMs = this.#context.clock.now();
    const plan = this.#planOf(call.operation);
    const states = this.#statesOf(plan, call, nowMs);
    const request: RoomRequest = {
      call,
      states,
      costs: plan.costs(call),
      keyMs: place?.keyMs ?? queueKeyMs(call.options, nowMs),
      order: place?.order ?? this.#order++,
    };
    if (!this.#waits(call) || hasRoom(request, nowMs)) return this.#grant(request, nowMs, 0);
    return this.#enqueue(request, nowMs);
  }

  /** What is known of every limit and window. */
  snapshot(): RateLimitSnapshot {
    const nowMs = this.#context.clock.now();
    const declared = [...this.#books.values()].flatMap((book) => {
      const states = [...book.states];
      return states.length === 0 ? [book.unused()] : states;
    });
    const describe = brought(this.#context.kit.describeState, "snapshot");
    return [...declared, ...(this.#learned?.states ?? [])].flatMap((state) => describe(state, nowMs));
  }

  /** Ends the timer and rejects everybody who waits. */
  close(): void {
    this.#isClosed = true;
    for (const waiter of this.#queue.drain()) waiter.reject(closedError(waiter.call));
  }

  /** Rejects the calls of one client, those that wait included; the limiter ends with the client it was made for alone. */
  leave(client: Context): void {
    this.#left ??= new WeakSet();
    this.#left.add(client);
    if (client === this.#context && client.options.limiter === undefined) this.close();
    const left = [...this.#queue.waiters()].filter(({ call }) => call.client === client);
    this.#queue.withdraw(left);
    for (const { call, reject } of left) reject(closedError(call));
  }

  #hasLeft({ client }: Call): boolean {
    return this.#left !== undefined && client !== undefined && this.#left.has(client);
  }

  #clientOf(call: Call): Context {
    return call.client ?? this.#context;
  }

  #waits(call: Call): boolean {
    return !this.#isPassive && call.options.throttle !== false;
  }

  #planOf(operation: Operation): SpendPlan {
    if (this.#last?.operation === operation) return this.#last;
    let plan = this.#plans.get(operation);
    if (plan === undefined) {
      plan = planSpends(operation, this.#books);
      this.#plans.set(operation, plan);
    }
    this.#last = plan;
    return plan;
  }

  #statesOf({ books }: SpendPlan, call: Call, nowMs: number): readonly LimitState[] {
    const [first] = books;
    if (first === undefined) return this.#learnedBook()?.stateFor(call, nowMs).alone ?? [];
    if (books.length === 1) return first.stateFor(call).alone;
    return books.map((book) => book.stateFor(call));
  }

  /** Undefined where nothing is learnt of limits that nobody declared. */
  #learnedBook(): LearnedBook | undefined {
    const { LearnedBook } = this.#context.kit;
    if (LearnedBook !== undefined) this.#learned ??= new LearnedBook(this.#surroundings);
    return this.#learned;
  }

  #grant(request: RoomRequest, nowMs: number, queuedMs: number): LivePermit {
    const permit = new LivePermit(request, { grantedAtMs: nowMs, queuedMs, keeper: this.#keeper });
    const { states, costs } = request;
    for (let index = 0; index < states.length; index++)
      states[index]?.commit(costs[index] ?? 0, nowMs, permit);
    return permit;
  }

  #enqueue(request: RoomRequest, nowMs: number): Promise<Permit> {
    const { call, states } = request;
    requireAffordable(request);
    const { throttle } = this.#context.options;
    const maxWaitMs =
      (call.options.throttle || undefined)?.maxWaitMs ??
      (throttle || undefined)?.maxWaitMs ??
      Number.POSITIVE_INFINITY;
    const full = states.find((state) => state.queued >= this.#maxQueue);
    const { isHeard } = this.#clientOf(call).events;
    // Where others with lower priority wait, the known wait takes a look at all of them.
    const isAsked = full !== undefined || isHeard || maxWaitMs !== Number.POSITIVE_INFINITY;
    const waitMs = isAsked ? knownWaitMs(request, this.#queue.waiters(), nowMs) : 0;
    if (full !== undefined) throw queueFullError(call, full, waitMs);
    if (waitMs > maxWaitMs) throw maxWaitError(call, waitMs, maxWaitMs);
    const longestHoldMs = this.#clientOf(call).profile(call).retry.budgetMs;
    const holdMs = Math.max(...states.map((state) => (state.hold?.untilMs ?? nowMs) - nowMs));
    if (holdMs > longestHoldMs) throw maxWaitError(call, holdMs, longestHoldMs);
    const waiter = new Waiter({ request, sinceMs: nowMs, deadlineMs: nowMs + maxWaitMs, longestHoldMs });
    const permit = new Promise<Permit>((resolve, reject) => {
      waiter.resolve = resolve;
      waiter.reject = reject;
    });
    const { signal } = call.options;
    if (signal !== undefined) waiter.unlink = this.#links.add(signal, () => this.#abort(waiter, signal));
    this.#queue.add(waiter);
    if (isHeard && !waiter.isGone) this.#tellThrottled(waiter, waitMs);
    return permit;
  }

  #abort(waiter: Waiter, signal: AbortSignal): void {
    this.#queue.withdraw([waiter]);
    waiter.reject(abortError(signal));
  }

  /** Fails those who would have to sit out a hold longer than they may. */
  #failHeld(states: readonly LimitState[], untilMs: number): void {
    if (!states.some(({ queued }) => queued > 0)) return;
    const nowMs = this.#context.clock.now();
    const failed = [...this.#queue.waiters()].filter(
      (waiter) =>
        waiter.states.some((state) => states.includes(state)) &&
        (waiter.deadlineMs < untilMs || untilMs - nowMs > waiter.longestHoldMs),
    );
    this.#queue.withdraw(failed);
    for (const { call, reject, sinceMs, deadlineMs, longestHoldMs } of failed) {
      const allowedMs = Math.min(deadlineMs - sinceMs, longestHoldMs);
      reject(maxWaitError(call, untilMs - sinceMs, allowedMs));
    }
  }

  #tellThrottled({ call, states, costs }: Waiter, waitMs: number): void {
    const { events, clock } = this.#clientOf(call);
    const atMs = clock.now();
    const freeAt = states.map((state, index) => state.freeAtMs(costs[index] ?? 0, atMs));
    const tightest = states[freeAt.indexOf(Math.max(...freeAt))];
    if (tightest === undefined) return;
    const { name: limit, queued } = tightest;
    events.emit({ type: "throttled", operationId: call.operation.id, atMs, limit, waitMs, queued });
  }
}

function hasRoom({ states, costs }: RoomRequest, nowMs: number): boolean {
  for (let index = 0; index < states.length; index++) {
    const state = states[index];
    if (state !== undefined && (state.queued > 0 || !state.hasRoom(costs[index] ?? 0, nowMs))) return false;
  }
  return true;
}

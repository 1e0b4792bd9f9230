import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../generator/mock/seeded-random.js";
import { countsOf } from "../../../templates/runtime/throttle/counts.js";
import { LimitState } from "../../../templates/runtime/throttle/limit-state.js";
import { LogWindow } from "../../../templates/runtime/throttle/log-window.js";
import { RoundTrips } from "../../../templates/runtime/throttle/round-trips.js";
import { WaitQueue } from "../../../templates/runtime/throttle/wait-queue.js";
import { isAhead, Waiter } from "../../../templates/runtime/throttle/waiter.js";
import { VirtualClock } from "../virtual-clock.js";
import { callOf } from "./limiter-fixture.js";

/** Four limits, calls that wait for up to three of them, and requests that end at random moments. */
class Scene {
  readonly clock = new VirtualClock();
  readonly queue: WaitQueue;
  readonly #random: () => number;
  readonly #dearest: number;
  readonly #states: readonly LimitState[];
  readonly #underWay: Waiter[] = [];
  readonly #call = callOf();
  #order = 0;
  granted = 0;
  expired = 0;

  constructor(seed: number, { dearest }: { readonly dearest: number }) {
    this.#random = seededRandom(seed);
    this.#dearest = dearest;
    this.#states = [0, 1, 2, 3].map((id) => this.#state(id));
    this.queue = new WaitQueue(this.clock, {
      grant: (waiter, nowMs) => this.#grant(waiter, nowMs),
      expire: () => {
        this.expired += 1;
      },
    });
  }

  async step(most: number): Promise<void> {
    const chance = this.#random();
    if (chance < 0.4) this.#ask(most);
    else if (chance < 0.7) this.#settleOne();
    else if (chance < 0.75) this.queue.withdraw([...this.queue.waiters()].filter(() => this.#random() < 0.2));
    else await this.clock.advance(this.#upTo(60));
  }

  /** Calls that could go by the rule: all in order, each that cannot go keeping the limit it waits for longest. */
  forgotten(): readonly Waiter[] {
    const nowMs = this.clock.now();
    const kept = new Set<LimitState>();
    const inOrder = [...this.queue.waiters()].sort((a, b) => (isAhead(a, b) ? -1 : 1));
    return inOrder.filter(({ states, costs }) => {
      if (states.some((state) => kept.has(state))) return false;
      const full = states
        .map((state, index) => ({ state, cost: costs[index] ?? 0 }))
        .filter(({ state, cost }) => !state.hasRoom(cost, nowMs))
        .sort((a, b) => b.state.wakeAtMs(b.cost, nowMs) - a.state.wakeAtMs(a.cost, nowMs));
      if (full[0] !== undefined) kept.add(full[0].state);
      return full.length === 0;
    });
  }

  async end(): Promise<void> {
    for (let turn = 0; turn < 1_000 && this.queue.size + this.#underWay.length > 0; turn++) {
      for (const waiter of this.#underWay.splice(0)) this.#settle(waiter);
      await this.clock.advance(50);
    }
  }

  #ask(most: number): void {
    const states = this.#states.filter(() => this.#random() < 0.5).slice(0, most);
    const nowMs = this.clock.now();
    const waiter = new Waiter({
      request: {
        call: this.#call,
        states: states.length === 0 ? this.#states.slice(0, 1) : states,
        costs: [0, 0, 0].map(() => 1 + this.#upTo(this.#dearest)),
        keyMs: nowMs - 40 * this.#upTo(3),
        order: this.#order++,
      },
      sinceMs: nowMs,
      deadlineMs: this.#random() < 0.2 ? nowMs + this.#upTo(200) : Number.POSITIVE_INFINITY,
      longestHoldMs: Number.POSITIVE_INFINITY,
    });
    this.queue.add(waiter);
  }

  #grant(waiter: Waiter, nowMs: number): void {
    const overtaken = [...this.queue.waiters()].filter(
      (other) =>
        isAhead(other, waiter) &&
        other.states.every((state, index) => state.hasRoom(other.costs[index] ?? 0, nowMs)),
    );
    expect(overtaken.filter(({ states }) => states.some((state) => waiter.states.includes(state)))).toEqual(
      [],
    );
    for (const [index, state] of waiter.states.entries()) {
      expect(state.hasRoom(waiter.costs[index] ?? 0, nowMs)).toBe(true);
      state.commit(waiter.costs[index] ?? 0, nowMs, { addMark: () => undefined });
    }
    this.granted += 1;
    this.#underWay.push(waiter);
  }

  #settleOne(): void {
    const [ended] = this.#underWay.splice(this.#upTo(this.#underWay.length), 1);
    if (ended !== undefined) this.#settle(ended);
  }

  #settle({ states, costs }: Waiter): void {
    for (const [index, state] of states.entries()) {
      if (this.#random() < 0.2) state.release(costs[index] ?? 0, this.clock.now());
      else state.settle(costs[index] ?? 0, 200, this.clock.now());
    }
    this.queue.dispatch(states);
  }

  #state(id: number): LimitState {
    const quota = this.#dearest + this.#upTo(3);
    const windowMs = 50 + this.#upTo(300);
    return new LimitState({
      id,
      name: `limit ${id}`,
      scope: "",
      windows: [new LogWindow({ name: "w", quota, marginPercent: 0, windowMs, hasAlgorithm: true })],
      concurrency: this.#random() < 0.3 ? 1 + this.#upTo(3) : undefined,
      adopt: false,
      pacer: undefined,
      counts: countsOf(undefined),
      isLearned: false,
      roundTrips: new RoundTrips(),
      maxDelayMs: 1_000,
    });
  }

  #upTo(bound: number): number {
    return Math.floor(this.#random() * bound);
  }
}

describe("The queue, whatever happens,", () => {
  it.each([
    { of: "one limit each and any cost", most: 1, dearest: 3 },
    { of: "several limits each", most: 3, dearest: 1 },
  ])("lets nobody wait who can go, and nobody overtake, with calls of $of", async ({ most, dearest }) => {
    let granted = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const scene = new Scene(seed, { dearest });
      for (let step = 0; step < 120; step++) {
        await scene.step(most);
        expect(scene.forgotten()).toEqual([]);
      }

      await scene.end();

      expect(scene.queue.size).toBe(0);
      expect(scene.clock.pending).toBe(0);
      granted += scene.granted;
    }
    expect(granted).toBeGreaterThan(1_500);
  });
});

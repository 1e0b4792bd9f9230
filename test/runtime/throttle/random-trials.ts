import { seededRandom } from "../../../generator/mock/seeded-random.js";
import type { Call } from "../../../templates/runtime/call.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { LimitPolicy, Pace, WindowPolicy } from "../../../templates/runtime/policy.js";
import type { Readings } from "../../../templates/runtime/rate-limit-headers/reading.js";
import type { RateLimitSnapshot } from "../../../templates/runtime/throttle/limiter.js";
import type { Permit } from "../../../templates/runtime/throttle/permit.js";
import { callOf, type Fixture, fixtureAt } from "./limiter-fixture.js";
import { QuickClock } from "./quick-clock.js";

/** How a call is given up, if it is. */
const aborts = ["never", "never", "never", "before", "later", "at its grant"] as const;

/** How a request ends that was sent. */
const ends = ["answered", "answered", "refused", "released", "lost", "never, then lost", "twice"] as const;

/** How long a trial may take until nothing is under way. */
const mostMs = 10_000;

/** Longer than anything of a trial counts. */
const forgottenMs = 5_000;
const nothingTold: Readings = { readings: [], problems: [] };
const noLongerNeeded = "no longer needed";
const noHeaders = new Headers();
const plainCall = callOf();

/** One limiter with random limits, and trials with calls each of which ends at a random point in a random way. */
export class RandomTrials {
  readonly #random: () => number;
  readonly #limits: Readonly<Record<string, LimitPolicy>>;
  readonly #clock = new QuickClock();
  readonly #fixture: Fixture<QuickClock>;
  /** The limits as they look when nobody has used them yet. */
  readonly #unused: RateLimitSnapshot;
  /** Who is to be aborted at the moment of its grant. */
  readonly #fickle: AbortController[] = [];
  /** How many calls came to what. */
  readonly outcomes = { sent: 0, failed: 0, abortedAtGrant: 0 };

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    this.#limits = this.#randomLimits();
    this.#fixture = fixtureAt(this.#clock, {
      limits: this.#limits,
      options: { throttle: { maxDelayMs: 300 } },
    });
    this.#unused = this.#fixture.limiter.snapshot();
  }

  /** One trial: runs until nothing is under way. @returns what is not in balance then; empty where all is */
  async run(): Promise<readonly string[]> {
    const operations = [this.#operation(0), this.#operation(1), this.#operation(2)] as const;
    for (let index = 0; index < 5; index++) {
      const operation = this.#pick(operations);
      this.#clock.setTimeout(() => void this.#use(operation), this.#upTo(60));
    }
    await this.#clock.run(3, () => this.#abortSome(), this.#clock.now() + mostMs);
    await this.#clock.run(3, undefined, this.#clock.now() + forgottenMs);
    return this.#imbalance();
  }

  async #use(operation: Operation): Promise<void> {
    const { limiter } = this.#fixture;
    const abort = this.#pick(aborts);
    const controller = abort === "never" ? undefined : new AbortController();
    if (abort === "before") controller?.abort(noLongerNeeded);
    if (abort === "later") this.#clock.setTimeout(() => controller?.abort(noLongerNeeded), this.#upTo(200));
    if (abort === "at its grant" && controller !== undefined) this.#fickle.push(controller);
    const chance = this.#random();
    const throttle =
      chance < 0.1 ? false : { priority: this.#upTo(3), ...(chance < 0.3 && { maxWaitMs: this.#upTo(150) }) };
    const call: Call = {
      ...plainCall,
      operation,
      options: { throttle, ...(controller && { signal: controller.signal }) },
    };
    try {
      const granted = limiter.acquire(call);
      const permit = granted instanceof Promise ? await granted : granted;
      if (controller?.signal.aborted) {
        // So does the client.
        permit.release();
        this.outcomes.abortedAtGrant += 1;
        return;
      }
      this.outcomes.sent += 1;
      this.#clock.setTimeout(() => this.#end(permit), this.#upTo(80));
    } catch {
      this.outcomes.failed += 1;
    }
  }

  #end(permit: Permit): void {
    const end = this.#pick(ends);
    const answeredAtMs = this.#clock.now();
    const status = this.#pick([200, 304, 404]);
    const answer = { status, headers: noHeaders, sentAtMs: permit.grantedAtMs, answeredAtMs };
    const told =
      this.#random() < 0.2 ? { readings: [{ remaining: this.#upTo(4) }], problems: [] } : nothingTold;
    if (end === "answered") permit.answered(answer, told);
    else if (end === "refused")
      permit.refused({ ...answer, status: 429 }, told, answeredAtMs + this.#upTo(100));
    else if (end === "released") permit.release();
    else permit.lost();
    if (end !== "twice") return;
    permit.release();
    permit.answered(answer, nothingTold);
    permit.lost();
  }

  #abortSome(): void {
    for (const controller of this.#fickle.splice(0)) {
      if (this.#random() < 0.2) controller.abort(noLongerNeeded);
      else this.#fickle.push(controller);
    }
  }

  /** What differs from when nobody had used the limiter. */
  #imbalance(): readonly string[] {
    const found: string[] = [];
    if (this.#clock.pending > 0) found.push(`${this.#clock.pending} timers armed`);
    for (const [index, window] of this.#fixture.limiter.snapshot().entries()) {
      const name = `${window.limit}.${window.window}`;
      if (window.queued !== 0) found.push(`${window.queued} queued for ${name}`);
      if (window.inUse !== 0) found.push(`${window.inUse} in use of ${name}`);
      if (window.nextFreeMs !== 0) found.push(`${name} free in ${window.nextFreeMs} ms`);
      const { available, quota } = window;
      const unused = this.#unused[index]?.available ?? quota;
      // A sliding counter's curve lets larger bursts go once a call was larger.
      if (available < unused || available > quota)
        found.push(`${available} of ${unused} available of ${name}`);
    }
    return found;
  }

  /** Takes all there is of every limit. @returns limits of which not all can be had at once */
  async takeAll(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const [name, { pace = "burst" }] of Object.entries(this.#limits)) {
      const operation: Operation = { id: `all of ${name}`, method: "GET", path: "/", spends: { [name]: 1 } };
      const call: Call = { ...plainCall, operation };
      // After a refusal one request goes alone.
      const probe = this.#fixture.limiter.acquire(call);
      if (probe instanceof Promise) found.push(`no request fits ${name}`);
      else {
        const atMs = this.#clock.now();
        probe.answered({ status: 200, headers: noHeaders, sentAtMs: atMs, answeredAtMs: atMs }, nothingTold);
      }
      await this.#clock.run(3, undefined, this.#clock.now() + forgottenMs);
      const windows = this.#fixture.limiter.snapshot().filter(({ limit }) => limit === name);
      const available = Math.min(...windows.map((window) => window.available));
      const count = pace === "burst" ? available : 1;
      const permits = Array.from({ length: count }, () => this.#fixture.limiter.acquire(call));
      const waiting = permits.filter((permit) => permit instanceof Promise).length;
      if (waiting > 0) found.push(`${waiting} of ${count} must wait for ${name}`);
    }
    return found;
  }

  #randomLimits(): Record<string, LimitPolicy> {
    const limits: Record<string, LimitPolicy> = {};
    for (let index = 0; index <= this.#upTo(3); index++) limits[`limit${index}`] = this.#limit();
    return limits;
  }

  #limit(): LimitPolicy {
    const windows: Record<string, WindowPolicy> = {};
    for (let index = 0; index <= this.#upTo(2); index++) windows[`window${index}`] = this.#window();
    const pace = this.#pick<Pace>(["burst", "burst", "burst", "even", { below: 2 }]);
    const counts = this.#pick([undefined, undefined, { default: 1, "304": 0 }, { default: 0, "4XX": 1 }]);
    return {
      by: [],
      windows,
      pace,
      ...(this.#random() < 0.3 && { concurrency: 1 + this.#upTo(3) }),
      ...(counts && { counts }),
    };
  }

  #window(): WindowPolicy {
    const algorithm = this.#pick(["rolling", "fixed", "token-bucket", "sliding-counter"] as const);
    return { quota: 2 + this.#upTo(4), windowMs: 20 + this.#upTo(200), algorithm };
  }

  #operation(index: number): Operation {
    const spends: Record<string, number> = {};
    for (const name of Object.keys(this.#limits)) if (this.#random() < 0.7) spends[name] = 1 + this.#upTo(2);
    return { id: `operation ${index}`, method: "GET", path: "/things", spends };
  }

  #pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[this.#upTo(choices.length)] ?? choices[0];
  }

  #upTo(bound: number): number {
    return Math.floor(this.#random() * bound);
  }
}

import type { LimitPolicy } from "../../../templates/runtime/policy.js";
import { standardProfile } from "../../../templates/runtime/profile.js";
import { decideRetry, type Outcome } from "../../../templates/runtime/retry/decide-retry.js";
import { RetryBudget } from "../../../templates/runtime/retry/retry-budget.js";
import { Limiter } from "../../../templates/runtime/throttle/limiter.js";
import type { AnswerFacts, Permit } from "../../../templates/runtime/throttle/permit.js";
import type { Delay } from "../world/delays.js";
import type { EventLoop } from "../world/event-loop.js";
import type { Faults } from "../world/faults.js";
import type { Answer, ServerSite } from "../world/server-site.js";
import type { Tally } from "../world/tally.js";
import { scheduleAbort } from "./abort-plan.js";
import { type CallKind, type CallMix, callKinds } from "./call-mix.js";
import { Errand, type ErrandKeeper } from "./errand.js";
import { limiterContext } from "./limiter-context.js";
import { sendErrand } from "./send-errand.js";
import type { SimulatedClient } from "./simulated-client.js";
import { toldWait } from "./told-wait.js";

/** What a client in a simulation is made of. */
export interface ClientOptions {
  readonly loop: EventLoop;
  readonly site: ServerSite;
  readonly limit: LimitPolicy;
  readonly delay: Delay;
  readonly faults: Faults;
  readonly mix: CallMix;
  readonly random: () => number;
  readonly tally: Tally;
  /** What the client takes for the time of an answer. @default when it came */
  readonly stampMs?: (grantedAtMs: number, answeredAtMs: number) => number;
}

/**
 * The real limiter, and around it what the retry stage does: after a refusal its limits are held and the call keeps its
 * place, failures are repeated with backoff.
 */
export class ThrottledClient implements SimulatedClient, ErrandKeeper {
  readonly limiter: Limiter;
  queued = 0;
  onRoom: () => void = () => undefined;
  readonly #options: ClientOptions;
  readonly #kinds: readonly CallKind[];
  readonly #budget = new RetryBudget();
  #number = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.limiter = new Limiter(limiterContext(options.loop, options.limit, options.random));
    this.#kinds = callKinds(options.mix);
  }

  ask(): void {
    const { random, loop, mix } = this.#options;
    const kind = this.#kinds[Math.floor(random() * this.#kinds.length)];
    if (kind === undefined) return;
    const errand = new Errand(kind, { number: this.#number++, askedAtMs: loop.now(), keeper: this });
    if (mix.aborts > 0 && random() < mix.aborts)
      scheduleAbort(errand, this.#options, () => this.#breakOff(errand));
    this.#acquire(errand);
  }

  resume(errand: Errand): void {
    if (errand.stage === "asleep") {
      errand.askedAtMs = this.#options.loop.now();
      this.#acquire(errand);
    } else if (errand.stage === "under-way") {
      const { answer } = errand;
      errand.answer = undefined;
      if (answer === undefined) this.#lose(errand);
      else this.#receive(errand, answer);
    }
  }

  #acquire(errand: Errand): void {
    errand.stage = "queued";
    try {
      const granted = this.limiter.acquire(errand.call, errand.place);
      if (!(granted instanceof Promise)) {
        this.#send(errand, granted);
        return;
      }
      this.queued += 1;
      granted.then(
        (permit) => this.#granted(errand, permit),
        (error) => this.#rejected(errand, error),
      );
    } catch (error) {
      this.#fail(errand, error);
    }
  }

  #granted(errand: Errand, permit: Permit): void {
    this.#leftQueue();
    if (errand.controller?.signal.aborted) {
      permit.release();
      this.#options.tally.aborted += 1;
      errand.stage = "ended";
    } else this.#send(errand, permit);
    this.onRoom();
  }

  #rejected(errand: Errand, error: unknown): void {
    this.#leftQueue();
    this.#fail(errand, error);
    this.onRoom();
  }

  #leftQueue(): void {
    this.queued -= 1;
    this.#options.loop.keepTurn();
  }

  /** Ends a call without an answer. */
  #fail(errand: Errand, error: unknown): void {
    errand.stage = "ended";
    const { tally } = this.#options;
    const name = error instanceof Error ? error.name : "";
    if (name === "AbortError") tally.aborted += 1;
    else if (name === "ThrottleError" || error === undefined) tally.failed += 1;
    else throw error;
  }

  #send(errand: Errand, permit: Permit): void {
    const { loop, site, tally } = this.#options;
    const nowMs = loop.now();
    if (permit.grantedAtMs !== nowMs)
      throw new Error("The loop ran on before the limiter's promises settled.");
    errand.permit = permit;
    errand.place = permit.place;
    errand.stage = "under-way";
    const { line, units } = errand.kind;
    if (errand.attempts === 0) {
      // Calls of one moment may be told in any order.
      if (errand.number < line.lastLetGo && nowMs > line.atMs) tally.outOfOrder += 1;
      if (errand.number > line.lastLetGo) {
        line.lastLetGo = errand.number;
        line.atMs = nowMs;
      }
      tally.longestWaitMs = Math.max(tally.longestWaitMs, nowMs - errand.askedAtMs);
    }
    tally.extraWaits.add(nowMs - Math.max(errand.askedAtMs, site.roomSinceMs(units)));
    errand.attempts += 1;
    if (sendErrand(errand, this.#options) === "unsent") {
      permit.release();
      this.#decide(errand, { kind: "failure", failure: "not-sent" });
    }
  }

  #lose(errand: Errand): void {
    errand.permit?.lost();
    this.#decide(errand, { kind: "failure", failure: "connection" });
  }

  #receive(errand: Errand, answer: Answer): void {
    const { permit } = errand;
    const { status } = answer;
    if (status === 429) {
      this.#refuse(errand, answer);
      return;
    }
    if (permit !== undefined) permit.answered(this.#facts(permit, answer), answer.readings);
    if (status < 500) {
      this.#budget.succeed();
      errand.stage = "ended";
      this.#options.tally.done += 1;
    } else this.#decide(errand, { kind: "status", status });
  }

  #refuse(errand: Errand, answer: Answer): void {
    const { permit } = errand;
    if (permit === undefined) return;
    errand.refusals = Math.max(errand.refusals, permit.refusalsBefore) + 1;
    const { refusals } = errand;
    const facts = this.#facts(permit, answer);
    const told = toldWait(answer, permit, facts.answeredAtMs);
    const windowMs = permit.longestWindowMs;
    const question = { kind: "refused", status: answer.status, told, refusals, windowMs } as const;
    const decision = this.#question(errand, question);
    const isHeld = permit.refused(facts, answer.readings, facts.answeredAtMs + decision.waitMs);
    if (decision.kind === "give-up") {
      this.#fail(errand, undefined);
      this.onRoom();
    } else if (isHeld) {
      errand.waitedMs += decision.waitMs;
      this.#acquire(errand);
    } else this.#sleep(errand, decision.waitMs);
  }

  #facts(permit: Permit, { status, headers }: Answer): AnswerFacts {
    const { loop, stampMs } = this.#options;
    const sentAtMs = permit.grantedAtMs;
    const answeredAtMs = stampMs === undefined ? loop.now() : stampMs(sentAtMs, loop.now());
    return { status, headers, sentAtMs, answeredAtMs };
  }

  #decide(errand: Errand, outcome: Outcome): void {
    const decision = this.#question(errand, outcome);
    if (decision.kind === "give-up") {
      this.#fail(errand, undefined);
      this.onRoom();
      return;
    }
    this.#budget.spend();
    this.#sleep(errand, decision.waitMs);
  }

  #question(errand: Errand, outcome: Outcome) {
    return decideRetry({
      retry: standardProfile.retry,
      outcome,
      attempts: errand.attempts,
      waitedMs: errand.waitedMs,
      maxWaitMs: Number.POSITIVE_INFINITY,
      isRepeatable: true,
      isReplayable: true,
      hasBudget: this.#budget.isOpen,
      random: this.#options.random(),
    });
  }

  #sleep(errand: Errand, waitMs: number): void {
    const { loop } = this.#options;
    errand.stage = "asleep";
    errand.waitedMs += waitMs;
    loop.schedule(errand, loop.now() + waitMs);
  }

  /** The caller aborts a call that is under way: the server may have it, and nobody waits for its answer. */
  #breakOff(errand: Errand): void {
    if (errand.stage === "under-way") errand.permit?.lost();
    else if (errand.stage !== "asleep") return;
    errand.stage = "broken-off";
    this.#options.tally.aborted += 1;
  }
}

import type { Call, Exchange, RateLimitInfo, Reply } from "../call.js";
import type { Context } from "../context.js";
import { ConfigurationError, type RateLimitError, ThrottleError } from "../errors.js";
import type { AbortLinks } from "../http/abort-links.js";
import { type Attempt, AttemptFailure } from "../http/attempt.js";
import { abortError } from "../http/deadline.js";
import type { Limiter } from "../throttle/limiter.js";
import type { Permit, QueuePlace } from "../throttle/permit.js";
import { abortableSleep } from "./abortable-sleep.js";
import { decideRetry, type Outcome, type RetryDecision } from "./decide-retry.js";
import { failureError, mayBeCarriedOut } from "./failure-error.js";
import { type Judgement, judgeAnswer } from "./judge-answer.js";
import { discard, isWhole, type PartialReply } from "./partial-reply.js";
import { rateLimitInfo } from "./rate-limit-info.js";
import { refusalError } from "./refusal-error.js";
import type { RetryBudget } from "./retry-budget.js";
import { retryQuestion } from "./retry-question.js";

/** What the calls of one client share in repeating. */
export interface RetrySurroundings {
  readonly context: Context;
  readonly limiter: Limiter;
  readonly links: AbortLinks;
  readonly budget: RetryBudget;
  readonly attempt: Attempt;
  /** Tells once of each thing in answers that had to be ignored. */
  readonly ignore: (call: Call, problems: readonly string[]) => void;
}

/** What came of one attempt: the call's end, or the time of the next. */
type Step = { readonly kind: "done"; readonly exchange: Exchange } | { readonly kind: "again" };

/** One call on its way through its attempts. */
export class RetryRun {
  readonly #surroundings: RetrySurroundings;
  readonly #call: Call;
  #attempts = 0;
  #queuedMs = 0;
  /** Time waited between attempts. */
  #waitedMs = 0;
  #refusals = 0;
  #outcomeUnknown = false;
  #hasRenewed = false;
  #place: QueuePlace | undefined;
  /** The error a refused call ends with if it cannot wait any longer. */
  #refusal: ((retryAfterMs: number | undefined) => RateLimitError | Error) | undefined;

  constructor(surroundings: RetrySurroundings, call: Call) {
    this.#surroundings = surroundings;
    this.#call = call;
  }

  /**
   * Acquires, sends, settles and decides until the call has its answer. A permit that is there lets the request leave
   * within the caller's own turn; an async function is begun only then, since those that wait hold much.
   */
  run(): Promise<Exchange> {
    try {
      const granted = this.#surroundings.limiter.acquire(this.#call);
      return granted instanceof Promise ? granted.then((permit) => this.#send(permit)) : this.#send(granted);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** Where the limiter has no room in time, the error is that of the refusal that ordered the wait. */
  async #acquireAgain(): Promise<Permit> {
    try {
      return await this.#surroundings.limiter.acquire(this.#call, this.#place);
    } catch (error) {
      const isTooLong = error instanceof ThrottleError && error.reason === "max-wait";
      throw isTooLong && this.#refusal !== undefined ? this.#refusal(error.waitMs) : error;
    }
  }

  async #send(first: Permit): Promise<Exchange> {
    for (let permit = first; ; permit = await this.#acquireAgain()) {
      this.#begin(permit);
      let reply: Reply;
      try {
        // What was not sent costs nothing, whatever it ends with.
        reply = await this.#surroundings.attempt(this.#call, this.#attempts, () => permit.release());
      } catch (error) {
        await this.#fail(permit, error);
        continue;
      }
      const taken = this.#take(permit, reply);
      const step = taken instanceof Promise ? await taken : taken;
      if (step.kind === "done") return step.exchange;
    }
  }

  #begin(permit: Permit): void {
    const { signal } = this.#call.options;
    if (signal?.aborted) {
      permit.release();
      throw abortError(signal);
    }
    this.#place = permit.place;
    this.#queuedMs += permit.queuedMs;
    this.#attempts += 1;
  }

  #take(permit: Permit, reply: Reply): Step | Promise<Step> {
    const judgement = this.#judge(permit, reply);
    if (judgement.isRefusal) return this.#refuse(permit, reply, judgement);
    permit.answered(reply, judgement.readings);
    if (reply.status < 500) this.#surroundings.budget.succeed();
    if (reply.status < 400) return this.#done(reply, judgement);
    return this.#settle(reply, judgement);
  }

  #judge(permit: Permit, reply: PartialReply): Judgement {
    const judged = judgeAnswer(this.#surroundings, this.#call, { permit, reply });
    if (judged.problems.length > 0) this.#surroundings.ignore(this.#call, judged.problems);
    return judged;
  }

  /** An error that is no refusal: the call's end, unless its status may be repeated. */
  async #settle(reply: Reply, judgement: Judgement): Promise<Step> {
    const { status } = reply;
    if (this.#renews(status)) return { kind: "again" };
    const decision = this.#decide({ kind: "status", status, shouldRetry: judgement.shouldRetry });
    if (decision.kind !== "retry") return this.#done(reply, judgement);
    await discard(reply);
    return this.#repeat(decision, { cause: String(status), fromMs: reply.answeredAtMs });
  }

  /**
   * Whether a token of ours was refused for the first time: the call goes again at once, with one that is fetched before.
   * The server carried nothing out (RFC 9110 §15.5.2), whatever the method.
   */
  #renews(status: number): boolean {
    const { credential, body } = this.#call;
    if (status !== 401 || credential.refused === undefined || this.#hasRenewed) return false;
    this.#hasRenewed = body?.isReplayable ?? true;
    if (this.#hasRenewed) this.#tellRetry(0, "401");
    return this.#hasRenewed;
  }

  async #refuse(permit: Permit, reply: Reply | PartialReply, judgement: Judgement): Promise<Step> {
    const { context } = this.#surroundings;
    const { status, answeredAtMs } = reply;
    const { told, isRateLimited, shouldRetry } = judgement;
    this.#refusals = Math.max(this.#refusals, permit.refusalsBefore) + 1;
    const windowMs = permit.longestWindowMs;
    const refusals = this.#refusals;
    const decision = this.#decide({ kind: "refused", status, told, refusals, windowMs, shouldRetry });
    const { waitMs, evidence } = decision;
    if (context.events.isHeard) {
      const operationId = this.#call.operation.id;
      context.events.emit({
        type: "rate-limited",
        operationId,
        atMs: context.clock.now(),
        status,
        waitMs,
        evidence,
      });
    }
    const isHeld = permit.refused(reply, judgement.readings, answeredAtMs + waitMs);
    const neededMs = this.#refusals > 1 ? waitMs : told?.waitMs;
    this.#refusal = (retryAfterMs = neededMs) => {
      const attempts = this.#attempts;
      const rateLimit = this.#info(reply, judgement);
      return refusalError(context, this.#call, reply, { attempts, rateLimit, retryAfterMs, isRateLimited });
    };
    if (decision.kind === "retry") {
      await discard(reply);
      return this.#repeat(decision, { cause: String(status), fromMs: answeredAtMs, isHeld });
    }
    // A 503 is no refusal of a rate limit to the caller: it ends as the error of its status.
    if (isRateLimited || !isWhole(reply)) throw this.#refusal(undefined);
    return this.#done(reply, judgement);
  }

  /** An attempt that brought no usable answer: waits until the next may begin, or throws. */
  async #fail(permit: Permit, error: unknown): Promise<void> {
    if (!(error instanceof AttemptFailure)) {
      if (error instanceof ConfigurationError || error instanceof ThrottleError) permit.release();
      else permit.lost();
      throw error;
    }
    const { clock } = this.#surroundings.context;
    const nowMs = clock.now();
    const { status, headers, kind } = error;
    if (status !== undefined && headers !== undefined) {
      const reply = { status, headers, body: null, sentAtMs: permit.grantedAtMs, answeredAtMs: nowMs };
      const judgement = this.#judge(permit, reply);
      if (judgement.isRefusal) {
        // An answer that is not whole ends no call: it is repeated, or thrown.
        await this.#refuse(permit, reply, judgement);
        return;
      }
      permit.answered(reply, judgement.readings);
    } else if (kind === "not-sent") permit.release();
    else permit.lost();
    this.#outcomeUnknown ||= mayBeCarriedOut(this.#call, error);
    const decision = this.#decide({ kind: "failure", failure: kind });
    if (decision.kind !== "retry")
      throw failureError(this.#call, error, {
        attempts: this.#attempts,
        outcomeUnknown: this.#outcomeUnknown,
      });
    await this.#repeat(decision, { cause: kind, fromMs: nowMs });
  }

  #decide(outcome: Outcome): RetryDecision {
    const { context, budget } = this.#surroundings;
    const progress = { attempts: this.#attempts, waitedMs: this.#waitedMs, hasBudget: budget.isOpen };
    return decideRetry(retryQuestion(context, this.#call, { ...progress, outcome }));
  }

  /** Waits for the next attempt; where the limiter holds the call, the wait is in its queue. */
  async #repeat(
    decision: RetryDecision,
    { cause, fromMs, isHeld }: { readonly cause: string; readonly fromMs: number; readonly isHeld?: boolean },
  ): Promise<Step> {
    const { context, links, budget } = this.#surroundings;
    const { clock } = context;
    if (isHeld === undefined) budget.spend();
    const { waitMs } = decision;
    this.#tellRetry(waitMs, cause);
    this.#waitedMs += waitMs;
    if (isHeld) return { kind: "again" };
    const sleptFromMs = clock.now();
    await abortableSleep(context, links, { call: this.#call, untilMs: fromMs + waitMs });
    this.#queuedMs += clock.now() - sleptFromMs;
    return { kind: "again" };
  }

  #tellRetry(waitMs: number, cause: string): void {
    const { clock, events } = this.#surroundings.context;
    if (!events.isHeard) return;
    const operationId = this.#call.operation.id;
    const attempt = this.#attempts + 1;
    events.emit({ type: "retry", operationId, atMs: clock.now(), attempt, waitMs, cause });
  }

  #info(reply: PartialReply, { readings, told }: Judgement): RateLimitInfo | undefined {
    return rateLimitInfo(reply, { readings, retryAfterMs: told?.waitMs }, this.#surroundings.context.clock);
  }

  #done(reply: Reply, judgement: Judgement): Step {
    const rateLimit = this.#info(reply, judgement);
    const attempts = this.#attempts;
    const queuedMs = this.#queuedMs;
    return { kind: "done", exchange: { reply, cache: "miss", attempts, queuedMs, rateLimit } };
  }
}

import type { FailureKind } from "../http/attempt.js";
import type { RetryCondition, RetryPolicy } from "../policy.js";
import { backoffMs, withJitter, withSmallJitter } from "./backoff.js";
import type { ToldWait } from "./told-wait.js";

/** What an attempt came to, where it was no success. */
export type Outcome =
  /** The server refused for the limit's sake: it did not carry the request out. */
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly told: ToldWait | undefined;
      /** Refusals in a row, each after the wait for the one before, this one included. */
      readonly refusals: number;
      /** The longest window of the limits; undefined where none is known. */
      readonly windowMs: number | undefined;
      /** What the server says of repeating the request. */
      readonly shouldRetry?: boolean | undefined;
    }
  | { readonly kind: "status"; readonly status: number; readonly shouldRetry?: boolean | undefined }
  | { readonly kind: "failure"; readonly failure: FailureKind };

/** All that decides whether a request is repeated. */
export interface RetryQuestion {
  readonly retry: RetryPolicy;
  readonly outcome: Outcome;
  /** Requests sent so far. */
  readonly attempts: number;
  /** Time spent waiting between attempts so far. */
  readonly waitedMs: number;
  readonly maxWaitMs: number;
  /** Whether a repetition does no harm: the operation is idempotent, or a key makes it so. */
  readonly isRepeatable: boolean;
  /** Whether the body can be sent again. */
  readonly isReplayable: boolean;
  /** Whether the client's budget for repeating failures has something left. */
  readonly hasBudget: boolean;
  /** 0 ≤ random < 1. */
  readonly random: number;
}

/** Who set a wait. */
export type WaitEvidence = ToldWait["evidence"] | "backoff";

/** Why a request is not repeated. */
export type GiveUpReason =
  | "policy"
  | "forbidden"
  | "attempts"
  | "unsafe"
  | "body"
  | "overload"
  | "budget"
  | "max-wait";

/** Whether to repeat. `waitMs` counts from the answer, and is known also where the request is given up. */
export type RetryDecision =
  | { readonly kind: "retry"; readonly waitMs: number; readonly evidence: WaitEvidence }
  | {
      readonly kind: "give-up";
      readonly reason: GiveUpReason;
      readonly waitMs: number;
      readonly evidence: WaitEvidence;
    };

/** Decides whether a request is repeated, and how long to wait before. A wait that may not be is never shortened. */
export function decideRetry(question: RetryQuestion): RetryDecision {
  const wait = waitFor(question);
  const reason = reasonAgainst(question, wait.waitMs);
  return reason === undefined ? { kind: "retry", ...wait } : { kind: "give-up", reason, ...wait };
}

interface Wait {
  readonly waitMs: number;
  readonly evidence: WaitEvidence;
}

function waitFor({ retry, outcome, attempts, random }: RetryQuestion): Wait {
  if (outcome.kind !== "refused" || outcome.told === undefined) {
    const n = outcome.kind === "refused" ? Math.max(attempts, outcome.refusals) : attempts;
    return { waitMs: withJitter(backoffMs(retry, n), retry, random), evidence: "backoff" };
  }
  const { told, refusals, windowMs } = outcome;
  // The wait before was obeyed and not enough: servers cut seconds off, or count what they refuse.
  const longer = Math.max(told.waitMs, retry.baseMs) * retry.factor ** (refusals - 1);
  const enough = refusals > 1 ? Math.min(longer, windowMs ?? retry.maxMs) : 0;
  const waitMs = withSmallJitter(Math.max(told.waitMs, enough), retry, random);
  return { waitMs, evidence: told.evidence };
}

function reasonAgainst(question: RetryQuestion, waitMs: number): GiveUpReason | undefined {
  const { retry, outcome, attempts, waitedMs, maxWaitMs } = question;
  const condition = conditionOf(retry, outcome);
  if (outcome.kind !== "failure" && outcome.shouldRetry === false) return "forbidden";
  if (condition === "never") return "policy";
  if (attempts >= retry.attempts) return "attempts";
  if (!question.isReplayable) return "body";
  if (!question.isRepeatable && !isUnprocessed(outcome, condition)) return "unsafe";
  if (outcome.kind !== "refused" && !question.hasBudget) return "overload";
  if (waitedMs + waitMs > retry.budgetMs) return "budget";
  return waitMs > maxWaitMs ? "max-wait" : undefined;
}

/** Whether the server surely did not carry the request out, so that any method may be repeated. */
function isUnprocessed(outcome: Outcome, condition: RetryCondition): boolean {
  if (outcome.kind === "failure") return outcome.failure === "not-sent";
  return outcome.kind === "refused" && condition === "always";
}

/**
 * The policy's word on an outcome: the exact status, else its class. Of what it does not name, a refusal is repeated, and
 * what the server asks to repeat, where that does no harm.
 */
function conditionOf({ on }: RetryPolicy, outcome: Outcome): RetryCondition {
  if (outcome.kind === "failure")
    return own(on, outcome.failure === "timeout" ? "timeout" : "network") ?? "never";
  const { status } = outcome;
  const named = own(on, String(status));
  if (named !== undefined) return named;
  if (outcome.kind === "refused") return "always";
  return own(on, `${Math.floor(status / 100)}XX`) ?? (outcome.shouldRetry ? "idempotent" : "never");
}

function own(on: RetryPolicy["on"], key: string): RetryCondition | undefined {
  return Object.hasOwn(on, key) ? on[key] : undefined;
}

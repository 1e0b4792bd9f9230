import type { Reply } from "../call.js";
import { parseErrorBody } from "../http/api-error.js";
import type { CallKit } from "../kit.js";
import { readPointer } from "../pointer.js";
import type { Profile, ResetUnit, TimedHeader } from "../policy.js";
import { scalarText } from "../rate-limit-headers/number-text.js";
import { parseNumericReset } from "../rate-limit-headers/numeric-reset.js";
import {
  problemText,
  type Reading,
  type Readings,
  type ResetReading,
} from "../rate-limit-headers/reading.js";
import { parseRetryAfter, parseSecondsMember } from "../rate-limit-headers/retry-after.js";
import type { ServerClock } from "../throttle/server-clock.js";

/** A wait, and who says so. */
export interface ToldWait {
  readonly waitMs: number;
  readonly evidence: "retry-after" | "body" | "penalty" | "reset" | "window";
}

/** An answer that may tell how long to wait. */
export interface WaitQuestion {
  readonly reply: Pick<Reply, "status" | "headers" | "body" | "answeredAtMs"> & Partial<Reply>;
  readonly readings: Readings;
  readonly profile: Profile;
  readonly serverClock: ServerClock;
  /** When a window opens anew, by earlier answers. */
  readonly opensAtMs: number | undefined;
  readonly kit: CallKit;
}

/** What an answer tells of waiting. */
export interface WaitAnswer {
  /** The strongest evidence there is. */
  readonly told: ToldWait | undefined;
  /** Whether the answer carries a Retry-After that can be read. */
  readonly hasRetryAfter: boolean;
  /** What had to be ignored. */
  readonly problems: readonly string[];
}

/** Longest body that is searched for a wait. */
const longestBody = 1 << 20;

/**
 * Finds how long the server asks to wait after its answer: Retry-After, the body, a reset header, a learnt window. The
 * declared penalty holds where neither of the first two is there.
 */
export function toldWait(question: WaitQuestion): WaitAnswer {
  const { waitMs, problems } = waitByHeaders(question);
  const hasRetryAfter = waitMs !== undefined;
  if (hasRetryAfter && question.profile.retry.honor.includes("Retry-After")) {
    return { told: { waitMs, evidence: "retry-after" }, hasRetryAfter, problems };
  }
  const byBody = waitByBody(question, problems);
  return { told: byBody ?? waitByRule(question), hasRetryAfter, problems };
}

/**
 * The longest of Retry-After, Retry-After-Ms (whose name is its unit) and the header that the document declares. Where
 * it declares no headers at all, the unit of X-RateLimit-Retry-After is guessed from its size.
 */
function waitByHeaders(question: WaitQuestion): { waitMs: number | undefined; problems: string[] } {
  const { reply, profile, serverClock, kit } = question;
  const waits: number[] = [];
  const problems: string[] = [];
  const text = reply.headers.get("Retry-After");
  const parsed = parseRetryAfter(text);
  if (parsed?.kind === "malformed")
    problems.push(problemText("Retry-After", text ?? "", "seconds or an HTTP-date"));
  if (parsed?.kind === "delay") waits.push(parsed.ms);
  if (parsed?.kind === "date") waits.push(serverClock.waitMs(parsed.epochMs, reply.answeredAtMs));
  for (const { name, unit } of [exactRetryAfter, profile.exceeded.retryAfterHeader ?? exactRetryAfter]) {
    const value = reply.headers.get(name)?.trim();
    const reset = value === undefined ? undefined : (kit.parseReset ?? parseNumericReset)(value, unit);
    if (value !== undefined && reset === undefined) problems.push(problemText(name, value, unitWords(unit)));
    if (reset !== undefined) waits.push(resetWaitMs(reset, question));
  }
  if (waits.length === 0 && profile.headers === undefined) {
    const guess = kit.guessRetryAfter?.(reply.headers);
    if (guess !== undefined) waits.push(resetWaitMs(guess, question));
  }
  return { waitMs: waits.length === 0 ? undefined : Math.max(...waits), problems: [...new Set(problems)] };
}

const exactRetryAfter: TimedHeader = { name: "Retry-After-Ms", unit: "delta-ms" };

function unitWords(unit: ResetUnit): string {
  return `a time to wait in ${unit}`;
}

function resetWaitMs(reset: ResetReading, { serverClock, reply }: WaitQuestion): number {
  return reset.kind === "after" ? reset.ms : serverClock.waitMs(reset.epochMs, reply.answeredAtMs);
}

function waitByBody(question: WaitQuestion, problems: string[]): ToldWait | undefined {
  const { retryAfter, retryAfterUnit: unit = "delta-seconds" } = question.profile.exceeded;
  const value = retryAfter === undefined ? undefined : readPointer(bodyOf(question), retryAfter);
  if (value === undefined || value === null) return undefined;
  const waitMs = bodyWaitMs(value, unit, question);
  if (waitMs === undefined)
    problems.push(
      problemText(`${retryAfter} of the body`, scalarText(value) ?? typeof value, unitWords(unit)),
    );
  return waitMs === undefined ? undefined : { waitMs, evidence: "body" };
}

/** The body of the refusal; undefined where it is a stream, or longer than is searched. */
function bodyOf({ reply }: WaitQuestion): unknown {
  if (!(reply.body instanceof Uint8Array) || reply.body.length > longestBody) return undefined;
  return parseErrorBody({ statusText: "", url: "", sentAtMs: reply.answeredAtMs, ...reply });
}

function bodyWaitMs(value: unknown, unit: ResetUnit, question: WaitQuestion): number | undefined {
  if (unit === "delta-seconds") return parseSecondsMember(value);
  const reset = (question.kit.parseReset ?? parseNumericReset)(scalarText(value) ?? "", unit);
  return reset && resetWaitMs(reset, question);
}

/** Where the refusal itself does not say how long to wait. */
function waitByRule(question: WaitQuestion): ToldWait | undefined {
  const { penaltyMs } = question.profile.exceeded;
  const told = waitByReset(question) ?? waitByWindow(question);
  if (penaltyMs === undefined || (told !== undefined && told.waitMs >= penaltyMs)) return told;
  return { waitMs: penaltyMs, evidence: "penalty" };
}

/** Resets are often cut to seconds: less than the first delay of the backoff is not taken for a wait. */
function waitByReset(question: WaitQuestion): ToldWait | undefined {
  const { readings, profile } = question;
  if (!profile.retry.honor.includes("reset")) return undefined;
  const waits = exhausted(readings.readings, question).flatMap(({ reset }) =>
    reset === undefined ? [] : [resetWaitMs(reset, question)],
  );
  if (waits.length === 0) return undefined;
  return { waitMs: Math.max(profile.retry.baseMs, ...waits), evidence: "reset" };
}

/** Of several windows those that the refusal names, else those that are used up; one that has room is not the reason. */
function exhausted(readings: readonly Reading[], question: WaitQuestion): readonly Reading[] {
  const named = question.kit.violatedPolicies?.(readings, () => bodyOf(question)) ?? [];
  if (named.length > 0) return named;
  const empty = readings.filter(({ remaining }) => remaining === 0);
  return empty.length > 0 ? empty : readings.filter(({ remaining }) => remaining === undefined);
}

function waitByWindow({ reply, profile, opensAtMs }: WaitQuestion): ToldWait | undefined {
  if (opensAtMs === undefined || opensAtMs <= reply.answeredAtMs) return undefined;
  return { waitMs: Math.max(profile.retry.baseMs, opensAtMs - reply.answeredAtMs), evidence: "window" };
}

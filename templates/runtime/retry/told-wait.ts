import type { Reply } from "../call.js";
import { parseErrorBody } from "../http/api-error.js";
import { readPointer } from "../pointer.js";
import type { Profile } from "../policy.js";
import { problemText, type Reading, type Readings } from "../rate-limit-headers/reading.js";
import { parseRetryAfter, parseSecondsMember } from "../rate-limit-headers/retry-after.js";
import type { ServerClock } from "../throttle/server-clock.js";

/** A wait, and who says so. */
export interface ToldWait {
  readonly waitMs: number;
  readonly evidence: "retry-after" | "body" | "reset" | "window";
}

/** An answer that may tell how long to wait. */
export interface WaitQuestion {
  readonly reply: Pick<Reply, "status" | "headers" | "body" | "answeredAtMs"> & Partial<Reply>;
  readonly readings: Readings;
  readonly profile: Profile;
  readonly serverClock: ServerClock;
  /** When a window opens anew, by earlier answers. */
  readonly opensAtMs: number | undefined;
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

/** Finds how long the server asks to wait after its answer: Retry-After, the body, a reset header, a learnt window. */
export function toldWait(question: WaitQuestion): WaitAnswer {
  const { reply, profile, serverClock } = question;
  const text = reply.headers.get("Retry-After");
  const parsed = parseRetryAfter(text);
  const problems =
    parsed?.kind === "malformed" ? [problemText("Retry-After", text ?? "", "seconds or an HTTP-date")] : [];
  const hasRetryAfter = parsed !== undefined && parsed.kind !== "malformed";
  const isHonoured = profile.retry.honor.includes("Retry-After");
  if (hasRetryAfter && isHonoured) {
    const waitMs =
      parsed.kind === "delay" ? parsed.ms : serverClock.waitMs(parsed.epochMs, reply.answeredAtMs);
    return { told: { waitMs, evidence: "retry-after" }, hasRetryAfter, problems };
  }
  return {
    told: waitByBody(question) ?? waitByReset(question) ?? waitByWindow(question),
    hasRetryAfter,
    problems,
  };
}

function waitByBody({ reply, profile }: WaitQuestion): ToldWait | undefined {
  const { retryAfter } = profile.exceeded;
  if (retryAfter === undefined || !(reply.body instanceof Uint8Array) || reply.body.length > longestBody) {
    return undefined;
  }
  const body = parseErrorBody({ statusText: "", url: "", sentAtMs: reply.answeredAtMs, ...reply });
  const waitMs = parseSecondsMember(readPointer(body, retryAfter));
  return waitMs === undefined ? undefined : { waitMs, evidence: "body" };
}

/** Resets are often cut to seconds: less than the first delay of the backoff is not taken for a wait. */
function waitByReset({ reply, readings, profile, serverClock }: WaitQuestion): ToldWait | undefined {
  if (!profile.retry.honor.includes("reset")) return undefined;
  const waits = exhausted(readings.readings).flatMap(({ reset }) => {
    if (reset === undefined) return [];
    return [reset.kind === "after" ? reset.ms : serverClock.waitMs(reset.epochMs, reply.answeredAtMs)];
  });
  if (waits.length === 0) return undefined;
  return { waitMs: Math.max(profile.retry.baseMs, ...waits), evidence: "reset" };
}

/** Of several windows those that are used up; one that has room is not the reason of a refusal. */
function exhausted(readings: readonly Reading[]): readonly Reading[] {
  const empty = readings.filter(({ remaining }) => remaining === 0);
  return empty.length > 0 ? empty : readings.filter(({ remaining }) => remaining === undefined);
}

function waitByWindow({ reply, profile, opensAtMs }: WaitQuestion): ToldWait | undefined {
  if (opensAtMs === undefined || opensAtMs <= reply.answeredAtMs) return undefined;
  return { waitMs: Math.max(profile.retry.baseMs, opensAtMs - reply.answeredAtMs), evidence: "window" };
}

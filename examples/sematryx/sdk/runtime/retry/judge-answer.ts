import type { Call } from "../call.js";
import type { Context } from "../context.js";
import type { Readings } from "../rate-limit-headers/reading.js";
import type { Limiter } from "../throttle/limiter.js";
import type { Permit } from "../throttle/permit.js";
import type { PartialReply } from "./partial-reply.js";
import { type ToldWait, toldWait } from "./told-wait.js";

/** What an answer means for the limits. */
export interface Judgement {
  readonly readings: Readings;
  readonly told: ToldWait | undefined;
  /** Whether the server refused for a limit's sake. */
  readonly isRefusal: boolean;
  /** Whether the refusal is one of the statuses by which the API tells it; else it is a 503 that asks to wait. */
  readonly isRateLimited: boolean;
  /** What the server says of repeating the request; undefined where it says nothing. */
  readonly shouldRetry: boolean | undefined;
}

/**
 * Judges an answer: 429 is a refusal; another status that the document names is one where something beside it says so
 * (a Retry-After, the pointer into the body, nothing remaining), since a 403 can be just that; so is a 503 with
 * Retry-After.
 */
export function judgeAnswer(
  { context, limiter }: { readonly context: Context; readonly limiter: Limiter },
  call: Call,
  { permit, reply }: { readonly permit: Permit; readonly reply: PartialReply },
): Judgement & { readonly problems: readonly string[] } {
  const profile = context.profile(call);
  const { status, headers, sentAtMs, answeredAtMs } = reply;
  const { kit } = context;
  const readings = kit.readRateLimit?.(headers, profile.headers, kit) ?? nothingRead;
  const isNamed = status === 429 || profile.exceeded.status.includes(status);
  const { problems } = readings;
  const shouldRetry = sayOnRetry(headers, profile.retry.shouldRetryHeader);
  if (!isNamed && status !== 503) {
    return { readings, told: undefined, isRefusal: false, isRateLimited: false, shouldRetry, problems };
  }
  const { serverClock } = limiter;
  serverClock.observe(headers, sentAtMs, answeredAtMs);
  const { opensAtMs } = permit;
  const wait = toldWait({ reply, readings, profile, serverClock, opensAtMs, kit });
  const isExhausted = readings.readings.some(({ remaining }) => remaining === 0);
  const isTold = wait.hasRetryAfter || wait.told?.evidence === "body" || isExhausted;
  const isRateLimited = status === 429 || (isNamed && isTold);
  const isRefusal = isRateLimited || (status === 503 && wait.hasRetryAfter);
  return {
    readings,
    told: isRefusal ? wait.told : undefined,
    isRefusal,
    isRateLimited,
    shouldRetry,
    problems: [...problems, ...wait.problems],
  };
}

const nothingRead: Readings = { readings: [], problems: [] };

function sayOnRetry(headers: Headers, name: string | undefined): boolean | undefined {
  const said = name === undefined ? undefined : headers.get(name)?.trim().toLowerCase();
  return said === "true" ? true : said === "false" ? false : undefined;
}

import type { Call, RateLimitInfo } from "../call.js";
import type { Context } from "../context.js";
import { toApiError } from "../http/api-error.js";
import type { PartialReply } from "./partial-reply.js";

/** How a refused call went. */
export interface RefusedCall {
  readonly attempts: number;
  readonly rateLimit: RateLimitInfo | undefined;
  /** The wait that would have been needed. */
  readonly retryAfterMs: number | undefined;
  readonly isRateLimited: boolean;
}

/** The public error of a call that was refused and cannot wait as long as it would have to. */
export function refusalError(
  context: Context,
  call: Call,
  reply: PartialReply,
  { retryAfterMs, ...refused }: RefusedCall,
): Error {
  const rateLimit = { ...refused.rateLimit, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  const { exceeded } = context.profile(call);
  return toApiError(call, { statusText: "", url: "", ...reply }, { ...refused, rateLimit, exceeded });
}

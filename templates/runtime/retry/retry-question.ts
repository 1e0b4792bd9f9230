import type { Call } from "../call.js";
import type { Context } from "../context.js";
import { isIdempotent } from "../operation.js";
import type { Outcome, RetryQuestion } from "./decide-retry.js";

/** How far a call has come. */
export type RetryProgress = Pick<RetryQuestion, "attempts" | "waitedMs" | "hasBudget">;

/** Whether a call is to be repeated, as `decideRetry` is asked. */
export function retryQuestion(
  context: Context,
  call: Call,
  { outcome, ...progress }: RetryProgress & { readonly outcome: Outcome },
): RetryQuestion {
  const { operation, options, headers, body } = call;
  const throttle = context.options.throttle || undefined;
  return {
    ...progress,
    retry: context.profile(call).retry,
    outcome,
    maxWaitMs: (options.throttle || undefined)?.maxWaitMs ?? throttle?.maxWaitMs ?? Number.POSITIVE_INFINITY,
    isRepeatable:
      isIdempotent(operation) ||
      options.idempotencyKey !== undefined ||
      headers.has(operation.idempotencyHeader ?? "Idempotency-Key"),
    isReplayable: body?.isReplayable ?? true,
    random: context.random(),
  };
}

import type { Call, Send } from "../call.js";
import type { Context } from "../context.js";
import { AbortLinks } from "../http/abort-links.js";
import type { Attempt } from "../http/attempt.js";
import type { Limiter } from "../throttle/limiter.js";
import { RetryBudget } from "./retry-budget.js";
import { RetryRun } from "./retry-run.js";

/** Things ignored that are told of at most: a server may vary what it sends. */
const mostTold = 100;

/**
 * The last stage of the pipeline: a call acquires its right to send from the limiter, is sent, and its outcome is
 * booked and judged; failures that may be repeated are, after the wait they need.
 *
 * The `Send` resolves for every answer that is not repeated, error statuses included, and rejects with
 * `RateLimitError`, `ConnectionError`, `TimeoutError`, `ThrottleError`, `AbortError` or `ConfigurationError`.
 */
export function retryStage(context: Context, limiter: Limiter): (attempt: Attempt) => Send {
  const budget = new RetryBudget();
  const links = new AbortLinks();
  const told = new Set<string>();
  const ignore = (call: Call, problems: readonly string[]) => {
    for (const detail of problems) {
      if (told.has(detail) || told.size >= mostTold) continue;
      told.add(detail);
      const { id: operationId } = call.operation;
      const atMs = context.clock.now();
      context.events.emit({ type: "policy-mismatch", operationId, atMs, limit: undefined, detail });
    }
  };
  return (attempt) => (call) =>
    new RetryRun({ context, limiter, links, budget, attempt, ignore }, call).run();
}

import type { Send } from "../call.js";
import type { ClientContext } from "../client-context.js";
import type { Attempt } from "../http/attempt.js";
import { joinLimiter } from "../throttle/joining.js";
import { Limiter } from "../throttle/limiter.js";
import { retryStage } from "./retry-stage.js";

/** Throttle and retry: attempts leave when the limits have room, and are repeated where that may be. */
export function pacing(context: ClientContext): (attempt: Attempt) => Send {
  return retryStage(context, context.shared(limiterOf));
}

/** The limiter of a client, its own or the one it shares. */
export function limiterOf(context: ClientContext): Limiter {
  const limiter = context.options.limiter?.[joinLimiter](context) ?? new Limiter(context);
  context.closed.addEventListener("abort", () => limiter.leave(context), { once: true });
  return limiter;
}

import type { Send } from "../call.js";
import { failureError } from "../retry/failure-error.js";
import { type Attempt, AttemptFailure } from "./attempt.js";

/** One attempt a call, where neither throttle nor retry is declared. */
export function sendOnce(attempt: Attempt): Send {
  return async (call) => {
    try {
      const reply = await attempt(call, 1);
      return { reply, cache: "miss", attempts: 1, queuedMs: 0, rateLimit: undefined };
    } catch (error) {
      throw error instanceof AttemptFailure ? failureError(call, error, { attempts: 1 }) : error;
    }
  };
}

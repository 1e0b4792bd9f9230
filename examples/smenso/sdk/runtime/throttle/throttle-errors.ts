import type { Call } from "../call.js";
import { ConfigurationError, ThrottleError } from "../errors.js";
import type { LimitState } from "./limit-state.js";

/** The call would have to wait longer than it may. */
export function maxWaitError(call: Call, waitMs: number, allowedMs: number): ThrottleError {
  const { id: operationId, method, path } = call.operation;
  const message =
    `${method} ${path} must wait ${Math.ceil(waitMs)} ms for its rate limit, allowed are ${Math.ceil(allowedMs)} ms. ` +
    "Allow more by throttle.maxWaitMs (after a refusal: by the retry budget), or call later.";
  return new ThrottleError({ operationId, reason: "max-wait", waitMs, message });
}

/** As many calls wait for the limit as may. */
export function queueFullError(call: Call, state: LimitState, waitMs: number): ThrottleError {
  const { id: operationId, method, path } = call.operation;
  const message =
    `${method} ${path} cannot wait for limit "${state.name}": ${state.queued} calls wait already. ` +
    "Call slower, or allow more by throttle.maxQueue.";
  return new ThrottleError({ operationId, reason: "queue-full", waitMs, message });
}

/** The client was closed before the call could go. */
export function closedError(call: Call): ThrottleError {
  const { id: operationId, method, path } = call.operation;
  const message = `${method} ${path} was not sent: the client is closed.`;
  return new ThrottleError({ operationId, reason: "closed", waitMs: 0, message });
}

/** The call costs more than a window can ever hold. */
export function tooCostlyError(
  call: Call,
  place: { readonly limit: string; readonly window: string },
  cost: {
    readonly units: number;
    readonly capacity: number;
  },
): ConfigurationError {
  const { method, path } = call.operation;
  return new ConfigurationError(
    `${method} ${path} costs ${cost.units} units of limit "${place.limit}", whose window "${place.window}" holds ` +
      `${cost.capacity}: it could never be sent. Send fewer items at once.`,
  );
}

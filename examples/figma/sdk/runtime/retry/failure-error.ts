import type { Call } from "../call.js";
import { ConnectionError, TimeoutError } from "../errors.js";
import type { AttemptFailure } from "../http/attempt.js";
import { pathOf } from "../http/path-of.js";
import { isSafe } from "../operation.js";

/** Whether the server may have carried out a request that brought no usable answer. Reads leave nothing to know. */
export function mayBeCarriedOut(call: Call, failure: AttemptFailure): boolean {
  return failure.kind !== "not-sent" && !isSafe(call.operation);
}

/** The public error of a call that got no usable answer. */
export function failureError(
  call: Call,
  failure: AttemptFailure,
  facts: { readonly attempts: number; readonly outcomeUnknown?: boolean },
): ConnectionError {
  const { id: operationId, method } = call.operation;
  const outcomeUnknown = mayBeCarriedOut(call, failure);
  const details = {
    operationId,
    method,
    path: pathOf(call),
    message: failure.message,
    outcomeUnknown,
    ...facts,
  };
  const options = { cause: failure.cause ?? failure };
  return failure.kind === "timeout"
    ? new TimeoutError(details, options)
    : new ConnectionError(details, options);
}

import type { Call, Exchange } from "../call.js";
import type { ClientContext } from "../client-context.js";
import { ConnectionError } from "../errors.js";
import { isSafe } from "../operation.js";
import { toApiError } from "./api-error.js";
import { parseResponse, UnreadableBody } from "./parse-response.js";
import { pathOf } from "./path-of.js";

/**
 * The result of a call: the parsed body of a success.
 *
 * @throws {ApiError} the status is no success; {@link ConnectionError} the body is not what the operation promises
 */
export function readResult(context: ClientContext, call: Call, exchange: Exchange): unknown {
  const { reply, attempts, rateLimit } = exchange;
  const { status } = reply;
  if (status < 200 || status >= 300) {
    const { exceeded } = context.profile(call);
    const hint = status === 401 ? missingCredential(context, call) : undefined;
    throw toApiError(call, reply, { attempts, rateLimit, exceeded, hint });
  }
  try {
    return parseResponse(reply, call.operation.response ?? "json");
  } catch (cause) {
    if (!(cause instanceof UnreadableBody)) throw cause;
    const { id: operationId, method } = call.operation;
    const outcomeUnknown = !isSafe(call.operation);
    const message = `${cause.message}.`;
    throw new ConnectionError(
      { operationId, method, path: pathOf(call), message, attempts, outcomeUnknown },
      { cause },
    );
  }
}

function missingCredential({ credentials }: ClientContext, { operation }: Call): string | undefined {
  const missing = credentials.missingOptions(operation);
  if (missing.length === 0) return undefined;
  const names = missing.map((name) => `"${name}"`).join(" and ");
  return `The client was not given the option ${names}.`;
}

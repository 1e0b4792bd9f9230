import type { Call, Exchange } from "../call.js";
import type { ClientContext } from "../client-context.js";
import { ConnectionError } from "../errors.js";
import { brought } from "../kit.js";
import { isSafe } from "../operation.js";
import { toApiError } from "./api-error.js";
import { parseJson, UnreadableBody } from "./parse-json.js";
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
    const { kit } = context;
    const exceeded = kit.Profiles && context.profile(call).exceeded;
    const hint = kit.explainStatus?.(context, call, reply);
    throw toApiError(call, reply, { attempts, rateLimit, exceeded, hint });
  }
  try {
    const { response: kind = "json" } = call.operation;
    if (kind === "json") return parseJson(reply);
    return kind === "none" ? undefined : brought(context.kit.parseResponse, kind)(reply, kind);
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

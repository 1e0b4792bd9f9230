import type { Call, Reply } from "../call.js";
import type { Context } from "../context.js";
import { pathOf } from "./path-of.js";

/** Tells events and log of an attempt that begins. @returns tells of its answer */
export function telling(context: Context, call: Call, attempt: number): (reply: Reply) => void {
  const { clock, events, options } = context;
  const startedAtMs = clock.now();
  const { id: operationId, method } = call.operation;
  if (events.isHeard) {
    const path = pathOf(call);
    events.emit({ type: "request", operationId, atMs: startedAtMs, method, path, attempt });
  }
  return ({ status }) => {
    const atMs = clock.now();
    const durationMs = atMs - startedAtMs;
    if (events.isHeard) events.emit({ type: "response", operationId, atMs, status, attempt, durationMs });
    options.logger?.debug(`${method} ${pathOf(call)} answered ${status}`, {
      operationId,
      attempt,
      durationMs,
    });
  };
}

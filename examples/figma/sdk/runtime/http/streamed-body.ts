import type { Bytes } from "../bytes.js";
import type { Call } from "../call.js";
import { isSafe } from "../operation.js";
import type { Deadline } from "./deadline.js";
import { guardedStream } from "./guarded-stream.js";
import { pathOf } from "./path-of.js";

/** The body as it arrives, where the operation promises binary or items, or the server sends events; undefined else. */
export function streamedBody(
  call: Call,
  response: Response,
  { deadline, attempt }: { readonly deadline: Deadline; readonly attempt: number },
): ReadableStream<Bytes> | undefined {
  const isEvents = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  const { response: kind, id: operationId, method } = call.operation;
  if (response.body === null || (kind !== "binary" && kind !== "stream" && !isEvents)) return undefined;
  return guardedStream(response.body as ReadableStream<Bytes>, deadline, {
    operationId,
    method,
    path: pathOf(call),
    attempts: attempt,
    outcomeUnknown: !isSafe(call.operation),
    idleTimeoutMs: call.options.idleTimeoutMs ?? (kind === "binary" ? undefined : 0),
  });
}

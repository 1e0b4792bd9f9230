import { type ConnectionDetails, ConnectionError, SdkError, TimeoutError } from "../errors.js";
import { AttemptFailure } from "./attempt.js";
import type { Deadline } from "./deadline.js";

/**
 * A body as it arrives. The deadline goes on guarding it: the caller's abort and the client's end stop it, and
 * `timeoutMs` bounds the wait for each piece rather than for the whole. Errors are the SDK's own.
 */
export function guardedStream(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  deadline: Deadline,
  summary: Omit<ConnectionDetails, "message">,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  deadline.pause();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        deadline.restart();
        try {
          const { done, value } = await deadline.race(reader.read());
          deadline.pause();
          if (!done) return controller.enqueue(value);
          deadline.end();
          controller.close();
        } catch (cause) {
          deadline.end();
          throw streamError(cause, summary);
        }
      },
      async cancel(reason) {
        deadline.end();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

function streamError(cause: unknown, summary: Omit<ConnectionDetails, "message">): SdkError {
  if (cause instanceof SdkError) return cause;
  if (cause instanceof AttemptFailure && cause.kind === "timeout")
    return new TimeoutError({ ...summary, message: cause.message }, { cause });
  return new ConnectionError({ ...summary, message: "the body broke off." }, { cause });
}

import type { Bytes } from "../bytes.js";
import { type ConnectionDetails, ConnectionError, SdkError, TimeoutError } from "../errors.js";
import { AttemptFailure } from "./attempt.js";
import type { Deadline } from "./deadline.js";

/** Whose body it is, and how long it may be silent. */
export interface GuardedBody extends Omit<ConnectionDetails, "message"> {
  /** 0: no bound. @default the deadline's own */
  readonly idleTimeoutMs: number | undefined;
}

/**
 * A body as it arrives. The deadline goes on guarding it: the caller's abort and the client's end stop it, and
 * `idleTimeoutMs` (else the deadline's own bound) the wait for each piece. Errors are the SDK's own.
 */
export function guardedStream(
  body: ReadableStream<Bytes>,
  deadline: Deadline,
  { idleTimeoutMs, ...summary }: GuardedBody,
): ReadableStream<Bytes> {
  const reader = body.getReader();
  deadline.pause();
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        deadline.restart(idleTimeoutMs);
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

import type { Call } from "../call.js";
import { sleep } from "../clock.js";
import type { Context } from "../context.js";
import type { AbortLinks } from "../http/abort-links.js";
import { abortError } from "../http/deadline.js";
import { closedError } from "../throttle/throttle-errors.js";

/**
 * Waits between two attempts of a call.
 *
 * @throws {AbortError} the caller aborted
 * @throws {ThrottleError} the client was closed
 */
export async function abortableSleep(
  { clock, closed }: Pick<Context, "clock" | "closed">,
  links: AbortLinks,
  wait: { readonly call: Call; readonly untilMs: number },
): Promise<void> {
  const { call, untilMs } = wait;
  const { signal } = call.options;
  if (signal?.aborted) throw abortError(signal);
  if (closed.aborted) throw closedError(call);
  const ending = new AbortController();
  const unlinkClosed = links.add(closed, () => ending.abort(closedError(call)));
  const unlinkCaller = signal && links.add(signal, () => ending.abort(abortError(signal)));
  try {
    await sleep(clock, Math.max(0, untilMs - clock.now()), ending.signal);
  } finally {
    unlinkClosed();
    unlinkCaller?.();
  }
}

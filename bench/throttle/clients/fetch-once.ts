import { setTimeout as sleep } from "node:timers/promises";

/** An answer as far as the loops around the peers look at it. */
export interface Answered {
  readonly status: number;
  /** 0 where the server did not say. */
  readonly retryAfterMs: number;
}

/** Sends one request and reads the whole answer. */
export async function fetchOnce(url: string): Promise<Answered> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return { status: response.status, retryAfterMs: Number(response.headers.get("retry-after") ?? 0) * 1_000 };
}

/**
 * Repeats what was refused, once the server's Retry-After is over, and through the limiter again: a peer that only
 * throttles is not to lose calls for want of a retry.
 *
 * @param attempts requests at most
 * @throws where the last one was no success
 */
export async function untilAccepted(
  send: () => Promise<Answered>,
  attempts = Number.POSITIVE_INFINITY,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { status, retryAfterMs } = await send();
    if (status === 200) return;
    if (status !== 429 || attempt >= attempts) throw new Error(`Answered ${status}.`);
    await sleep(retryAfterMs);
  }
}

import type { RetryPolicy } from "../policy.js";

/** The most that is added at random to a wait the server asked for. */
const mostAddedMs = 1_000;

/** Exponential delay before repeating for the nth time (n from 1), in milliseconds, without jitter. */
export function backoffMs({ baseMs, factor, maxMs }: RetryPolicy, n: number): number {
  return Math.min(maxMs, baseMs * factor ** (n - 1));
}

/** A backoff with its share added at random (0 ≤ random < 1), so that clients do not return together. */
export function withJitter(delayMs: number, { jitter }: RetryPolicy, random: number): number {
  return delayMs + delayMs * jitter * random;
}

/** A wait the server asked for, never shortened; at most a second is added. */
export function withSmallJitter(waitMs: number, { jitter }: RetryPolicy, random: number): number {
  return waitMs + Math.min(waitMs * jitter, mostAddedMs) * random;
}

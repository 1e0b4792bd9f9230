import { parseHttpDate } from "../cache/http-date.js";
import { scalarText } from "./number-text.js";

/** What a Retry-After header asks for. */
export type RetryAfter =
  /** To wait so long after the answer. */
  | { readonly kind: "delay"; readonly ms: number }
  /** To wait until this moment of the server's clock. */
  | { readonly kind: "date"; readonly epochMs: number }
  /** Nothing that the header may say; to be ignored, and told. */
  | { readonly kind: "malformed" };

/**
 * Reads Retry-After (RFC 9110 §10.2.3): whole seconds or an HTTP-date. A fraction of seconds, seen in the wild, is
 * rounded up to a whole millisecond. Signs, exponents, words, other dates and several values are malformed.
 *
 * @returns undefined where there is no header
 */
export function parseRetryAfter(value: string | null): RetryAfter | undefined {
  if (value === null) return undefined;
  const text = value.trim();
  if (/^\d{1,10}(?:\.\d{1,9})?$/.test(text)) return { kind: "delay", ms: secondsToMs(text) };
  const epochMs = parseHttpDate(text);
  return epochMs === undefined ? { kind: "malformed" } : { kind: "date", epochMs };
}

/** Seconds as an error body gives them, by the same rule as the header; undefined for anything else. */
export function parseSecondsMember(value: unknown): number | undefined {
  const text = scalarText(value);
  return text !== undefined && /^\d{1,10}(?:\.\d{1,20})?$/.test(text) ? secondsToMs(text) : undefined;
}

/** Times 1,000 in decimal, since 1.001 × 1000 is more than 1001 in binary. */
function secondsToMs(text: string): number {
  return Math.ceil(Number((Number(text) * 1_000).toFixed(6)));
}

import type { Clock } from "../clock.js";
import type { CachePolicy } from "../policy.js";
import type { CacheEntry } from "./entry.js";
import { parseHttpDate } from "./http-date.js";

/** What freshness is judged by. */
type Dated = Pick<CacheEntry, "headers" | "control" | "responseDelayMs" | "answeredAtMs" | "answeredDateMs">;

/** How an entry stands now. */
export interface Freshness {
  readonly ageMs: number;
  /** Time it stays fresh; negative once it is stale, by how long. */
  readonly freshForMs: number;
  /** Whether it may be served stale at all (RFC 9111 §4.2.4). */
  readonly mayBeStale: boolean;
}

/** Judges an entry. `ttlMs` of the policy with `override` replaces the server's freshness, and its `Age` with it. */
export function judgeFreshness(entry: Dated, policy: CachePolicy, clock: Clock): Freshness {
  const { control } = entry;
  const ageMs = currentAgeMs(entry, clock);
  if (policy.override === true && policy.ttlMs !== undefined) {
    return { ageMs, freshForMs: policy.ttlMs - residentMs(entry, clock), mayBeStale: true };
  }
  const lifetimeMs = control.noCache ? 0 : (serverLifetimeMs(entry) ?? policy.ttlMs ?? 0);
  return { ageMs, freshForMs: lifetimeMs - ageMs, mayBeStale: !control.noCache && !control.mustRevalidate };
}

/**
 * The lifetime the server states (RFC 9111 §4.2.1): `max-age`, else `Expires` less `Date`; undefined where it states
 * none. There is no heuristic: an API that says nothing is asked again. An unreadable `Expires` is in the past (§5.3).
 */
export function serverLifetimeMs(
  entry: Pick<Dated, "headers" | "control" | "answeredDateMs">,
): number | undefined {
  const { maxAgeMs } = entry.control;
  if (maxAgeMs !== undefined) return maxAgeMs;
  const expires = entry.headers.get("expires");
  if (expires === null) return undefined;
  const expiresMs = parseHttpDate(expires);
  if (expiresMs === undefined) return 0;
  return Math.max(0, expiresMs - (parseHttpDate(entry.headers.get("date") ?? "") ?? entry.answeredDateMs));
}

/**
 * `current_age` of RFC 9111 §4.2.3, without `apparent_age`: that would compare the server's clock with this machine's.
 */
export function currentAgeMs(entry: Dated, clock: Clock): number {
  const first = (entry.headers.get("age") ?? "").split(",")[0]?.trim() ?? "";
  const ageValueMs = /^\d+$/.test(first) ? Math.min(Number(first), 2 ** 31) * 1_000 : 0;
  return ageValueMs + entry.responseDelayMs + residentMs(entry, clock);
}

/** The larger of both clocks' words: the monotonic one may stand still while the machine sleeps. */
function residentMs(entry: Dated, clock: Clock): number {
  return Math.max(0, clock.now() - entry.answeredAtMs, clock.date() - entry.answeredDateMs);
}

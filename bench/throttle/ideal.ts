import { type ServerKind, startCounters, waitMs } from "./server/server-kind.js";

/**
 * The least time in which the server lets so many requests through, beginning at this moment of its clock: each is
 * counted the moment the server's own counters have room for it, and travels in no time at all.
 *
 * Ideal = t(n) − t(1), with t(i) the first moment not before t(i − 1) at which every window takes request i:
 * - rolling, quota L per W: t(i) = max(t(i − 1), t(i − L) + W), over all windows: (⌈n / L⌉ − 1) · W for one;
 * - fixed: as many as the window still takes, then L at each of its boundaries: (⌈n / L⌉ − 1) · W − φ, with φ the part
 *   of the first window that had passed;
 * - token bucket of burst B: (n − B) · W / L;
 * - sliding counter: L at once, then as last · (1 − x) + current ≤ L allows.
 *
 * Efficiency = ideal time / actual time, both from when the client is handed the job, the latter to the last answer.
 */
export function idealMs(kind: ServerKind, requests: number, startMs: number): number {
  const counters = startCounters(kind);
  let nowMs = startMs;
  for (let sent = 0; sent < requests; sent++) {
    for (let wait = waitMs(counters, nowMs); wait > 0; wait = waitMs(counters, nowMs)) nowMs += wait;
    for (const counter of counters) counter.spend(nowMs, 1);
  }
  return nowMs - startMs;
}

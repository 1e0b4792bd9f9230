import type { RequestOptions } from "../options.js";

/** How long a call may be kept waiting by later ones, for each level that their priority is above its own. */
const ageingMs = 30_000;

/** Priorities beyond are cut off, so that nobody starves. */
const utmostPriority = 100;

/**
 * The key of a new call's place: by priority, then in order. Waiting makes up for priority (30 s a level), which a fixed key
 * expresses: of two calls, the difference between what they have waited never changes.
 */
export function queueKeyMs({ throttle }: RequestOptions, nowMs: number): number {
  if (!throttle || throttle.priority === undefined) return nowMs;
  const priority = Math.max(-utmostPriority, Math.min(utmostPriority, throttle.priority)) || 0;
  return nowMs - priority * ageingMs;
}

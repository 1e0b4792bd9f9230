import type { Sent } from "../workload.js";

/** A point of a line: server milliseconds, and the requests of the minute before. */
export interface Point {
  readonly atMs: number;
  readonly count: number;
}

const minuteMs = 60_000;

/** How many accepted requests each minute up to each of `steps` moments holds, from 0 to `untilMs`. */
export function trailingMinute(sent: readonly Sent[], untilMs: number, steps: number): Point[] {
  const accepted = sent
    .filter(({ status }) => status !== 429)
    .map(({ atMs }) => atMs)
    .sort((one, other) => one - other);
  const points: Point[] = [];
  let entered = 0;
  let left = 0;
  for (let step = 0; step <= steps; step++) {
    const atMs = (untilMs * step) / steps;
    while ((accepted[entered] ?? Number.POSITIVE_INFINITY) <= atMs) entered++;
    while ((accepted[left] ?? Number.POSITIVE_INFINITY) <= atMs - minuteMs) left++;
    points.push({ atMs, count: entered - left });
  }
  return points;
}

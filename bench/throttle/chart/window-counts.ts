/** A point of a line: milliseconds since the run began, and the requests of the window before. */
export interface WindowCount {
  readonly atMs: number;
  readonly count: number;
}

/** How many of the moments each window up to each of `steps` moments holds, from 0 to `untilMs`. */
export function windowCounts(
  acceptedAtMs: readonly number[],
  {
    windowMs,
    untilMs,
    steps,
  }: { readonly windowMs: number; readonly untilMs: number; readonly steps: number },
): WindowCount[] {
  const moments = [...acceptedAtMs].sort((one, other) => one - other);
  const counts: WindowCount[] = [];
  let entered = 0;
  let left = 0;
  for (let step = 0; step <= steps; step++) {
    const atMs = (untilMs * step) / steps;
    while ((moments[entered] ?? Number.POSITIVE_INFINITY) <= atMs) entered++;
    while ((moments[left] ?? Number.POSITIVE_INFINITY) <= atMs - windowMs) left++;
    counts.push({ atMs, count: entered - left });
  }
  return counts;
}

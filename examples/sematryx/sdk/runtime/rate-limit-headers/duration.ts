const unitsMs: ReadonlyMap<string, number> = new Map([
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1_000],
  ["ms", 1],
  ["us", 1e-3],
  ["µs", 1e-3],
  ["ns", 1e-6],
]);

/**
 * Reads a duration as Go writes it: `1h0m0s`, `6m0s`, `12ms`, `1m30.951s`, `0`.
 *
 * @returns milliseconds, rounded up; undefined where the text is no such duration
 */
export function parseDuration(text: string): number | undefined {
  if (text === "0") return 0;
  if (!/^(?:\d{1,12}(?:\.\d{1,9})?(?:h|ms|m|s|us|µs|ns)){1,7}$/.test(text)) return undefined;
  let totalMs = 0;
  for (const [, amount, unit] of text.matchAll(/([\d.]+)([a-zµ]+)/g)) {
    totalMs += Number(amount) * (unitsMs.get(unit ?? "") ?? 0);
  }
  return Math.ceil(totalMs - 1e-6);
}

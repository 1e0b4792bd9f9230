/** A count as headers write it: at most 15 digits, so that it is exact; a fraction is cut off. Undefined else. */
export function parseCount(text: string): number | undefined {
  return /^\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Math.floor(Number(text)) : undefined;
}

/** A decimal without sign or exponent, as headers write durations and moments. Undefined else. */
export function parseDecimal(text: string): number | undefined {
  return /^\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Number(text) : undefined;
}

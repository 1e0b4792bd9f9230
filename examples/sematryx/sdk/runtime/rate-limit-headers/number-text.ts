/** A count as headers write it: at most 15 digits, so that it is exact; a fraction is cut off. Undefined else. */
export function parseCount(text: string): number | undefined {
  return /^\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Math.floor(Number(text)) : undefined;
}

/** A decimal without sign or exponent, as headers and bodies write durations and moments. Undefined else. */
export function parseDecimal(text: string): number | undefined {
  return /^\d{1,15}(?:\.\d{1,20})?$/.test(text) ? Number(text) : undefined;
}

/** Text of a number or a text within JSON, so that both are read by one rule; undefined for anything else. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim();
  if (typeof value !== "number") return undefined;
  // Smaller ones would be written with an exponent.
  return value > 0 && value < 1e-6 ? "0.000001" : String(value);
}

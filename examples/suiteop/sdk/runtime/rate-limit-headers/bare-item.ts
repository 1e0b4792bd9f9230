import type { Cursor } from "./cursor.js";

/** A bare item of a structured field (RFC 9651 §3.3). Dates are epoch seconds, byte sequences stay in base64. */
export type BareItem =
  | { readonly kind: "integer" | "decimal" | "date"; readonly value: number }
  | { readonly kind: "string" | "token" | "bytes" | "display-string"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean };

/** Parses a bare item (RFC 9651 §4.2.3.1). Undefined where it is malformed. */
export function parseBareItem(cursor: Cursor): BareItem | undefined {
  return (
    parseNumber(cursor) ??
    parseText(cursor) ??
    parseBytes(cursor) ??
    parseBoolean(cursor) ??
    parseDate(cursor) ??
    parseDisplayString(cursor)
  );
}

/** RFC 9651 §4.2.4: at most 15 digits, or 12 and 3 after the point. */
function parseNumber(cursor: Cursor): BareItem | undefined {
  const decimal = cursor.take(/-?\d{1,12}\.\d{1,3}(?![\d.])/y);
  if (decimal !== undefined) return { kind: "decimal", value: Number(decimal) };
  const value = parseInteger(cursor);
  return value === undefined ? undefined : { kind: "integer", value };
}

function parseInteger(cursor: Cursor): number | undefined {
  const digits = cursor.take(/-?\d{1,15}(?![\d.])/y);
  return digits === undefined ? undefined : Number(digits);
}

/** Strings (RFC 9651 §4.2.5) and tokens (§4.2.6). */
function parseText(cursor: Cursor): BareItem | undefined {
  const text = cursor.take(/"(?:[ !#-[\]-~]|\\["\\])*"/y);
  if (text !== undefined) return { kind: "string", value: text.slice(1, -1).replace(/\\(["\\])/g, "$1") };
  const value = cursor.take(/[A-Za-z*][\w!#$%&'*+\-.^`|~:/]*/y);
  return value === undefined ? undefined : { kind: "token", value };
}

/** RFC 9651 §4.2.7: base64; padding may be missing, but may not stand within. */
function parseBytes(cursor: Cursor): BareItem | undefined {
  const value = cursor.take(/:[A-Za-z0-9+/]*={0,2}:/y)?.slice(1, -1);
  if (value === undefined || value.replace(/=+$/, "").length % 4 === 1) return undefined;
  return { kind: "bytes", value };
}

function parseBoolean(cursor: Cursor): BareItem | undefined {
  const text = cursor.take(/\?[01]/y);
  return text === undefined ? undefined : { kind: "boolean", value: text === "?1" };
}

/** RFC 9651 §4.2.9: an at sign and an integer. */
function parseDate(cursor: Cursor): BareItem | undefined {
  const value = cursor.takes("@") ? parseInteger(cursor) : undefined;
  return value === undefined ? undefined : { kind: "date", value };
}

/** RFC 9651 §4.2.10: UTF-8 whose bytes beyond ASCII are written `%c3%a9`, in small letters. */
function parseDisplayString(cursor: Cursor): BareItem | undefined {
  const text = cursor.take(/%"(?:[ !#$&-~]|%[0-9a-f]{2})*"/y);
  if (text === undefined) return undefined;
  try {
    return { kind: "display-string", value: decodeURIComponent(text.slice(2, -1)) };
  } catch {
    return undefined;
  }
}

import { type Json, member } from "../json.js";

/** What one reference token of a JSON pointer finds (RFC 6901 §4); undefined where nothing is there. */
export function childAt(value: Json | undefined, token: string): Json | undefined {
  if (!Array.isArray(value)) return member(value, token);
  return /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
}

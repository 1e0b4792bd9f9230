import { isObject, type Json } from "../../json.js";

/**
 * Items of a list, from the 0-based index on: the sample items in turn, each with an `id` of its own that counts from 1.
 */
export function numberItems(samples: readonly Json[], from: number, count: number): Json[] {
  return Array.from({ length: samples.length === 0 ? 0 : count }, (_, offset) => {
    const index = from + offset;
    const sample = samples[index % samples.length] ?? null;
    return isObject(sample) && Object.hasOwn(sample, "id")
      ? { ...sample, id: numberedId(sample.id, index + 1) }
      : sample;
  });
}

/** `t7` → `t1`, `550e8400-…` → `550e8400-…-000000000001`, 42 → 1, `note` → `note-1`; ids of other kinds stay. */
function numberedId(id: Json | undefined, number: number): Json {
  if (typeof id === "number") return number;
  if (typeof id !== "string") return id ?? null;
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id))
    return id.slice(0, 24) + String(number).padStart(12, "0");
  return /\d$/.test(id) ? id.replace(/\d+$/, String(number)) : `${id}-${number}`;
}

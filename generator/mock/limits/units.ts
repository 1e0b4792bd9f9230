import type { Cost } from "../../../templates/runtime/policy.js";
import { type Json, resolvePointer } from "../../json.js";

/** Units a request spends by its body: per item of the array at the pointer; what is no array is one item. */
export function requestUnits(cost: Cost, body: Json | undefined): number {
  if (typeof cost === "number") return cost;
  const items = body === undefined ? undefined : resolvePointer(body, cost.at);
  return cost.perItem * (Array.isArray(items) ? items.length : 1);
}

/** What a response counts: by its status, else its class (`"5XX"`), else `default`, else 1. */
export function countOf(counts: Readonly<Record<string, number>>, status: number): number {
  const own = (key: string) => (Object.hasOwn(counts, key) ? counts[key] : undefined);
  const digit = Math.floor(status / 100);
  return own(String(status)) ?? own(`${digit}XX`) ?? own(`${digit}xx`) ?? own("default") ?? 1;
}

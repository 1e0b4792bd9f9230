import type { HeaderSet } from "../../../templates/runtime/policy.js";
import type { HeaderField } from "../message.js";

/** Replaces the values of rate-limit headers by what no client should act on. */
export function damageHeaders(fields: readonly HeaderField[], sets: readonly HeaderSet[]): HeaderField[] {
  const names = new Set(["retry-after", "ratelimit", "ratelimit-policy"]);
  for (const set of sets) for (const name of namesOf(set)) names.add(name.toLowerCase());
  return fields.map(([name, value]) => [name, names.has(name.toLowerCase()) ? '"; r=banana, -1' : value]);
}

function namesOf(set: HeaderSet): string[] {
  if (set.format === "ietf") return [];
  if (set.format === "fraction") return [set.name];
  if (set.combined !== undefined) return [set.combined.name];
  return [set.limit, set.remaining, set.used, set.reset?.name, set.window?.name].flatMap(
    (name) => name ?? [],
  );
}

import { ConfigurationError } from "../errors.js";
import { presented, scalarText } from "./scalar-text.js";

/** A name and a value, neither of them encoded yet. */
export type Pair = readonly [name: string, value: string];

/**
 * A nested value as `name[member]=value` pairs, the notation PHP, Rack, qs and Stripe read. OpenAPI leaves nesting
 * undefined; of what servers agree on: scalars in an array are `name[]`, objects in an array `name[0][member]`.
 * Members that are `undefined` or `null` are left out.
 *
 * @throws {ConfigurationError} the value is nested too deep, or holds itself
 */
export function bracketPairs(name: string, value: unknown, where: string): Pair[] {
  const pairs: Pair[] = [];
  collect({ pairs, where, depth: 0 }, name, value);
  return pairs;
}

interface Collection {
  readonly pairs: Pair[];
  readonly where: string;
  readonly depth: number;
}

const deepest = 32;

function collect(into: Collection, name: string, value: unknown): void {
  const data = presented(value, into.where);
  if (data === undefined || data === null) return;
  if (typeof data !== "object") {
    into.pairs.push([name, scalarText(data, into.where)]);
    return;
  }
  if (into.depth >= deepest)
    throw new ConfigurationError(`${into.where} is nested deeper than ${deepest} levels, or holds itself.`);
  const inner = { ...into, depth: into.depth + 1 };
  if (Array.isArray(data)) collectItems(inner, name, data);
  else for (const [key, member] of Object.entries(data)) collect(inner, `${name}[${key}]`, member);
}

function collectItems(into: Collection, name: string, items: readonly unknown[]): void {
  const isFlat = items.every((item) => typeof presented(item, into.where) !== "object" || item === null);
  items.forEach((item, index) => {
    collect(into, isFlat ? `${name}[]` : `${name}[${index}]`, item);
  });
}

import type { Call } from "../call.js";
import { ConfigurationError } from "../errors.js";
import type { Operation } from "../operation.js";
import { readPointer } from "../pointer.js";
import type { Cost } from "../policy.js";
import type { LimitBook } from "./limit-book.js";

/** What the requests of one operation spend, worked out once. */
export interface SpendPlan {
  readonly operation: Operation;
  /** Empty where the operation spends from no declared limit. */
  readonly books: readonly LimitBook[];
  /** What a call costs each limit; `[1]` where there is none. */
  readonly costs: (call: Call) => readonly number[];
}

/**
 * Reads `spends` of an operation. A cost of nought spends nothing at all.
 *
 * @throws {ConfigurationError} a limit that the policy does not have
 */
export function planSpends(operation: Operation, books: ReadonlyMap<string, LimitBook>): SpendPlan {
  const spends = Object.entries(operation.spends ?? {}).filter(([, cost]) => cost !== 0);
  if (spends.length === 0) return { operation, books: [], costs: () => one };
  const found = spends.map(([name]) => {
    const book = books.get(name);
    if (book !== undefined) return book;
    throw new ConfigurationError(
      `Operation "${operation.id}" spends from limit "${name}", which the policy lacks.`,
    );
  });
  const costs = spends.map(([, cost]) => cost);
  const fixed = costs.map((cost) => (typeof cost === "number" ? cost : 0));
  const isFixed = costs.every((cost) => typeof cost === "number");
  return {
    operation,
    books: found,
    costs: isFixed ? () => fixed : (call) => costs.map((cost) => costOf(cost, call)),
  };
}

const one: readonly number[] = [1];

/** Units a call costs: those of each item of the array in its body, where the cost is per item. */
function costOf(cost: Cost, call: Call): number {
  if (typeof cost === "number") return cost;
  const items = readPointer(call.body?.value, cost.at);
  return cost.perItem * (Array.isArray(items) ? items.length : 1);
}

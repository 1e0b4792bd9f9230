import type { Operation } from "../ir/api.js";

/**
 * The operations outside of the selection that one inside of it cannot do without: the batch request that its reads
 * are joined in, the status request that a job is followed by.
 *
 * @returns by id, the id of the selected operation that needs it first
 */
export function neededOperations(
  selected: readonly Operation[],
  all: ReadonlyMap<string, Operation>,
): Map<string, string> {
  const chosen = new Set(selected.map(({ id }) => id));
  const needed = new Map<string, string>();
  for (const operation of [...selected].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const waiting: (Operation | undefined)[] = [operation];
    while (waiting.length > 0) {
      const { batch, poll } = waiting.pop()?.policy ?? {};
      for (const id of [batch?.operation, poll?.operation]) {
        if (id === undefined || chosen.has(id) || needed.has(id)) continue;
        needed.set(id, operation.id);
        waiting.push(all.get(id));
      }
    }
  }
  return needed;
}

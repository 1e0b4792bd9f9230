import { isMap, isScalar, isSeq, type Node } from "yaml";

/**
 * Where a key stands in a mapping that has it already: offsets in the text, at most `max`. Keys are equal where they
 * become one member (`200` and `"200"` do). The parser's own check compares every key with every other.
 */
export function findDuplicateKeys(root: Node | null, max: number): number[] {
  const found: number[] = [];
  const stack: unknown[] = [root];
  while (stack.length > 0 && found.length < max) {
    const node = stack.pop();
    if (isSeq(node)) for (const item of node.items) stack.push(item);
    if (!isMap(node)) continue;
    const names = new Set<string>();
    for (const { key, value } of node.items) {
      stack.push(key, value);
      // Merge keys (`<<`) are symbols, and may be repeated.
      if (!isScalar(key) || typeof key.value === "symbol") continue;
      const name = String(key.value ?? "");
      if (names.has(name)) found.push(key.range?.[0] ?? 0);
      names.add(name);
    }
  }
  return found.slice(0, max);
}

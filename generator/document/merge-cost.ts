import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from "yaml";

/**
 * How many values the mappings come to that merge keys (`<<`) copy. The parser bounds what aliases expand to, but not
 * what is merged, and merges each source anew wherever it is named.
 */
export function mergeCost({ contents }: Document): number {
  const anchors = new Map<string, number>();
  let merged = 0;
  // Recursion is as deep as the parser's own was.
  const sizeOf = (node: unknown): number => {
    let size = 1;
    if (isSeq(node)) for (const item of node.items) size += sizeOf(item);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const isMerge = isScalar(key) && typeof key.value === "symbol";
        const own = isMerge ? sizeOfSources(value) : sizeOf(key) + sizeOf(value);
        if (isMerge) merged += own;
        size += own;
      }
    }
    if (isNode(node) && !isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, size);
    return size;
  };
  const sizeOfSources = (value: unknown): number => {
    if (isAlias(value)) return anchors.get(value.source) ?? 1;
    if (!isSeq(value)) return sizeOf(value);
    let size = 1;
    for (const item of value.items) size += isAlias(item) ? (anchors.get(item.source) ?? 1) : sizeOf(item);
    return size;
  };
  sizeOf(contents);
  return merged;
}

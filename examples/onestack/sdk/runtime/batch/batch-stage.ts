import type { Feature } from "../definition.js";
import { AbortLinks } from "../http/abort-links.js";
import { BatchGroup } from "./batch-group.js";
import { planBatch } from "./batch-plan.js";

/**
 * Joins reads of single items that are issued together in one request, as the operation's `batch` declares. A read
 * without companions goes as it is, and so do conditional reads, and those with arguments the batch request cannot carry.
 * What a caller gets is an answer of its own, as if it had asked alone; see `BatchGroup` for failures.
 */
export const batching: Feature = (context) => (next) => {
  const open = new Map<string, BatchGroup>();
  const links = new AbortLinks();
  return (call) => {
    const plan = planBatch(context, call);
    if (plan === undefined) return next(call);
    let group = open.get(plan.groupKey);
    if (group === undefined) {
      group = new BatchGroup({ context, next, plan, links, onClosed: () => open.delete(plan.groupKey) });
      open.set(plan.groupKey, group);
    }
    return group.add(call, plan.key);
  };
};

import type { Invalidation } from "../../templates/runtime/policy.js";
import type { InvalidationBy } from "./resolve-cache.js";

/** What reads say of themselves, turned round: the reads that each write and each webhook makes stale. */
export interface Invalidations {
  of(operationId: string): readonly Invalidation[];
  readonly webhooks: Readonly<Record<string, readonly Invalidation[]>> | undefined;
}

/** Inverts `invalidatedBy` of all reads. */
export function collectInvalidations(all: readonly InvalidationBy[]): Invalidations {
  const writes = new Map<string, Invalidation[]>();
  const webhooks = new Map<string, Invalidation[]>();
  for (const { source, invalidation } of all) {
    const into = source.kind === "webhook" ? webhooks : writes;
    into.set(source.name, [...(into.get(source.name) ?? []), invalidation]);
  }
  return {
    of: (operationId) => writes.get(operationId) ?? [],
    webhooks: webhooks.size === 0 ? undefined : Object.fromEntries(webhooks),
  };
}

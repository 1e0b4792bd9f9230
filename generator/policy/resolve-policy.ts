import type { ApiDocument } from "../document/document.js";
import { collectInvalidations } from "./collect-invalidations.js";
import type { OperationContext } from "./operation-context.js";
import { readLevels } from "./read-levels.js";
import { createReport, type Report } from "./report.js";
import { resolveInvalidatedBy } from "./resolve-cache.js";
import { resolveOperation } from "./resolve-operation.js";
import { resolveShared } from "./resolve-shared.js";
import type { OperationPolicy, ResolvedPolicy } from "./resolved.js";
import { type SettingMap, settingAt } from "./setting.js";
import { listOperations } from "./spec-operation.js";

/**
 * Resolves the `x-rate-limit` extension of a document: levels laid over each other, names and pointers checked,
 * durations in milliseconds. Throws `DiagnosticError` with every problem found.
 */
export function resolvePolicy(document: ApiDocument): ResolvedPolicy {
  const { root } = document;
  const report = createReport();
  const operations = listOperations(root);
  const levels = readLevels(root, operations, report);
  const { policy, inForce } = resolveShared({ root, operations, levels, report });

  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const contexts = inForce.flatMap(({ operation, ...rest }) =>
    operation === undefined ? [] : [{ ...rest, context: { root, operation, operations: byId, report } }],
  );
  const invalidations = collectInvalidations(
    contexts.flatMap(({ setting, context }) => resolveInvalidatedBy(settingAt(setting, "cache"), context)),
  );
  const resolved = new Map<string, OperationPolicy>();
  for (const { setting, context, profile, spends } of contexts) {
    const { id } = context.operation;
    resolved.set(
      id,
      resolveOperation(setting, context, { profile, spends, invalidates: invalidations.of(id) }),
    );
  }
  reportBatchChains(contexts, resolved, report);

  const { webhooks } = invalidations;
  return {
    policy: webhooks === undefined ? policy : { ...policy, webhooks },
    operations: resolved,
    warnings: report.finish(document),
  };
}

function reportBatchChains(
  all: readonly { readonly setting: SettingMap; readonly context: OperationContext }[],
  resolved: ReadonlyMap<string, OperationPolicy>,
  report: Report,
): void {
  for (const { setting, context } of all) {
    const target = resolved.get(context.operation.id)?.batch?.operation;
    if (target === undefined || resolved.get(target)?.batch === undefined) continue;
    report.error({
      code: "batch-chain",
      pointer: settingAt(setting, "batch", "operation")?.pointer ?? "",
      message: `The batch request ${target} of ${context.operation.id} is itself batched.`,
      hint: `Remove batch from ${target}.`,
    });
  }
}

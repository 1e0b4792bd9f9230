import { quoted } from "../nearest-name.js";
import type { Report } from "./report.js";
import type { LimitsInForce } from "./resolve-limits.js";
import { pathNamesOf } from "./resolve-scope.js";
import type { SpecOperation } from "./spec-operation.js";

/** An operation with the limits in force for it, and the names of those it spends from. */
export interface Spending {
  readonly operation: SpecOperation;
  readonly limits: LimitsInForce;
  readonly spends: ReadonlySet<string>;
}

/** Warns of limits that no call spends from. */
export function reportUnusedLimits(
  all: readonly Spending[],
  documentSpends: ReadonlySet<string>,
  report: Report,
): void {
  const spent = new Set([...documentSpends, ...all.flatMap(({ spends }) => [...spends])]);
  for (const { limits } of all)
    for (const [declaredName, { name, pointer }] of limits)
      if (!spent.has(name))
        report.warning({
          code: "unused-limit",
          pointer,
          message: `No call spends from the limit ${quoted(declaredName)}.`,
          hint: `Write "apply: { ${declaredName}: 1 }" beside it or at the operations it is for.`,
        });
}

/** Warns of operations that a limit kept by a path parameter applies to, but that have no such parameter. */
export function reportAbsentPathParameters(all: readonly Spending[], report: Report): void {
  for (const { operation, limits, spends } of all)
    for (const { name, policy, pointer } of limits.values())
      for (const parameter of spends.has(name) ? pathNamesOf(policy.by) : [])
        if (!operation.parameters.some((item) => item.in === "path" && item.name === parameter))
          report.warning({
            code: "unknown-path-parameter",
            pointer,
            message: `The limit ${quoted(name)} is kept by ${quoted(`path:${parameter}`)}, which ${operation.id} does not have.`,
            hint: `Such calls share one count. Write "apply: { ${name.split("@")[0]}: 0 }" there if the limit is not for them.`,
          });
}

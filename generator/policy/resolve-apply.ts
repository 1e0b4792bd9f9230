import type { Cost, LimitPolicy } from "../../templates/runtime/policy.js";
import type { Json } from "../json.js";
import { nameHint, quoted } from "../nearest-name.js";
import { requestSchemas } from "./body-schemas.js";
import { checkPointer } from "./check-pointer.js";
import type { Report } from "./report.js";
import type { LimitsInForce } from "./resolve-limits.js";
import { numberAt, type Setting, settingAt, settingsOf, textAt } from "./setting.js";
import type { SpecOperation } from "./spec-operation.js";

/** What a call's cost is resolved with; no operation: requests that `client.fetch` sends. */
export interface ApplyContext {
  readonly root: Json;
  readonly operation: SpecOperation | undefined;
  readonly limits: LimitsInForce;
  /** Names that some level of the document declares. */
  readonly declared: ReadonlySet<string>;
  readonly report: Report;
}

/** What a call spends, by final limit name: as `apply` says, else 1 of every limit in force. */
export function resolveApply(
  apply: Setting | undefined,
  context: ApplyContext,
): Readonly<Record<string, Cost>> {
  const { limits, declared, report } = context;
  if (apply === undefined) return Object.fromEntries([...limits.values()].map(({ name }) => [name, 1]));
  const spends: [string, Cost][] = [];
  for (const [name, setting] of settingsOf(apply)) {
    const limit = limits.get(name);
    if (limit === undefined && !declared.has(name))
      report.error({
        code: "unknown-limit",
        pointer: setting.pointer,
        message: `apply spends from ${quoted(name)}, which is no limit.`,
        hint: nameHint(name, [...limits.keys()], "limits"),
      });
    const cost = limit === undefined ? undefined : resolveCost(setting, name, { ...context, limit });
    if (limit !== undefined && cost !== undefined && cost !== 0) spends.push([limit.name, cost]);
  }
  return Object.fromEntries(spends);
}

function resolveCost(
  setting: Setting,
  name: string,
  context: ApplyContext & { readonly limit: { readonly policy: LimitPolicy } },
): Cost | undefined {
  const units = numberAt(setting);
  if (units !== undefined) {
    reportImpossible(setting, { name, units, policy: context.limit.policy, report: context.report });
    return units;
  }
  const perItem = numberAt(setting, "perItem") ?? 1;
  const at = textAt(setting, "at");
  if (at === undefined) {
    context.report.error({
      code: "missing-member",
      pointer: setting.pointer,
      message: `apply.${name} does not say where the items are.`,
      hint: `Write "{ perItem: 1, at: /ids }": a pointer to the array in the request body.`,
    });
    return undefined;
  }
  return hasItems(settingAt(setting, "at") ?? setting, at, context) ? { perItem, at } : perItem;
}

/** Whether the request body has the array; an inherited cost counts one item where an operation has none. */
function hasItems(setting: Setting, at: string, context: ApplyContext): boolean {
  const { root, operation, report } = context;
  if (operation === undefined) return checkPointer({ root, schemas: [], pointer: at, setting, report });
  const schemas = requestSchemas(root, operation);
  const isOwn = setting.pointer.startsWith(`${operation.pointer}/`);
  const silent: Report = { error: () => {}, warning: () => {}, hasErrors: () => false };
  return checkPointer({
    root,
    schemas: schemas ?? [false],
    pointer: at,
    setting,
    report: isOwn ? report : silent,
    body: `the request body of ${operation.id}`,
    isArray: true,
  });
}

function reportImpossible(
  setting: Setting,
  cost: {
    readonly name: string;
    readonly units: number;
    readonly policy: LimitPolicy;
    readonly report: Report;
  },
): void {
  for (const [window, { quota }] of Object.entries(cost.policy.windows)) {
    if (typeof quota !== "number" || cost.units <= quota) continue;
    cost.report.error({
      code: "cost-exceeds-quota",
      pointer: setting.pointer,
      message: `A call costs ${cost.units} of ${cost.name}, but the window ${window} allows ${quota} in all: it could never be sent.`,
      hint: "Lower the cost, or correct the quota.",
    });
  }
}

import type { ExceededPolicy } from "../../templates/runtime/policy.js";
import type { Json } from "../json.js";
import { jsonSchemas, responsesOf } from "./body-schemas.js";
import { layOver } from "./cascade.js";
import { checkPointer } from "./check-pointer.js";
import type { Report } from "./report.js";
import { durationMsAt } from "./resolve-duration.js";
import { unitAt } from "./resolve-headers.js";
import { hasFault, type Setting, scalarsAt, settingAt, textAt } from "./setting.js";
import type { SpecOperation } from "./spec-operation.js";

/** What refusals are resolved with. */
export interface ExceededContext {
  /** What the dialect says of them, which declared members replace. */
  readonly preset: Setting | undefined;
  readonly root: Json;
  readonly operation: SpecOperation | undefined;
  readonly report: Report;
}

/** How refusals are told: as declared, else by 429. Pointers are checked against the refusals the operation describes. */
export function resolveExceeded(declared: Setting | undefined, context: ExceededContext): ExceededPolicy {
  const { preset, report } = context;
  const setting = declared === undefined ? preset : layOver(preset, declared);
  const statuses = scalarsAt(setting, "status").map(({ value }) => Number(value));
  const status = statuses.length === 0 ? [429] : statuses;
  const timed = settingAt(setting, "retryAfter");
  const retryAfter = textAt(timed) ?? textAt(timed, "at");
  const unit = timed?.kind === "map" ? unitAt(timed) : undefined;
  const code = textAt(setting, "code");
  const penaltyMs = durationMsAt(setting, "penalty", { report });
  if (timed?.kind === "map") reportIncomplete(timed, report);
  checkPointers(declared, status, context);
  return {
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(unit === undefined || unit === "delta-seconds" ? {} : { retryAfterUnit: unit }),
    ...(code === undefined ? {} : { code }),
    ...(penaltyMs === undefined ? {} : { penaltyMs }),
  };
}

function reportIncomplete(timed: Setting, report: Report): void {
  const lacking = ["at", "unit"].filter((name) => settingAt(timed, name) === undefined);
  if (lacking.length === 0 || hasFault(timed)) return;
  report.error({
    code: lacking.includes("at") ? "missing-member" : "missing-unit",
    pointer: timed.pointer,
    message: `exceeded.retryAfter has no ${lacking.join(" and no ")}.`,
    hint: `Write "retryAfter: { at: /retry_at, unit: rfc3339 }", or the pointer alone where it counts in seconds.`,
  });
}

function checkPointers(
  declared: Setting | undefined,
  statuses: readonly number[],
  { root, operation, report }: ExceededContext,
): void {
  const schemas = refusalSchemas(statuses, { root, operation });
  const retryAfter = settingAt(declared, "retryAfter");
  for (const setting of [retryAfter, settingAt(retryAfter, "at"), settingAt(declared, "code")]) {
    const pointer = textAt(setting);
    if (setting === undefined || pointer === undefined) continue;
    checkPointer({
      root,
      schemas,
      pointer,
      setting,
      report,
      body: "the refusal that the document describes",
      severity: "warning",
    });
  }
}

function refusalSchemas(
  statuses: readonly number[],
  context: { readonly root: Json; readonly operation: SpecOperation | undefined },
): readonly Json[] {
  const { root, operation } = context;
  if (operation === undefined) return [];
  const responses = new Map(responsesOf(root, operation));
  return statuses.flatMap((status) => jsonSchemas(responses.get(String(status))));
}

import type { ExceededPolicy } from "../../templates/runtime/policy.js";
import type { Json } from "../json.js";
import { jsonSchemas, responsesOf } from "./body-schemas.js";
import { checkPointer } from "./check-pointer.js";
import type { Report } from "./report.js";
import { type Setting, scalarsAt, settingAt, textAt } from "./setting.js";
import type { SpecOperation } from "./spec-operation.js";

/** How refusals are told: as declared, else by 429. Pointers are checked against the refusals the operation describes. */
export function resolveExceeded(
  setting: Setting | undefined,
  context: {
    readonly root: Json;
    readonly operation: SpecOperation | undefined;
    readonly report: Report;
  },
): ExceededPolicy {
  const declared = scalarsAt(setting, "status").map(({ value }) => Number(value));
  const status = declared.length === 0 ? [429] : declared;
  const pointers = (["retryAfter", "code"] as const).flatMap((name) => {
    const found = settingAt(setting, name);
    const pointer = textAt(found);
    return found === undefined || pointer === undefined ? [] : [{ name, found, pointer }];
  });
  const schemas = refusalSchemas(status, context);
  for (const { found, pointer } of pointers)
    checkPointer({
      root: context.root,
      schemas,
      pointer,
      setting: found,
      report: context.report,
      body: "the refusal that the document describes",
      severity: "warning",
    });
  return { status, ...Object.fromEntries(pointers.map(({ name, pointer }) => [name, pointer])) };
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

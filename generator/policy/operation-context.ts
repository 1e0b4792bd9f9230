import type { Json } from "../json.js";
import { nameHint, quoted } from "../nearest-name.js";
import { checkPointer } from "./check-pointer.js";
import type { Report } from "./report.js";
import { hasFault, type Setting, settingAt, textAt } from "./setting.js";
import type { SpecOperation } from "./spec-operation.js";

/** What the policies of one operation are resolved with. */
export interface OperationContext {
  readonly root: Json;
  readonly operation: SpecOperation;
  /** Every operation of the document, by id. */
  readonly operations: ReadonlyMap<string, SpecOperation>;
  readonly report: Report;
}

/** The operation that a member names; undefined where there is none of that id, which is reported. */
export function namedOperation(
  setting: Setting,
  id: string,
  context: OperationContext,
): SpecOperation | undefined {
  const found = context.operations.get(id);
  if (found === undefined)
    context.report.error({
      code: "unknown-operation",
      pointer: setting.pointer,
      message: `There is no operation ${quoted(id)}.`,
      hint: nameHint(id, [...context.operations.keys()], "operations"),
    });
  return found;
}

/** Whether all members are there; reports those that are not, unless something beside them was reported. */
export function requireMembers(
  setting: Setting,
  names: readonly string[],
  what: { readonly title: string; readonly report: Report },
): boolean {
  const lacking = names.filter((name) => settingAt(setting, name) === undefined);
  if (lacking.length === 0) return true;
  if (!hasFault(setting))
    what.report.error({
      code: "missing-member",
      pointer: setting.pointer,
      message: `${what.title} has no ${lacking.join(", no ")}.`,
      hint: `Write ${lacking.map(quoted).join(" and ")}; see docs/x-rate-limit.md.`,
    });
  return false;
}

/** The pointer at a member, checked against the schemas it points into; undefined where absent or wrong. */
export function pointerAt(
  setting: Setting,
  name: string,
  check: {
    readonly root: Json;
    readonly schemas: readonly Json[];
    readonly body: string;
    readonly report: Report;
    readonly isArray?: boolean;
  },
): string | undefined {
  const found = settingAt(setting, name);
  const pointer = textAt(found);
  if (found === undefined || pointer === undefined) return undefined;
  return checkPointer({ ...check, pointer, setting: found }) ? pointer : undefined;
}

import type { HeaderSet, ResetUnit, WindowName } from "../../templates/runtime/policy.js";
import { nameHint, quoted } from "../nearest-name.js";
import { layOver } from "./cascade.js";
import { headerDialect } from "./header-dialects.js";
import type { Report } from "./report.js";
import type { LimitsInForce } from "./resolve-limits.js";
import { hasFault, type Setting, settingAt, settingFrom, settingsOf, textAt } from "./setting.js";

/** What headers are resolved with. */
export interface HeaderContext {
  readonly limits: LimitsInForce;
  /** Names that some level of the document declares. */
  readonly declared: ReadonlySet<string>;
  /** The one window of the limits applied, where there is just one: what headers speak of that do not say. */
  readonly onlyWindow: WindowName | undefined;
  readonly report: Report;
}

/** The sets of headers that `headers` declares; an empty list for `dialect: none`. */
export function resolveHeaders(headers: Setting, context: HeaderContext): readonly HeaderSet[] {
  const whole = withDialect(headers);
  const sets = settingsOf(settingAt(whole, "sets")).map(([, set]) => withDialect(set));
  const found = sets.flatMap((set) => resolveSet(set, { ...context, onlyWindow: undefined }));
  const isNone = textAt(headers, "dialect") === "none";
  return isNone ? found : [...resolveSet(whole, context, found.length > 0 || hasFault(headers)), ...found];
}

function withDialect(headers: Setting): Setting {
  const dialect = settingAt(headers, "dialect");
  const preset = dialect === undefined ? undefined : headerDialect(textAt(dialect) ?? "");
  if (dialect === undefined || preset === undefined) return headers;
  return layOver(settingFrom(preset, dialect.pointer), headers);
}

function resolveSet(set: Setting, context: HeaderContext, mayBeEmpty = false): HeaderSet[] {
  const window = resolveDescribes(set, context);
  const describes = window === undefined ? {} : { describes: window };
  if (textAt(set, "dialect") === "ietf") return [{ format: "ietf", ...describes }];
  const fraction = textAt(set, "fraction");
  if (fraction !== undefined) return [{ format: "fraction", name: fraction, ...describes }];
  const fields = {
    ...textMember(set, "limit"),
    ...textMember(set, "remaining"),
    ...textMember(set, "used"),
    ...resetMember(set, context.report),
  };
  const length = windowMember(set, context.report);
  if (Object.keys(fields).length > 0) return [{ format: "fields", ...fields, ...length, ...describes }];
  if (!mayBeEmpty && !hasFault(set) && settingAt(set, "reset") === undefined)
    context.report.error({
      code: "missing-member",
      pointer: set.pointer,
      message: "headers names no header.",
      hint: `Name "remaining" and "reset: { name, unit }", or a "dialect".`,
    });
  return [];
}

function textMember<Name extends "limit" | "remaining" | "used">(
  set: Setting,
  name: Name,
): { readonly [Key in Name]?: string } {
  const value = textAt(set, name);
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: string });
}

function resetMember(set: Setting, report: Report): Pick<FieldSet, "reset"> {
  const reset = settingAt(set, "reset");
  const name = textAt(reset, "name");
  const unit = unitAt(reset);
  if (reset === undefined) return {};
  if (name !== undefined && unit !== undefined)
    return { reset: { name, unit, ...(textAt(reset, "of") === "newest" && { of: "newest" as const }) } };
  const lacking = name === undefined ? "name" : "unit";
  if (!hasFault(reset))
    report.error({
      code: lacking === "unit" ? "missing-unit" : "missing-member",
      pointer: reset.pointer,
      message: `headers.reset has no ${lacking}.`,
      hint: `Write "reset: { name: X-RateLimit-Reset, unit: epoch-seconds }"; the unit is never guessed (${resetUnits.join(", ")}).`,
    });
  return {};
}

function windowMember(set: Setting, report: Report): Pick<FieldSet, "window"> {
  const window = settingAt(set, "window");
  if (window === undefined) return {};
  const name = textAt(window) ?? textAt(window, "name");
  if (name !== undefined) return { window: { name, unit: unitAt(window) ?? "delta-seconds" } };
  if (!hasFault(window))
    report.error({
      code: "missing-member",
      pointer: window.pointer,
      message: "headers.window has no name.",
      hint: `Write "window: X-RateLimit-Window", or "window: { name, unit }".`,
    });
  return {};
}

function resolveDescribes(set: Setting, context: HeaderContext): WindowName | undefined {
  const { limits, declared, onlyWindow, report } = context;
  const setting = settingAt(set, "describes");
  const text = textAt(set, "describes");
  if (setting === undefined || text === undefined) return onlyWindow;
  const [name = "", windowName] = text.split(".");
  const limit = limits.get(name);
  if (limit === undefined) {
    if (!declared.has(name))
      report.error({
        code: "unknown-limit",
        pointer: setting.pointer,
        message: `headers describe ${quoted(text)}, but ${quoted(name)} is no limit.`,
        hint: nameHint(name, [...limits.keys()], "limits"),
      });
    return undefined;
  }
  const windows = Object.keys(limit.policy.windows);
  const window = windowName ?? (windows.length === 1 ? windows[0] : undefined);
  if (window !== undefined && windows.includes(window)) return { limit: limit.name, window };
  report.error({
    code: "unknown-window",
    pointer: setting.pointer,
    message:
      window === undefined
        ? `headers describe ${quoted(name)}, which has ${windows.length} windows.`
        : `headers describe ${quoted(text)}, but ${name} has no window ${quoted(window)}.`,
    hint: nameHint(window ?? "", windows, "windows"),
  });
  return undefined;
}

type FieldSet = Extract<HeaderSet, { format: "fields" }>;

const resetUnits: readonly ResetUnit[] = [
  "delta-seconds",
  "delta-ms",
  "epoch-seconds",
  "epoch-ms",
  "http-date",
  "rfc3339",
  "duration",
];

function unitAt(setting: Setting | undefined): ResetUnit | undefined {
  const text = textAt(setting, "unit");
  return resetUnits.find((unit) => unit === text);
}

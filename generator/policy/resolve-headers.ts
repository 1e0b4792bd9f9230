import type {
  HeaderSet,
  ResetHeader,
  ResetUnit,
  TimedHeader,
  WindowName,
} from "../../templates/runtime/policy.js";
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

/**
 * The sets of headers that `headers` declares; an empty list for a dialect without any. Undefined where it says nothing
 * of them, but only how refusals are told.
 */
export function resolveHeaders(headers: Setting, context: HeaderContext): readonly HeaderSet[] | undefined {
  const whole = withDialect(headers);
  const found = settingsOf(settingAt(whole, "sets")).flatMap(([name, set]) =>
    resolveSet(withDialect(set), { ...context, onlyWindow: undefined }).map((one) => ({ ...one, set: name })),
  );
  const dialect = textAt(headers, "dialect");
  if (dialect === "none") return found;
  const mayBeEmpty = found.length > 0 || dialect !== undefined || saysOfRefusals(whole) || hasFault(headers);
  const all = [...resolveSet(whole, context, mayBeEmpty), ...found];
  return all.length === 0 && dialect === undefined && saysOfRefusals(whole) ? undefined : all;
}

/** What stands in `headers` of refusals: the header with the wait, and the one that forbids or allows to repeat. */
export function resolveRefusalHeaders(
  headers: Setting | undefined,
  report: Report,
): { readonly retryAfter: TimedHeader | undefined; readonly shouldRetry: string | undefined } {
  const whole = headers && withDialect(headers);
  return {
    retryAfter: timedHeader(settingAt(whole, "retryAfter"), "headers.retryAfter", report),
    shouldRetry: textAt(whole, "shouldRetry"),
  };
}

/** What the dialect of `headers` says under another member of the extension. */
export function dialectMember(
  headers: Setting | undefined,
  member: "exceeded" | "retry",
): Setting | undefined {
  const dialect = settingAt(headers, "dialect");
  const preset = headerDialect(textAt(dialect) ?? "")?.[member];
  return dialect && preset && settingFrom(preset, dialect.pointer);
}

function saysOfRefusals(headers: Setting): boolean {
  return settingAt(headers, "retryAfter") !== undefined || settingAt(headers, "shouldRetry") !== undefined;
}

function withDialect(headers: Setting): Setting {
  const dialect = settingAt(headers, "dialect");
  const preset = dialect === undefined ? undefined : headerDialect(textAt(dialect) ?? "");
  if (dialect === undefined || preset === undefined) return headers;
  return layOver(settingFrom(preset.headers, dialect.pointer), headers);
}

function resolveSet(set: Setting, context: HeaderContext, mayBeEmpty = false): HeaderSet[] {
  const window = resolveDescribes(set, context);
  const describes = window === undefined ? {} : { describes: window };
  if (textAt(set, "dialect") === "ietf") return [{ format: "ietf", ...describes }];
  const fraction = textAt(set, "fraction");
  if (fraction !== undefined) return [{ format: "fraction", name: fraction, ...describes }];
  const { report } = context;
  const reset = timedHeader(settingAt(set, "reset"), "headers.reset", report);
  const fields = {
    ...textMember(set, "limit"),
    ...textMember(set, "remaining"),
    ...textMember(set, "used"),
    ...(reset === undefined ? {} : { reset: { ...reset, ...meaningMember(settingAt(set, "reset")) } }),
  };
  const combined = combinedMember(set, report);
  const length = windowMember(set, report);
  if (Object.keys(fields).length > 0)
    return [{ format: "fields", ...combined, ...fields, ...length, ...describes }];
  if (!mayBeEmpty && !hasFault(set) && settingAt(set, "reset") === undefined)
    report.error({
      code: "missing-member",
      pointer: set.pointer,
      message: "headers names no header.",
      hint: `Name "remaining" and "reset: { name, unit }", or a "dialect".`,
    });
  return [];
}

function meaningMember(reset: Setting | undefined): Pick<ResetHeader, "of"> {
  const of = textAt(reset, "of");
  return of === "newest" || of === "full" ? { of } : {};
}

function textMember<Name extends "limit" | "remaining" | "used">(
  set: Setting,
  name: Name,
): { readonly [Key in Name]?: string } {
  const value = textAt(set, name);
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: string });
}

function timedHeader(setting: Setting | undefined, path: string, report: Report): TimedHeader | undefined {
  if (setting === undefined) return undefined;
  const name = textAt(setting, "name");
  const unit = unitAt(setting);
  if (name !== undefined && unit !== undefined) return { name, unit };
  const lacking = name === undefined ? "name" : "unit";
  if (!hasFault(setting))
    report.error({
      code: lacking === "unit" ? "missing-unit" : "missing-member",
      pointer: setting.pointer,
      message: `${path} has no ${lacking}.`,
      hint: `Write "${path.split(".")[1]}: { name: X-RateLimit-Reset, unit: epoch-seconds }"; the unit is never guessed (${resetUnits.join(", ")}).`,
    });
  return undefined;
}

function combinedMember(set: Setting, report: Report): Pick<FieldSet, "combined"> {
  const combined = settingAt(set, "combined");
  if (combined === undefined) return {};
  const name = textAt(combined, "name");
  const form = textAt(combined, "form");
  const group = textAt(combined, "group");
  if (name !== undefined && (form === "json" || form === "pairs"))
    return { combined: { name, form, ...(group === undefined ? {} : { group }) } };
  if (!hasFault(combined))
    report.error({
      code: "missing-member",
      pointer: combined.pointer,
      message: `headers.combined has no ${name === undefined ? "name" : "form"}.`,
      hint: `Write "combined: { name: X-RateLimit, form: json }", or "form: pairs".`,
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
  "js-date",
  "duration",
];

/** The unit that a setting declares; undefined where it has none, or an unknown one. */
export function unitAt(setting: Setting | undefined): ResetUnit | undefined {
  const text = textAt(setting, "unit");
  return resetUnits.find((unit) => unit === text);
}

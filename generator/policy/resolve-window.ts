import type { Algorithm, Quota, WindowPolicy } from "../../templates/runtime/policy.js";
import { nameHint, quoted } from "../nearest-name.js";
import { parseCalendar } from "./durations.js";
import type { Report } from "./report.js";
import { durationMsAt } from "./resolve-duration.js";
import type { Tiers } from "./resolve-tiers.js";
import { hasFault, type Setting, settingAt, settingsOf, textAt } from "./setting.js";

const algorithms = ["rolling", "fixed", "token-bucket", "sliding-counter"] as const;

/** What windows are resolved with. */
export interface WindowContext {
  readonly tiers: Tiers | undefined;
  readonly report: Report;
}

/** Resolves one window; undefined where it is incomplete, which is reported. */
export function resolveWindow(
  setting: Setting,
  name: string,
  context: WindowContext,
): WindowPolicy | undefined {
  const { report } = context;
  const quota = resolveQuota(settingAt(setting, "quota"), `${name}.quota`, context);
  const length = textAt(setting, "window");
  if (quota === undefined || length === undefined) {
    reportIncomplete(setting, name, report);
    return undefined;
  }
  const calendar = parseCalendar(length);
  const windowMs = calendar === undefined ? durationMsAt(setting, "window", { report, minMs: 1 }) : undefined;
  if (calendar === undefined && windowMs === undefined) return undefined;
  const algorithm = algorithms.find((known) => known === textAt(setting, "algorithm"));
  const burst = resolveBurst(setting, name, { ...context, algorithm });
  const timeZone = resolveTimeZone(setting, calendar !== undefined, report);
  return {
    quota,
    ...(windowMs === undefined ? {} : { windowMs }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(algorithm === undefined ? {} : { algorithm }),
    ...(burst === undefined ? {} : { burst }),
  };
}

function reportIncomplete(setting: Setting, name: string, report: Report): void {
  if (hasFault(setting)) return;
  const lacking = ["quota", "window"].filter((member) => settingAt(setting, member) === undefined);
  if (lacking.length === 0) return;
  report.error({
    code: "missing-member",
    pointer: setting.pointer,
    message: `The window ${name} has no ${lacking.join(" and no ")}.`,
    hint: `Write "quota: 100" and "window: 1m".`,
  });
}

function resolveQuota(
  setting: Setting | undefined,
  name: string,
  { tiers, report }: WindowContext,
): Quota | undefined {
  if (setting?.kind === "scalar") return typeof setting.value === "number" ? setting.value : "custom";
  if (setting?.kind !== "map") return undefined;
  const known = tiers?.names ?? [];
  const quotas = settingsOf(setting);
  for (const [tier, item] of quotas)
    if (!known.includes(tier))
      report.error({
        code: "unknown-tier",
        pointer: item.pointer,
        message: `${name} is given for the tier ${quoted(tier)}, which is not declared.`,
        hint:
          known.length === 0
            ? `Declare it: "tiers: { names: { ${tier}: {} } }" at the document's root.`
            : nameHint(tier, known, "tiers"),
      });
  const missing = known.filter((tier) => !quotas.some(([name]) => name === tier));
  if (missing.length > 0 && !hasFault(setting))
    report.error({
      code: "missing-tier",
      pointer: setting.pointer,
      message: `${name} has no value for ${missing.map(quoted).join(", ")}.`,
      hint: `Give one for every tier; "custom" where it is agreed with each customer.`,
    });
  return Object.fromEntries(
    quotas.flatMap(([tier, item]) =>
      item.kind === "scalar" ? [[tier, typeof item.value === "number" ? item.value : "custom"]] : [],
    ),
  );
}

function resolveBurst(
  setting: Setting,
  name: string,
  context: WindowContext & { readonly algorithm: Algorithm | undefined },
): Quota | undefined {
  const burst = settingAt(setting, "burst");
  if (burst === undefined) return undefined;
  if (context.algorithm === "token-bucket") return resolveQuota(burst, `${name}.burst`, context);
  context.report.warning({
    code: "ignored-member",
    pointer: burst.pointer,
    message: `${name}.burst means nothing without "algorithm: token-bucket".`,
    hint: `Name the algorithm, or write a second window for the burst ("burst: { quota: 50, window: 1s }").`,
  });
  return undefined;
}

function resolveTimeZone(setting: Setting, isCalendar: boolean, report: Report): string | undefined {
  const found = settingAt(setting, "timeZone");
  const timeZone = textAt(setting, "timeZone");
  if (found === undefined || timeZone === undefined) return undefined;
  if (!isCalendar) {
    report.warning({
      code: "ignored-member",
      pointer: found.pointer,
      message: "timeZone means nothing for a window that is not aligned to a calendar.",
      hint: `Write "window: calendar-day", or leave timeZone out.`,
    });
    return undefined;
  }
  if (isTimeZone(timeZone)) return timeZone;
  report.error({
    code: "invalid-value",
    pointer: found.pointer,
    message: `timeZone is ${quoted(timeZone)}, which is no IANA time zone.`,
    hint: `Write a name such as "Europe/Berlin" or "UTC".`,
  });
  return undefined;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

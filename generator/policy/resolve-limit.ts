import type { LimitPolicy, Pace, WindowPolicy } from "../../templates/runtime/policy.js";
import { resolveScope } from "./resolve-scope.js";
import { resolveWindow, type WindowContext } from "./resolve-window.js";
import { hasFault, isTrueAt, numberAt, type Setting, settingAt, settingsOf, textAt } from "./setting.js";

/** Headroom, spreading and trust that a limit takes over from the level it is declared at. */
export interface Pacing {
  readonly margin: Setting | undefined;
  readonly pace: Setting | undefined;
  readonly adopt: Setting | undefined;
}

/** Resolves one limit; undefined where it is incomplete, which is reported. */
export function resolveLimit(
  setting: Setting,
  name: string,
  context: WindowContext & { readonly pacing: Pacing },
): LimitPolicy | undefined {
  const { report, pacing } = context;
  const declared = settingsOf(settingAt(setting, "windows"));
  const concurrency = numberAt(setting, "concurrency");
  if (declared.length === 0 && concurrency === undefined) {
    if (!hasFault(setting) && !hasFault(settingAt(setting, "windows")))
      report.error({
        code: "missing-member",
        pointer: setting.pointer,
        message: `The limit ${name} has no windows.`,
        hint: `Write "windows: { default: { quota: 100, window: 1m } }", "limit: 100" with "window: 1m", or "concurrency: 10".`,
      });
    return undefined;
  }
  const windows: [string, WindowPolicy][] = [];
  for (const [windowName, window] of declared) {
    const resolved = resolveWindow(window, `${name}.${windowName}`, context);
    if (resolved !== undefined) windows.push([windowName, resolved]);
  }
  const counts = costsByStatus(settingAt(setting, "counts"));
  return {
    by: resolveScope(setting, report),
    ...(counts === undefined ? {} : { counts }),
    windows: Object.fromEntries(windows),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...resolvePacing(pacing),
  };
}

function costsByStatus(setting: Setting | undefined): Readonly<Record<string, number>> | undefined {
  const costs = settingsOf(setting).flatMap(([status, item]): [string, number][] =>
    item.kind === "scalar" && typeof item.value === "number" ? [[status, item.value]] : [],
  );
  return costs.length === 0 ? undefined : Object.fromEntries(costs);
}

function resolvePacing({
  margin,
  pace,
  adopt,
}: Pacing): Pick<LimitPolicy, "marginPercent" | "pace" | "adopt"> {
  const percent = numberAt(margin, "percent");
  const below = numberAt(pace, "below");
  const spread: Pace | undefined =
    below !== undefined ? { below } : textAt(pace) === "even" ? "even" : undefined;
  return {
    ...(percent === undefined || percent === 0 ? {} : { marginPercent: percent }),
    ...(spread === undefined ? {} : { pace: spread }),
    ...(isTrueAt(adopt) ? { adopt: true } : {}),
  };
}

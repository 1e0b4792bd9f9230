import type { LimitOverride } from "../../../templates/runtime/options.js";
import type {
  Algorithm,
  LimitPolicy,
  Policy,
  Quota,
  WindowPolicy,
} from "../../../templates/runtime/policy.js";
import { type Diagnostic, DiagnosticError } from "../../diagnostic.js";
import { calendarPeriods, epochPeriods } from "./period.js";
import type { ServerLimit, ServerWindow, WindowKind } from "./server-limit.js";

/** What the document leaves open, and what the caller changes. */
export interface LimitChoices {
  /** @default the document's default tier */
  readonly tier?: string | undefined;
  /** Used for every window in place of the declared one. @default what each declares, else `rolling` */
  readonly algorithm?: Algorithm | undefined;
  readonly limits?: Readonly<Record<string, LimitOverride>> | undefined;
}

/**
 * The limits a server enforces.
 *
 * @throws {DiagnosticError} a tier, limit or window that the document does not have, a quota left open
 */
export function resolveLimits(policy: Policy, choices: LimitChoices = {}): ServerLimit[] {
  const problems: Diagnostic[] = [];
  const report: Report = (code, message, hint) => problems.push({ severity: "error", code, message, hint });
  const tier = chooseTier(policy, choices.tier, report);
  const overrides = choices.limits ?? {};
  for (const name of Object.keys(overrides))
    if (!Object.hasOwn(policy.limits, name))
      report("unknown-limit", `No limit is named "${name}".`, `Declared are: ${list(policy.limits)}.`);
  const limits = Object.entries(policy.limits).map(([name, limit]) => {
    const override = Object.hasOwn(overrides, name) ? overrides[name] : undefined;
    return resolveLimit({ name, limit, override, tier, algorithm: choices.algorithm, report });
  });
  if (problems.length > 0) throw new DiagnosticError(problems);
  return limits;
}

type Report = (code: string, message: string, hint: string) => void;

interface LimitSource {
  readonly name: string;
  readonly limit: LimitPolicy;
  readonly override: LimitOverride | undefined;
  readonly tier: string | undefined;
  readonly algorithm: Algorithm | undefined;
  readonly report: Report;
}

function chooseTier(policy: Policy, wanted: string | undefined, report: Report): string | undefined {
  const names = policy.tiers?.names ?? [];
  if (wanted === undefined) return policy.tiers?.default;
  if (!names.includes(wanted))
    report(
      "unknown-tier",
      `No tier is named "${wanted}".`,
      names.length === 0 ? "The document declares no tiers." : `Declared are: ${names.join(", ")}.`,
    );
  return wanted;
}

function resolveLimit(source: LimitSource): ServerLimit {
  const { name, limit, override, report } = source;
  const changes = override?.windows ?? {};
  for (const window of Object.keys(changes))
    if (!Object.hasOwn(limit.windows, window))
      report(
        "unknown-window",
        `Limit "${name}" has no window "${window}".`,
        `Declared are: ${list(limit.windows)}.`,
      );
  return {
    name,
    by: limit.by,
    counts: limit.counts ?? {},
    concurrency: override?.concurrency ?? limit.concurrency,
    windows: Object.entries(limit.windows).flatMap(([window, declared]) => {
      const change = Object.hasOwn(changes, window) ? changes[window] : undefined;
      return resolveWindow(source, window, changed(declared, change)) ?? [];
    }),
  };
}

/** A window has a length or a calendar period: a change of one replaces the other. */
function changed(declared: WindowPolicy, change: Partial<WindowPolicy> | undefined): WindowPolicy {
  if (change === undefined) return declared;
  const { windowMs, calendar, ...rest } = declared;
  if (change.windowMs !== undefined || change.calendar !== undefined)
    return { ...rest, quota: declared.quota, ...change };
  return { ...declared, ...change };
}

function resolveWindow(source: LimitSource, name: string, window: WindowPolicy): ServerWindow | undefined {
  const quota = settle(source, name, { member: "quota", value: window.quota });
  const kind = windowKind(source, name, window);
  if (quota === undefined || kind === undefined) return undefined;
  const isBucket = kind.algorithm === "token-bucket" && window.burst !== undefined;
  const capacity = isBucket ? settle(source, name, { member: "burst", value: window.burst ?? quota }) : quota;
  return capacity === undefined ? undefined : { name, quota, capacity, kind };
}

interface OpenNumber {
  readonly member: "quota" | "burst";
  readonly value: Quota;
}

function settle(source: LimitSource, window: string, { member, value }: OpenNumber): number | undefined {
  const { name, tier, report } = source;
  const chosen =
    typeof value !== "object" ? value : Object.hasOwn(value, tier ?? "") ? value[tier ?? ""] : undefined;
  if (typeof chosen === "number" && chosen > 0) return chosen;
  const what = `The ${member} of window "${window}" of limit "${name}"`;
  const forTier = tier === undefined ? "" : ` for tier "${tier}"`;
  report(
    "open-quota",
    chosen === "custom"
      ? `${what} is left open by the document${forTier} (custom).`
      : `${what} is not given${forTier}.`,
    `Give it: limits: { ${JSON.stringify(name)}: { windows: { ${JSON.stringify(window)}: { ${member}: <number> } } } }.`,
  );
  return undefined;
}

/** A calendar window is counted as `fixed` unless it is to be a sliding counter: only these have a beginning and an end. */
function windowKind({ name, algorithm, report }: LimitSource, window: string, policy: WindowPolicy) {
  const wanted = algorithm ?? policy.algorithm ?? "rolling";
  try {
    if (policy.calendar !== undefined) {
      const periodAt = calendarPeriods(policy.calendar, policy.timeZone);
      return { algorithm: wanted === "sliding-counter" ? wanted : "fixed", periodAt } satisfies WindowKind;
    }
  } catch {
    report(
      "unknown-time-zone",
      `Window "${window}" of limit "${name}" names the time zone "${policy.timeZone}", which is not known here.`,
      "Use an IANA name, for example Europe/Berlin.",
    );
    return undefined;
  }
  const windowMs = policy.windowMs ?? 60_000;
  return wanted === "fixed" || wanted === "sliding-counter"
    ? ({ algorithm: wanted, periodAt: epochPeriods(windowMs) } satisfies WindowKind)
    : ({ algorithm: wanted, windowMs } satisfies WindowKind);
}

function list(record: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(record);
  return names.length === 0 ? "none" : names.join(", ");
}

import { ConfigurationError } from "../errors.js";
import type { BaseClientOptions, LimitOverride } from "../options.js";
import type { LimitPolicy, Pace, Policy, Quota, WindowPolicy } from "../policy.js";
import { type Counts, countsOf } from "./counts.js";

/** A window with its numbers settled: tier chosen, overrides merged. */
export interface ResolvedWindow extends Omit<WindowPolicy, "quota" | "burst"> {
  readonly name: string;
  readonly quota: number;
  readonly burst: number | undefined;
}

/** A limit as one client has to keep it. */
export interface ResolvedLimit {
  readonly name: string;
  readonly by: readonly string[];
  readonly windows: readonly ResolvedWindow[];
  readonly concurrency: number | undefined;
  readonly marginPercent: number;
  readonly pace: Pace;
  readonly adopt: boolean;
  readonly counts: Counts;
}

/**
 * Settles every limit of a policy for one client.
 *
 * @throws {ConfigurationError} an unknown tier, limit or window; a number out of range; a `custom` quota not given
 */
export function resolveLimits(
  policy: Policy,
  options: Pick<BaseClientOptions, "limits" | "tier">,
): ReadonlyMap<string, ResolvedLimit> {
  const tier = chooseTier(policy, options.tier);
  const overrides = new Map(Object.entries(options.limits ?? {}));
  const limits = new Map(Object.entries(policy.limits));
  for (const name of overrides.keys()) requireKnown("limit", name, limits.keys());
  return new Map(
    [...limits].map(([name, limit]) => [name, resolveLimit(name, limit, overrides.get(name), tier)]),
  );
}

function chooseTier({ tiers }: Policy, given: string | undefined): string | undefined {
  if (given === undefined) return tiers?.default;
  requireKnown("tier", given, tiers?.names ?? []);
  return given;
}

function resolveLimit(
  name: string,
  declared: LimitPolicy,
  override: LimitOverride | undefined,
  tier: string | undefined,
): ResolvedLimit {
  const { windows: changed = {}, ...rest } = override ?? {};
  const changes = new Map(Object.entries(changed));
  const windows = Object.entries(declared.windows);
  for (const window of changes.keys())
    requireKnown(
      `window of "${name}"`,
      window,
      windows.map(([known]) => known),
    );
  const marginPercent = rest.marginPercent ?? declared.marginPercent ?? 0;
  const concurrency = rest.concurrency ?? declared.concurrency;
  if (!(marginPercent >= 0 && marginPercent <= 99))
    throw outOfRange(`limits.${name}.marginPercent`, "0 to 99", marginPercent);
  if (concurrency !== undefined && !(concurrency >= 1))
    throw outOfRange(`limits.${name}.concurrency`, "1 or more", concurrency);
  return {
    name,
    by: declared.by,
    windows: windows.map(([window, policy]) =>
      resolveWindow({ limit: name, window, tier }, { ...policy, ...given(changes.get(window)) }),
    ),
    concurrency,
    marginPercent,
    pace: rest.pace ?? declared.pace ?? "burst",
    adopt: rest.adopt ?? declared.adopt ?? false,
    counts: countsOf(declared.counts),
  };
}

/** Members that are `undefined` say nothing. */
function given(changes: Partial<WindowPolicy> | undefined): Partial<WindowPolicy> {
  return Object.fromEntries(Object.entries(changes ?? {}).filter(([, value]) => value !== undefined));
}

interface Place {
  readonly limit: string;
  readonly window: string;
  readonly tier: string | undefined;
}

function resolveWindow(place: Place, policy: WindowPolicy): ResolvedWindow {
  const { quota, burst, ...rest } = policy;
  const path = `limits.${place.limit}.windows.${place.window}`;
  if (rest.calendar === undefined && !((rest.windowMs ?? 0) > 0)) {
    throw outOfRange(`${path}.windowMs`, "more than 0", rest.windowMs);
  }
  if (rest.calendar !== undefined) requireTimeZone(`${path}.timeZone`, rest.timeZone ?? "UTC");
  return {
    ...rest,
    name: place.window,
    quota: settleQuota(quota, place, "quota"),
    burst: burst === undefined ? undefined : settleQuota(burst, place, "burst"),
  };
}

function settleQuota(quota: Quota, place: Place, member: "quota" | "burst"): number {
  const own = typeof quota === "object" ? ofTier(quota, place) : quota;
  const path = `limits.${place.limit}.windows.${place.window}.${member}`;
  if (own === "custom" || own === undefined) {
    const plan = place.tier === undefined ? "" : ` on the tier "${place.tier}"`;
    throw new ConfigurationError(
      `The ${member} of window "${place.window}" of limit "${place.limit}" is agreed with each customer${plan}. ` +
        `Give yours: { limits: { ${JSON.stringify(place.limit)}: { windows: { ${JSON.stringify(place.window)}: { ${member}: … } } } } }.`,
    );
  }
  if (!(own > 0 && own <= 1e9)) throw outOfRange(path, "more than 0, at most 1e9", own);
  return own;
}

function ofTier(
  quota: Readonly<Record<string, number | "custom">>,
  { tier }: Place,
): number | "custom" | undefined {
  return tier !== undefined && Object.hasOwn(quota, tier) ? quota[tier] : undefined;
}

function requireTimeZone(path: string, timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch (cause) {
    throw new ConfigurationError(`${path}: expected an IANA time zone, got ${JSON.stringify(timeZone)}.`, {
      cause,
    });
  }
}

function requireKnown(kind: string, name: string, known: Iterable<string>): void {
  const names = [...known];
  if (names.includes(name)) return;
  const list =
    names.length === 0
      ? "there is none"
      : `expected one of ${names.map((one) => JSON.stringify(one)).join(", ")}`;
  throw new ConfigurationError(`Unknown ${kind} ${JSON.stringify(name)}: ${list}.`);
}

function outOfRange(path: string, expected: string, got: unknown): ConfigurationError {
  return new ConfigurationError(`${path}: expected a number ${expected}, got ${String(got)}.`);
}

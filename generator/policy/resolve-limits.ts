import type { LimitPolicy } from "../../templates/runtime/policy.js";
import { cascade } from "./cascade.js";
import type { Level } from "./read-levels.js";
import type { Report } from "./report.js";
import { type Pacing, resolveLimit } from "./resolve-limit.js";
import type { Tiers } from "./resolve-tiers.js";
import { type Setting, settingAt, settingsOf } from "./setting.js";

/** A limit in force somewhere. */
export interface LimitInForce {
  /** Its name in `Policy.limits`: as declared, or `name@owner` where a nearer level redefined it. */
  readonly name: string;
  readonly policy: LimitPolicy;
  /** Where it was declared. */
  readonly pointer: string;
}

/** The limits in force at some levels, by the name the document gives them. */
export type LimitsInForce = ReadonlyMap<string, LimitInForce>;

/** Every limit of a document: the same definition under the same name is one limit, shared by all that spend from it. */
export interface LimitBook {
  /** Resolves the limits in force at the levels given, farthest first. */
  resolve(levels: readonly Level[], report: Report): LimitsInForce;
  /** By final name, in the order they were met. */
  limits(): Readonly<Record<string, LimitPolicy>>;
  /** Pointers of `margin`, `pace` and `adopt` that some limit took over. */
  readonly usedPacing: ReadonlySet<string>;
}

/** An empty book. */
export function createLimitBook(tiers: Tiers | undefined): LimitBook {
  const entered = new Map<string, { readonly policy: LimitPolicy; readonly content: string }>();
  const usedPacing = new Set<string>();

  const enter = (name: string, owner: string, policy: LimitPolicy): string => {
    const content = JSON.stringify(policy);
    const candidates = [name, `${name}@${owner}`];
    for (let attempt = 0; ; attempt += 1) {
      const candidate = candidates[attempt] ?? `${name}@${owner}-${attempt}`;
      const known = entered.get(candidate);
      if (known === undefined) entered.set(candidate, { policy, content });
      if (known === undefined || known.content === content) return candidate;
    }
  };

  return {
    usedPacing,
    limits: () => Object.fromEntries([...entered].map(([name, { policy }]) => [name, policy])),
    resolve(levels, report) {
      const inForce = new Map<string, LimitInForce>();
      for (const [name, setting] of settingsOf(settingAt(cascadeOf(levels), "limits"))) {
        const declaredBy = levels.slice(0, lastDeclaring(levels, name) + 1);
        const pacing = pacingAt(declaredBy);
        for (const used of Object.values(pacing)) if (used !== undefined) usedPacing.add(used.pointer);
        const policy = resolveLimit(setting, name, { tiers, report, pacing });
        if (policy === undefined) continue;
        const owner = declaredBy.at(-1)?.owner ?? "";
        inForce.set(name, { name: enter(name, owner, policy), policy, pointer: setting.pointer });
      }
      return inForce;
    },
  };
}

/** Warns of `margin`, `pace` and `adopt` that no limit takes over, since none is declared at their level or nearer. */
export function reportUnusedPacing(levels: readonly Level[], book: LimitBook, report: Report): void {
  for (const { setting } of levels)
    for (const name of ["margin", "pace", "adopt"]) {
      const found = settingAt(setting, name);
      if (found === undefined || book.usedPacing.has(found.pointer)) continue;
      report.warning({
        code: "margin-ignored",
        pointer: found.pointer,
        message: `${name} has no effect: no limit is declared at this level or nearer.`,
        hint: `Put it beside the limits it is meant for, or declare those limits here.`,
      });
    }
}

function cascadeOf(levels: readonly Level[]): Setting {
  return cascade(levels.map((level) => level.setting));
}

function pacingAt(levels: readonly Level[]): Pacing {
  const merged = cascadeOf(levels);
  return {
    margin: settingAt(merged, "margin"),
    pace: settingAt(merged, "pace"),
    adopt: settingAt(merged, "adopt"),
  };
}

function lastDeclaring(levels: readonly Level[], name: string): number {
  return levels.findLastIndex((level) => settingAt(level.setting, "limits", name) !== undefined);
}

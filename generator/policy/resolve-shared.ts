import type { Policy } from "../../templates/runtime/policy.js";
import type { JsonObject } from "../json.js";
import { cascade } from "./cascade.js";
import { inferForeign } from "./infer-foreign.js";
import type { Level, Levels } from "./read-levels.js";
import type { Report } from "./report.js";
import { reportAbsentPathParameters, reportUnusedLimits } from "./report-unused.js";
import { resolveApply } from "./resolve-apply.js";
import { createLimitBook, type LimitBook, type LimitsInForce, reportUnusedPacing } from "./resolve-limits.js";
import { commonHeaders, createProfileBook, type ProfileBook, resolveProfile } from "./resolve-profile.js";
import { resolveTiers } from "./resolve-tiers.js";
import { type SettingMap, settingAt, settingsOf } from "./setting.js";
import type { SpecOperation } from "./spec-operation.js";

/** What is in force somewhere: for an operation, or (`undefined`) for requests that `client.fetch` sends. */
export interface InForce {
  readonly operation: SpecOperation | undefined;
  readonly setting: SettingMap;
  readonly limits: LimitsInForce;
  readonly spends: Policy["apply"];
  readonly profile: string;
}

/** What the resolution of a document starts from. */
export interface SharedContext {
  readonly root: JsonObject;
  readonly operations: readonly SpecOperation[];
  readonly levels: Levels;
  readonly report: Report;
}

/** Resolves tiers, limits and profiles, which operations share by name, and what each operation has of them. */
export function resolveShared(context: SharedContext): {
  readonly policy: Policy;
  readonly inForce: readonly InForce[];
} {
  const { operations, levels, report } = context;
  const tiers = resolveTiers(levels.document?.setting, report);
  const limits = createLimitBook(tiers);
  const profiles = createProfileBook();
  const resolve = createResolver(context, limits, profiles);

  const document = resolve(undefined, levels.document === undefined ? [] : [levels.document]);
  const ofOperations = operations.map((operation) => resolve(operation, levels.of(operation)));
  reportSpending(document, ofOperations, report);
  reportUnusedPacing(levels.all, limits, report);
  const policy = {
    ...(tiers === undefined ? {} : { tiers }),
    limits: limits.limits(),
    profiles: profiles.profiles(),
    apply: document.spends,
  };
  return { policy, inForce: [document, ...ofOperations] };
}

type Resolver = (operation: SpecOperation | undefined, own: readonly Level[]) => InForce;

function createResolver(context: SharedContext, limitBook: LimitBook, profileBook: ProfileBook): Resolver {
  const { root, operations, levels, report } = context;
  const declared = new Set(
    levels.all.flatMap(({ setting }) => settingsOf(settingAt(setting, "limits")).map(([name]) => name)),
  );
  const foreign = inferForeign(root, declared.size > 0);
  const common = commonHeaders(root, operations);
  const known = new Map<string, LimitsInForce>();

  return (operation, own) => {
    const all = [...foreign.of(operation), ...own];
    const setting = cascade(all.map((level) => level.setting));
    const tell = operation === undefined && operations.length > 0 ? tolerant(report) : report;
    const identity = all.map((level) => level.setting.pointer).join("\n");
    const limits = known.get(identity) ?? limitBook.resolve(all, tell);
    if (operation !== undefined) known.set(identity, limits);
    const shared = { root, operation, limits, declared, report: tell };
    const spends = resolveApply(settingAt(setting, "apply"), shared);
    const profile = resolveProfile(setting, { ...shared, spends: Object.keys(spends), common });
    return { operation, setting, limits, spends, profile: profileBook.enter(profile) };
  };
}

/** The document's level alone may be incomplete, where nearer ones complete it; those inherit what is wrong in it. */
function tolerant(report: Report): Report {
  return {
    ...report,
    error(problem) {
      if (problem.code !== "missing-member" && problem.code !== "missing-unit") report.error(problem);
    },
  };
}

function reportSpending(document: InForce, ofOperations: readonly InForce[], report: Report): void {
  const all = ofOperations.flatMap(({ operation, limits, spends }) =>
    operation === undefined ? [] : [{ operation, limits, spends: new Set(Object.keys(spends)) }],
  );
  if (!report.hasErrors()) reportUnusedLimits(all, new Set(Object.keys(document.spends)), report);
  reportAbsentPathParameters(all, report);
}

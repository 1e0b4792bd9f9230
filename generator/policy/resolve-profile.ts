import type { HeaderSet, Profile, WindowName } from "../../templates/runtime/policy.js";
import type { Json } from "../json.js";
import { layOver } from "./cascade.js";
import { inferHeaders } from "./infer-headers.js";
import type { Report } from "./report.js";
import { resolveExceeded } from "./resolve-exceeded.js";
import { dialectMember, resolveHeaders, resolveRefusalHeaders } from "./resolve-headers.js";
import type { LimitsInForce } from "./resolve-limits.js";
import { resolveRetry } from "./resolve-retry.js";
import { type Setting, settingAt } from "./setting.js";
import type { SpecOperation } from "./spec-operation.js";

/** What a profile is resolved with; no operation: requests that `client.fetch` sends. */
export interface ProfileContext {
  readonly root: Json;
  readonly operation: SpecOperation | undefined;
  readonly limits: LimitsInForce;
  /** Names of limits, as `Policy.limits` has them, that the call spends from. */
  readonly spends: readonly string[];
  /** Names of limits that some level of the document declares. */
  readonly declared: ReadonlySet<string>;
  /** Headers that all operations that declare any agree on, for those that declare none. */
  readonly common: readonly HeaderSet[] | undefined;
  readonly report: Report;
}

/** Resolves what governs an operation beside its limits: headers as declared, else as its responses show, else none. */
export function resolveProfile(setting: Setting, context: ProfileContext): Profile {
  const { root, operation, report } = context;
  const onlyWindow = onlyWindowOf(context);
  const declared = settingAt(setting, "headers");
  const headers =
    (declared && resolveHeaders(declared, { ...context, onlyWindow })) ??
    (operation === undefined ? undefined : inferHeaders(root, operation, onlyWindow)) ??
    described(context.common, onlyWindow);
  const { retryAfter, shouldRetry } = resolveRefusalHeaders(declared, report);
  const exceeded = resolveExceeded(settingAt(setting, "exceeded"), {
    preset: dialectMember(declared, "exceeded"),
    root,
    operation,
    report,
  });
  const retry = layOver(dialectMember(declared, "retry"), settingAt(setting, "retry") ?? nothing);
  return {
    ...(headers === undefined ? {} : { headers }),
    exceeded: { ...exceeded, ...(retryAfter === undefined ? {} : { retryAfterHeader: retryAfter }) },
    retry: {
      ...resolveRetry(retry, report),
      ...(shouldRetry === undefined ? {} : { shouldRetryHeader: shouldRetry }),
    },
  };
}

const nothing: Setting = { kind: "map", pointer: "", members: new Map() };

/** Headers that every operation which declares any declares alike. */
export function commonHeaders(
  root: Json,
  operations: readonly SpecOperation[],
): readonly HeaderSet[] | undefined {
  const found = operations
    .map((operation) => inferHeaders(root, operation))
    .filter((sets) => sets !== undefined);
  const contents = new Set(found.map((sets) => JSON.stringify(sets)));
  return contents.size === 1 ? found[0] : undefined;
}

function described(
  sets: readonly HeaderSet[] | undefined,
  onlyWindow: WindowName | undefined,
): readonly HeaderSet[] | undefined {
  return onlyWindow === undefined || sets?.length !== 1
    ? sets
    : sets.map((set) => ({ ...set, describes: onlyWindow }));
}

function onlyWindowOf({ limits, spends }: ProfileContext): WindowName | undefined {
  const applied = [...limits.values()].filter(({ name }) => spends.includes(name));
  const windows = applied.flatMap(({ name, policy }) =>
    Object.keys(policy.windows).map((window) => ({ limit: name, window })),
  );
  return windows.length === 1 ? windows[0] : undefined;
}

/** Profiles of a document, each content once; the first entered is `default`. */
export interface ProfileBook {
  enter(profile: Profile): string;
  profiles(): Readonly<Record<string, Profile>>;
}

/** An empty book. */
export function createProfileBook(): ProfileBook {
  const byContent = new Map<string, { readonly name: string; readonly profile: Profile }>();
  return {
    enter(profile) {
      const content = JSON.stringify(profile);
      const name = byContent.size === 0 ? "default" : `profile${byContent.size + 1}`;
      const entry = byContent.get(content) ?? { name, profile };
      byContent.set(content, entry);
      return entry.name;
    },
    profiles: () => Object.fromEntries([...byContent.values()].map(({ name, profile }) => [name, profile])),
  };
}

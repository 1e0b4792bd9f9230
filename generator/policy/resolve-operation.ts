import type { Cost, Invalidation } from "../../templates/runtime/policy.js";
import { inferForeignPagination } from "./infer-foreign-pagination.js";
import type { OperationContext } from "./operation-context.js";
import { resolveBatch } from "./resolve-batch.js";
import { resolveCache } from "./resolve-cache.js";
import { resolvePagination } from "./resolve-pagination.js";
import { resolvePoll } from "./resolve-poll.js";
import type { OperationPolicy } from "./resolved.js";
import { type SettingMap, settingAt } from "./setting.js";

/** What the rest of the resolution knows of an operation. */
export interface OperationParts {
  readonly profile: string;
  readonly spends: Readonly<Record<string, Cost>>;
  readonly invalidates: readonly Invalidation[];
}

/** Resolves one operation's policy from the settings in force for it. */
export function resolveOperation(
  setting: SettingMap,
  context: OperationContext,
  parts: OperationParts,
): OperationPolicy {
  const cache = resolveCache(settingAt(setting, "cache"), context);
  const batch = resolveBatch(settingAt(setting, "batch"), context);
  const poll = resolvePoll(settingAt(setting, "async"), context);
  const pagination = setting.members.has("pagination")
    ? resolvePagination(settingAt(setting, "pagination"), context)
    : inferForeignPagination(context);
  const idempotencyHeader = context.operation.parameters.find(
    (parameter) => parameter.in === "header" && parameter.name.toLowerCase() === "idempotency-key",
  )?.name;
  return {
    profile: parts.profile,
    spends: parts.spends,
    ...(cache === undefined ? {} : { cache }),
    ...(parts.invalidates.length === 0 ? {} : { invalidates: parts.invalidates }),
    ...(batch === undefined ? {} : { batch }),
    ...(poll === undefined ? {} : { poll }),
    ...(pagination === undefined ? {} : { pagination }),
    ...(idempotencyHeader === undefined ? {} : { idempotencyHeader }),
  };
}

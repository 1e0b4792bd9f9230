import type { CachePolicy, Invalidation } from "../../templates/runtime/policy.js";
import { quoted } from "../nearest-name.js";
import { namedOperation, type OperationContext } from "./operation-context.js";
import { durationMsAt } from "./resolve-duration.js";
import { isTrueAt, type Setting, settingAt, settingsOf, textAt } from "./setting.js";

const validators = ["etag", "last-modified", "none"] as const;

/** How answers of an operation are kept. A `cache` meant for many operations is no matter for the writes among them. */
export function resolveCache(cache: Setting | undefined, context: OperationContext): CachePolicy | undefined {
  if (cache === undefined || cache.kind !== "map") return undefined;
  const { operation, report } = context;
  if (!operation.isRead) {
    if (cache.pointer.startsWith(`${operation.pointer}/`))
      report.error({
        code: "cache-on-write",
        pointer: cache.pointer,
        message: `${operation.id} is a ${operation.method}; only answers to GET, HEAD and QUERY are kept.`,
        hint: "Remove cache here. To drop kept answers after this call, name it in the read's cache.invalidatedBy.",
      });
    return undefined;
  }
  const ttlMs = durationMsAt(cache, "ttl", { report });
  const staleIfLimitedMs = durationMsAt(cache, "staleIfLimited", { report });
  const staleWhileRevalidateMs = durationMsAt(cache, "staleWhileRevalidate", { report });
  const validate = validators.find((known) => known === textAt(cache, "validate"));
  return {
    ...(ttlMs === undefined ? {} : { ttlMs }),
    ...(isTrueAt(cache, "override") ? { override: true } : {}),
    ...(validate === undefined ? {} : { validate }),
    ...(staleIfLimitedMs === undefined ? {} : { staleIfLimitedMs }),
    ...(staleWhileRevalidateMs === undefined ? {} : { staleWhileRevalidateMs }),
  };
}

/** What makes answers of a read stale: writes by operation id, or webhooks by name. */
export interface InvalidationBy {
  readonly source: { readonly kind: "operation" | "webhook"; readonly name: string };
  readonly invalidation: Invalidation;
}

/** Reads `invalidatedBy` of a read, from the read's point of view. */
export function resolveInvalidatedBy(
  cache: Setting | undefined,
  context: OperationContext,
): readonly InvalidationBy[] {
  if (!context.operation.isRead) return [];
  return settingsOf(settingAt(cache, "invalidatedBy")).flatMap(([name, setting]) => {
    const match = textAt(setting) === "all" ? "all" : "same-key";
    const source = sourceOf(name, setting, match, context);
    return source === undefined ? [] : [{ source, invalidation: { operation: context.operation.id, match } }];
  });
}

function sourceOf(
  name: string,
  setting: Setting,
  match: Invalidation["match"],
  context: OperationContext,
): InvalidationBy["source"] | undefined {
  const { operation, report } = context;
  if (name.startsWith("webhook:")) {
    const webhook = name.slice("webhook:".length);
    if (/^[A-Za-z0-9][\w.:/-]{0,127}$/.test(webhook)) return { kind: "webhook", name: webhook };
    report.error({
      code: "invalid-name",
      pointer: setting.pointer,
      message: `${quoted(name)} names no webhook.`,
      hint: `Write its name after the colon, such as "webhook:ticket.updated".`,
    });
    return undefined;
  }
  const write = namedOperation(setting, name, context);
  if (write === undefined) return undefined;
  if (match === "same-key" && !sharesPathParameter(write, operation))
    report.warning({
      code: "no-shared-key",
      pointer: setting.pointer,
      message: `${write.id} and ${operation.id} have no path parameter of the same name, so "same-key" matches every answer or none.`,
      hint: `Write "all".`,
    });
  return { kind: "operation", name: write.id };
}

function sharesPathParameter(
  one: OperationContext["operation"],
  other: OperationContext["operation"],
): boolean {
  const names = new Set(one.parameters.flatMap((item) => (item.in === "path" ? [item.name] : [])));
  return other.parameters.some((item) => item.in === "path" && names.has(item.name));
}

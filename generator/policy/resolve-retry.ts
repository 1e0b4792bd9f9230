import type { RetryCondition, RetryPolicy } from "../../templates/runtime/policy.js";
import type { Report } from "./report.js";
import { durationMsAt } from "./resolve-duration.js";
import { numberAt, type Setting, scalarsAt, settingAt, settingsOf } from "./setting.js";

/**
 * What holds where a document says nothing. 503 stands with 429: the runtime repeats an unsafe request only where the
 * server gave Retry-After (RFC 9110 §10.2.3), which says that it was not processed.
 */
export const defaultRetry: RetryPolicy = {
  attempts: 4,
  on: {
    "408": "idempotent",
    "429": "always",
    "500": "idempotent",
    "502": "idempotent",
    "503": "always",
    "504": "idempotent",
    network: "idempotent",
    timeout: "idempotent",
  },
  baseMs: 1_000,
  factor: 2,
  maxMs: 30_000,
  jitter: 0.1,
  budgetMs: 120_000,
  honor: ["Retry-After", "reset"],
};

/** Lays a declared `retry` over the defaults. */
export function resolveRetry(setting: Setting | undefined, report: Report): RetryPolicy {
  const baseMs = durationMsAt(setting, "base", { report }) ?? defaultRetry.baseMs;
  const declaredMaxMs = durationMsAt(setting, "max", { report });
  const max = settingAt(setting, "max");
  if (max !== undefined && declaredMaxMs !== undefined && declaredMaxMs < baseMs)
    report.error({
      code: "out-of-range",
      pointer: max.pointer,
      message: `retry.max is ${declaredMaxMs} ms, less than retry.base, ${baseMs} ms.`,
      hint: "Raise max, or lower base.",
    });
  const honor = scalarsAt(setting, "honor").map(({ value }) => String(value));
  return {
    attempts: numberAt(setting, "attempts") ?? defaultRetry.attempts,
    on: resolveConditions(settingAt(setting, "on")),
    baseMs,
    factor: numberAt(setting, "factor") ?? defaultRetry.factor,
    maxMs: declaredMaxMs ?? Math.max(defaultRetry.maxMs, baseMs),
    jitter: numberAt(setting, "jitter") ?? defaultRetry.jitter,
    budgetMs: durationMsAt(setting, "budget", { report }) ?? defaultRetry.budgetMs,
    honor: honor.length === 0 ? defaultRetry.honor : honor,
  };
}

const conditions = ["always", "idempotent", "never"] as const;

/** A declared class takes the place of the defaults within it, which as exact statuses would win over it. */
function resolveConditions(setting: Setting | undefined): Readonly<Record<string, RetryCondition>> {
  const declared = new Map(
    settingsOf(setting).flatMap(([failure, item]): [string, RetryCondition][] => {
      const condition = conditions.find((known) => item.kind === "scalar" && known === item.value);
      return condition === undefined ? [] : [[failure, condition]];
    }),
  );
  const defaults = Object.entries(defaultRetry.on).filter(
    ([failure]) => !declared.has(failure) && !declared.has(`${failure.charAt(0)}XX`),
  );
  return Object.fromEntries([...defaults, ...declared]);
}

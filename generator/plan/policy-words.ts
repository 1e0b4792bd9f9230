import type {
  Cost,
  LimitPolicy,
  Policy,
  Quota,
  ScopeKey,
  WindowPolicy,
} from "../../templates/runtime/policy.js";
import type { Operation } from "../ir/api.js";

/** An operation's policy as one sentence each: what it spends, keeps, joins and follows. */
export function policySentences(operation: Operation, policy: Policy): string[] {
  const { spends, cache, batch, poll, pagination } = operation.policy;
  const sentences = Object.entries(spends).map(([limit, cost]) =>
    spending(limit, cost, policy.limits[limit]),
  );
  if (cache?.ttlMs !== undefined && cache.ttlMs > 0)
    sentences.push(`Answers are kept for ${duration(cache.ttlMs)}.`);
  if (cache !== undefined && cache.validate !== "none" && cache.validate !== undefined) {
    sentences.push("Answers no longer fresh are revalidated.");
  }
  if (batch !== undefined)
    sentences.push(`Calls made together travel in one request, up to ${batch.maxSize}.`);
  if (poll !== undefined) sentences.push("Starts a job: `.untilDone()` follows it to its end.");
  if (pagination !== undefined) sentences.push("Iterate to read every page.");
  return sentences;
}

function spending(limit: string, cost: Cost, definition: LimitPolicy | undefined): string {
  const amount = typeof cost === "number" ? String(cost) : `${cost.perItem} for each item`;
  return definition === undefined
    ? `Spends ${amount} of ${limit}.`
    : `Spends ${amount} of ${limitWords(limit, definition)}.`;
}

/** A limit in words: `key: 100 in 1 minute, for each credential`. */
export function limitWords(name: string, limit: LimitPolicy): string {
  const windows = Object.values(limit.windows).map(windowWords);
  const concurrency = limit.concurrency === undefined ? [] : [`${limit.concurrency} at once`];
  const margin = limit.marginPercent === undefined ? "" : `, ${limit.marginPercent} % kept free`;
  return `${name} (${[...windows, ...concurrency].join(" and ")}${scopeWords(limit.by)}${margin})`;
}

function windowWords(window: WindowPolicy): string {
  const length =
    window.windowMs === undefined ? `a calendar ${window.calendar ?? "period"}` : duration(window.windowMs);
  const burst = window.burst === undefined ? "" : `, bursts of ${quotaWords(window.burst)}`;
  return `${quotaWords(window.quota)} in ${length}${burst}`;
}

function quotaWords(quota: Quota): string {
  if (typeof quota !== "object") return String(quota);
  return Object.entries(quota)
    .map(([tier, value]) => `${value} (${tier})`)
    .join(", ");
}

function scopeWords(by: readonly ScopeKey[]): string {
  const scopes = by
    .map((scope) => scope.replace(/^(option|header|path):/, ""))
    .filter((scope) => scope !== "global");
  return scopes.length === 0 ? "" : ` for each ${scopes.join(" and ")}`;
}

const units: readonly (readonly [number, string])[] = [
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
  [1_000, "second"],
];

/** A duration in words: `1 minute`, `90 seconds`, `250 ms`. */
export function duration(ms: number): string {
  for (const [length, unit] of units) {
    if (ms >= length && ms % length === 0) return ms === length ? `1 ${unit}` : `${ms / length} ${unit}s`;
  }
  return `${ms} ms`;
}

import { asArray, asString, entries, type Json, type JsonObject, member } from "../json.js";
import { namePattern } from "./schema-parts.js";

/** Google's quota, as members of our extension: limits at the document, costs at operations. */
export interface GoogleQuota {
  readonly document: JsonObject;
  of(operation: Json): JsonObject;
}

interface Metered {
  readonly name: string;
  readonly metric: string;
  readonly quota: number;
}

/**
 * Reads `x-google-management.quota.limits` (`unit: 1/min/{project}`, `values.STANDARD`), which the API key's project
 * is held to, and the operations' `x-google-quota.metricCosts`. Undefined where the document has none.
 */
export function inferGoogleQuota(root: JsonObject): GoogleQuota | undefined {
  const quota = member(member(root, "x-google-management"), "quota");
  const limits = asArray(member(quota, "limits")).flatMap(meteredLimit);
  if (limits.length === 0) return undefined;
  return {
    document: {
      limits: Object.fromEntries(
        limits.map(({ name, quota }) => [name, { windows: { minute: { quota, window: "1m" } } }]),
      ),
      apply: {},
    },
    of(operation) {
      const costs = new Map(entries(member(member(operation, "x-google-quota"), "metricCosts")));
      const apply = limits.flatMap(({ name, metric, quota }): [string, number][] => {
        const cost = costs.get(metric);
        return typeof cost === "number" && cost > 0 && cost <= quota ? [[name, cost]] : [];
      });
      return apply.length === 0 ? {} : { apply: Object.fromEntries(apply) };
    },
  };
}

function meteredLimit(limit: Json): Metered[] {
  const name = (asString(member(limit, "name")) ?? "").replaceAll(/[^A-Za-z0-9_-]/g, "-");
  const metric = asString(member(limit, "metric"));
  const quota = member(member(limit, "values"), "STANDARD");
  const isPerMinute = /^1\/min\/\{(project|user)\}$/.test(asString(member(limit, "unit")) ?? "");
  const isQuota =
    typeof quota === "number" && Number.isInteger(quota) && quota >= 1 && quota <= 1_000_000_000;
  return isPerMinute && isQuota && metric !== undefined && new RegExp(namePattern).test(name)
    ? [{ name, metric, quota }]
    : [];
}

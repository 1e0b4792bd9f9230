import type { Json, JsonObject } from "../json.js";

type Unit =
  | "delta-seconds"
  | "delta-ms"
  | "epoch-seconds"
  | "epoch-ms"
  | "http-date"
  | "rfc3339"
  | "duration";

/**
 * Known sets of rate-limit headers, written as the extension would write them. A dialect with several sets names each.
 * Only what the provider documents is here; `x-ratelimit` has no reset, since providers do not agree on its unit.
 */
const dialects: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ["none", {}],
  ["ietf", {}],
  ["x-ratelimit", fields("X-RateLimit-")],
  ["github", { ...fields("X-RateLimit-", "epoch-seconds"), used: "X-RateLimit-Used" }],
  ["gitlab", { ...fields("RateLimit-", "epoch-seconds"), used: "RateLimit-Observed" }],
  [
    "discord",
    { ...fields("X-RateLimit-"), reset: { name: "X-RateLimit-Reset-After", unit: "delta-seconds" } },
  ],
  ["shopify", { fraction: "X-Shopify-Shop-Api-Call-Limit" }],
  ["gorgias", { fraction: "X-Gorgias-Account-Api-Call-Limit" }],
  [
    "zendesk",
    {
      limit: "X-Rate-Limit",
      remaining: "X-Rate-Limit-Remaining",
      reset: { name: "RateLimit-Reset", unit: "delta-seconds" },
    },
  ],
  ["x-twitter", fields("X-Rate-Limit-", "epoch-seconds")],
  ["okta", fields("X-Rate-Limit-", "epoch-seconds")],
  ["auth0", fields("X-RateLimit-", "epoch-seconds")],
  ["pexels", fields("X-RateLimit-", "epoch-seconds")],
  [
    "reddit",
    {
      used: "X-RateLimit-Used",
      remaining: "X-RateLimit-Remaining",
      reset: { name: "X-RateLimit-Reset", unit: "delta-seconds" },
    },
  ],
  ["atlassian", fields("X-RateLimit-", "rfc3339")],
  ["vimeo", fields("X-RateLimit-", "http-date")],
  ["brevo", fields("X-Sib-RateLimit-", "delta-seconds")],
  ["prisjakt", fields("X-Rate-Limit-", "delta-ms")],
  ["openai", named("X-RateLimit-{field}-{set}", ["requests", "tokens"], "duration")],
  ["azure-openai", named("X-RateLimit-{field}-{set}", ["requests", "tokens"], "delta-seconds")],
  ["anthropic", named("Anthropic-RateLimit-{set}-{field}", ["requests", "tokens"], "rfc3339")],
  ["linear", named("X-RateLimit-{set}-{field}", ["requests", "complexity"], "epoch-ms")],
  [
    "hubspot",
    {
      sets: {
        daily: { limit: "X-HubSpot-RateLimit-Daily", remaining: "X-HubSpot-RateLimit-Daily-Remaining" },
        secondly: {
          limit: "X-HubSpot-RateLimit-Secondly",
          remaining: "X-HubSpot-RateLimit-Secondly-Remaining",
        },
      },
    },
  ],
]);

/** Names a document may give as `dialect`. */
export const dialectNames: readonly string[] = [...dialects.keys()];

/** What a dialect stands for, as a `headers` member would say it; undefined for an unknown name. */
export function headerDialect(name: string): Json | undefined {
  return dialects.get(name);
}

function fields(prefix: string, resetUnit?: Unit): JsonObject {
  return {
    limit: `${prefix}Limit`,
    remaining: `${prefix}Remaining`,
    ...(resetUnit === undefined ? {} : { reset: { name: `${prefix}Reset`, unit: resetUnit } }),
  };
}

function named(template: string, sets: readonly string[], unit: Unit): JsonObject {
  const header = (set: string, field: string): string =>
    template.replace("{set}", capitalised(set)).replace("{field}", field);
  const set = (name: string): JsonObject => ({
    limit: header(name, "Limit"),
    remaining: header(name, "Remaining"),
    reset: { name: header(name, "Reset"), unit },
  });
  return { sets: Object.fromEntries(sets.map((name) => [name, set(name)])) };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

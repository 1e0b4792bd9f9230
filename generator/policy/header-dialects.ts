import type { Json, JsonObject } from "../json.js";

type Unit =
  | "delta-seconds"
  | "delta-ms"
  | "epoch-seconds"
  | "epoch-ms"
  | "http-date"
  | "rfc3339"
  | "js-date"
  | "duration";

/** What a dialect stands for, each as the member of that name would say it. */
export interface HeaderDialect {
  readonly headers: JsonObject;
  readonly exceeded?: JsonObject;
  readonly retry?: JsonObject;
}

/**
 * Known sets of rate-limit headers, and what the provider says of refusals beside them, written as the extension would.
 * A dialect with several sets names each. Only what the provider documents is here; `x-ratelimit` has no reset, since
 * providers do not agree on its unit.
 */
const dialects: ReadonlyMap<string, HeaderDialect> = new Map<string, HeaderDialect>([
  ["none", { headers: {} }],
  ["ietf", { headers: {} }],
  ["x-ratelimit", { headers: fields("X-RateLimit-") }],
  [
    "github",
    {
      headers: { ...fields("X-RateLimit-", "epoch-seconds"), used: "X-RateLimit-Used" },
      exceeded: { status: [403, 429] },
    },
  ],
  ["gitlab", { headers: { ...fields("RateLimit-", "epoch-seconds"), used: "RateLimit-Observed" } }],
  [
    "discord",
    {
      headers: { ...fields("X-RateLimit-"), reset: timed("X-RateLimit-Reset-After", "delta-seconds") },
      exceeded: { retryAfter: "/retry_after" },
    },
  ],
  ["shopify", { headers: { fraction: "X-Shopify-Shop-Api-Call-Limit" } }],
  ["gorgias", { headers: { fraction: "X-Gorgias-Account-Api-Call-Limit" } }],
  [
    "zendesk",
    {
      headers: {
        limit: "X-Rate-Limit",
        remaining: "X-Rate-Limit-Remaining",
        reset: timed("RateLimit-Reset", "delta-seconds"),
        sets: {
          "tickets-index": {
            combined: { name: "Zendesk-RateLimit-Tickets-Index", form: "pairs" },
            limit: "total",
            remaining: "remaining",
            reset: timed("resets", "delta-seconds"),
          },
        },
      },
    },
  ],
  [
    "basecamp",
    {
      headers: {
        combined: { name: "X-RateLimit", form: "json" },
        limit: "limit",
        remaining: "remaining",
        reset: timed("until", "rfc3339"),
        window: timed("period", "delta-seconds"),
      },
    },
  ],
  ["x-twitter", { headers: fields("X-Rate-Limit-", "epoch-seconds") }],
  ["okta", { headers: fields("X-Rate-Limit-", "epoch-seconds") }],
  [
    "auth0",
    {
      headers: {
        ...fields("X-RateLimit-", "epoch-seconds"),
        sets: {
          "client-hour": auth0Quota("Client", "per_hour"),
          "client-day": auth0Quota("Client", "per_day"),
          "organization-hour": auth0Quota("Organization", "per_hour"),
          "organization-day": auth0Quota("Organization", "per_day"),
        },
      },
    },
  ],
  ["pexels", { headers: fields("X-RateLimit-", "epoch-seconds") }],
  [
    "reddit",
    {
      headers: {
        used: "X-RateLimit-Used",
        remaining: "X-RateLimit-Remaining",
        reset: timed("X-RateLimit-Reset", "delta-seconds"),
      },
    },
  ],
  ["atlassian", { headers: fields("X-RateLimit-", "rfc3339") }],
  ["vimeo", { headers: fields("X-RateLimit-", "http-date") }],
  ["akamai", { headers: { ...fields("X-RateLimit-"), reset: timed("X-RateLimit-Next", "rfc3339") } }],
  ["brevo", { headers: fields("X-Sib-RateLimit-", "delta-seconds") }],
  ["prisjakt", { headers: fields("X-Rate-Limit-", "delta-ms") }],
  ["whoop", { headers: fields("X-RateLimit-", "delta-seconds") }],
  ["lemlist", { headers: fields("X-RateLimit-", "js-date") }],
  [
    "mailerlite",
    {
      headers: {
        ...fields("X-RateLimit-"),
        retryAfter: timed("X-RateLimit-Retry-After", "delta-seconds"),
      },
    },
  ],
  ["slack", { headers: {} }],
  ["attio", { headers: {} }],
  ["stripe", { headers: { shouldRetry: "Stripe-Should-Retry" } }],
  ["twilio", { headers: {} }],
  [
    "notion",
    {
      headers: {},
      exceeded: { status: [429, 529] },
      retry: { on: { "529": "idempotent" } },
    },
  ],
  ["airtable", { headers: {}, exceeded: { penalty: "30s" } }],
  ["openai", { headers: named("X-RateLimit-{field}-{set}", ["requests", "tokens"], "duration") }],
  ["azure-openai", { headers: named("X-RateLimit-{field}-{set}", ["requests", "tokens"], "delta-seconds") }],
  ["anthropic", { headers: named("Anthropic-RateLimit-{set}-{field}", ["requests", "tokens"], "rfc3339") }],
  ["linear", { headers: named("X-RateLimit-{set}-{field}", ["requests", "complexity"], "epoch-ms") }],
  [
    "hubspot",
    {
      headers: {
        sets: {
          daily: { limit: "X-HubSpot-RateLimit-Daily", remaining: "X-HubSpot-RateLimit-Daily-Remaining" },
          secondly: {
            limit: "X-HubSpot-RateLimit-Secondly",
            remaining: "X-HubSpot-RateLimit-Secondly-Remaining",
          },
        },
      },
    },
  ],
]);

/** Names a document may give as `dialect`. */
export const dialectNames: readonly string[] = [...dialects.keys()];

/** What a dialect stands for; undefined for an unknown name. */
export function headerDialect(name: string): HeaderDialect | undefined {
  return dialects.get(name);
}

function timed(name: string, unit: Unit): JsonObject {
  return { name, unit };
}

function fields(prefix: string, resetUnit?: Unit): JsonObject {
  return {
    limit: `${prefix}Limit`,
    remaining: `${prefix}Remaining`,
    ...(resetUnit === undefined ? {} : { reset: timed(`${prefix}Reset`, resetUnit) }),
  };
}

/** `Auth0-Client-Quota-Limit: b=per_hour;q=100;r=99;t=1,b=per_day;q=300;r=299;t=1` */
function auth0Quota(of: "Client" | "Organization", bucket: string): Json {
  return {
    combined: { name: `Auth0-${of}-Quota-Limit`, form: "pairs", group: `b=${bucket}` },
    limit: "q",
    remaining: "r",
    reset: timed("t", "delta-seconds"),
  };
}

function named(template: string, sets: readonly string[], unit: Unit): JsonObject {
  const header = (set: string, field: string): string =>
    template.replace("{set}", capitalised(set)).replace("{field}", field);
  const set = (name: string): JsonObject => ({
    limit: header(name, "Limit"),
    remaining: header(name, "Remaining"),
    reset: timed(header(name, "Reset"), unit),
  });
  return { sets: Object.fromEntries(sets.map((name) => [name, set(name)])) };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

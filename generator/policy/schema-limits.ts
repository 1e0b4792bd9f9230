import type { JsonObject } from "../json.js";
import * as part from "./schema-parts.js";

/** The largest quota, cost and burst. */
const most = 1_000_000_000;

const quotaRules = { minimum: 1, maximum: most, pattern: "^custom$" };

const quota = (about: part.About): JsonObject => ({
  ...about,
  type: part.nullable(["integer", "string", "object"]),
  ...quotaRules,
  propertyNames: { pattern: part.namePattern },
  additionalProperties: {
    description: "The quota of this tier: a whole number from 1 to 1,000,000,000, or `custom`.",
    type: part.nullable(["integer", "string"]),
    ...quotaRules,
  },
});

const quotaAbout =
  "A whole number from 1 to 1,000,000,000; `custom` where the caller must give it; or one of these for each tier.";

const limitMembers: JsonObject = {
  limit: quota({
    description:
      "Short for a window `default` with this quota: a whole number from 1 to 1,000,000,000, or `custom`. Goes with `window`.",
  }),
  window: part.windowLength({ description: "Length of the window that `limit` speaks of, such as `1m`." }),
};

const windowSchema = part.object(
  { description: "One window of a limit." },
  {
    quota: quota({ description: quotaAbout }),
    window: part.windowLength({
      description:
        "How long the window is: `1s`, `1m30s`, `7d`, `PT1M` (1 ms to 366 days), or `calendar-minute|hour|day|week|month`.",
    }),
    timeZone: part.text({
      description: "IANA time zone that calendar windows are aligned to. Default `UTC`.",
    }),
    algorithm: part.oneOf({ description: "How the server counts. Left out: not known." }, [
      "rolling",
      "fixed",
      "token-bucket",
      "sliding-counter",
    ]),
    burst: quota({ description: "Capacity of a `token-bucket`. Default: the quota." }),
  },
);

const statusCost = part.number(
  { description: "Units from 0 to 1,000,000,000." },
  { minimum: 0, maximum: most },
);

/** `limits`: what the API allows, by name. */
export const limitsSchema = part.named(
  { title: "Limits", description: "What the API allows, by a name of your choice." },
  part.object(
    { title: "Limit", description: "One limit: every window of it must have room before a request leaves." },
    {
      ...limitMembers,
      by: {
        description:
          "What the limit is counted apart by. Default `[credential]`. Also `global`, `operation`, `option:<name>`, `header:<name>`, `path:<name>`.",
        type: part.nullable(["array", "string"]),
        items: { type: "string" },
        minItems: 1,
        maxItems: 8,
      },
      counts: part.named(
        {
          description:
            "Units that a response costs, by status (`304`), class (`5XX`) or `default`. Default 1 each.",
        },
        statusCost,
        "^(?:default|[1-5](?:[0-9]{2}|XX))$",
      ),
      windows: part.named({ description: "Windows of the limit, by name." }, windowSchema),
      concurrency: part.whole({ description: "Requests in flight at once." }, 1, 1_000_000),
    },
  ),
);

/** `apply`: what a call spends. */
export const applySchema = part.named(
  {
    title: "Apply",
    description: "Limits a call spends from, and how much. Default: 1 of every limit. 0 or null: none.",
  },
  {
    description: "A number of units, or `{ perItem, at }` for an array in the request body.",
    type: part.nullable(["number", "object"]),
    minimum: 0,
    maximum: most,
    properties: {
      perItem: part.number({ description: "Units for each item." }, { minimum: 0, maximum: most }),
      at: part.jsonPointer({ description: "Pointer to the array in the request body." }),
    },
    additionalProperties: false,
  },
);

/** `tiers`: the plans that quotas differ by. */
export const tiersSchema = part.object(
  { title: "Tiers", description: "Plans that quotas differ by. The client takes one as `tier`." },
  {
    default: part.text(
      { description: "The tier of a client that names none. Default: the first." },
      part.namePattern,
    ),
    names: part.named(
      { description: "The tiers, by name." },
      part.object(
        { description: "A tier." },
        {
          description: part.text({ description: "What the plan is, for readers." }),
        },
      ),
    ),
  },
);

/** Members of limits, tiers and their pacing, at the root of the extension. */
export const limitProperties: JsonObject = {
  ...limitMembers,
  tiers: tiersSchema,
  limits: limitsSchema,
  apply: applySchema,
  margin: part.object(
    { description: "Headroom that is kept free, in the limits declared at this level or nearer." },
    { percent: part.number({ description: "Share of every quota, 0 to 99." }, { minimum: 0, maximum: 99 }) },
  ),
  adopt: {
    description:
      "Whether a larger quota that the server tells is taken over, in the limits declared at this level or nearer. Default false.",
    type: part.nullable("boolean"),
  },
  pace: {
    description:
      "How requests are spread: `burst` (default) sends as soon as it is safe, `even` evenly, `{ below: n }` evenly once fewer than n remain.",
    type: part.nullable(["string", "object"]),
    pattern: "^(?:burst|even)$",
    properties: { below: part.whole({ description: "Requests that remain." }, 1, most) },
    additionalProperties: false,
  },
};

import type { JsonObject } from "../json.js";
import { dialectNames } from "./header-dialects.js";
import * as part from "./schema-parts.js";

const unit = part.oneOf({ description: "What it counts in. It is never guessed." }, [
  "delta-seconds",
  "delta-ms",
  "epoch-seconds",
  "epoch-ms",
  "http-date",
  "rfc3339",
  "js-date",
  "duration",
]);

const headerFields: JsonObject = {
  dialect: part.oneOf({ description: "A known set of headers; members beside it replace its own." }, [
    ...dialectNames,
  ]),
  limit: part.headerName({ description: "Header that carries the quota." }),
  remaining: part.headerName({ description: "Header that carries what is left." }),
  used: part.headerName({ description: "Header that carries what was used." }),
  fraction: part.headerName({ description: "One header of the form `used/limit`." }),
  reset: part.object(
    { description: "Header that says when the window opens again, with its unit: `{ name, unit }`." },
    {
      name: part.headerName({ description: "The header." }),
      unit,
      of: part.oneOf(
        {
          description:
            "`newest`: it names when a rolling window has forgotten the request it answers, a window after counting it. `full`: it is how long a token bucket takes to fill.",
        },
        ["newest", "full"],
      ),
    },
  ),
  combined: part.object(
    {
      description:
        "One header that holds what others say in several: `limit`, `remaining`, `used`, `reset` and `window` then name its members.",
    },
    {
      name: part.headerName({ description: "The header." }),
      form: part.oneOf({ description: "`json`: an object; `pairs`: `total=100; remaining=99`." }, [
        "json",
        "pairs",
      ]),
      group: part.text(
        {
          description: "Of several groups of pairs, parted by commas, the one with this pair: `b=per_hour`.",
        },
        "^[^=;,\\s]{1,64}=[^;,\\s]{1,64}$",
      ),
    },
  ),
  window: {
    description:
      "Header that carries the window's length: a name (in seconds), or `{ name, unit }` with `delta-seconds`, `delta-ms` or `duration`.",
    type: part.nullable(["string", "object"]),
    pattern: part.headerPattern,
    properties: {
      name: part.headerName({ description: "The header." }),
      unit: part.oneOf({ description: "What it counts in. Default `delta-seconds`." }, [
        "delta-seconds",
        "delta-ms",
        "duration",
      ]),
    },
    additionalProperties: false,
  },
  describes: part.text(
    {
      description:
        "The window the headers speak of: `limit.window`, or `limit` alone where it has one window.",
    },
    "^[A-Za-z][A-Za-z0-9_-]*(?:\\.[A-Za-z][A-Za-z0-9_-]*)?$",
  ),
};

const pointersInError = "Pointer into the error body to the";

/** Members that say how the API answers and how failures are repeated. */
export const behaviourProperties: JsonObject = {
  headers: part.object(
    { title: "Headers", description: "Headers by which the API says what is left." },
    {
      ...headerFields,
      retryAfter: part.object(
        {
          description:
            "Header by which a refusal says how long to wait, beside Retry-After and Retry-After-Ms: `{ name, unit }`.",
        },
        { name: part.headerName({ description: "The header." }), unit },
      ),
      shouldRetry: part.headerName({
        description:
          "Header by which the server says whether to repeat: `false` forbids it, `true` allows what `retry.on` does not name.",
      }),
      sets: part.named(
        { description: "Several sets in one response, by a name of your choice." },
        part.object({ description: "One set of headers." }, headerFields),
      ),
    },
  ),
  exceeded: part.object(
    { title: "Exceeded", description: "How the API refuses a request for a limit's sake." },
    {
      status: part.list(
        { description: "Statuses. Default `[429]`." },
        {
          type: "integer",
          minimum: 400,
          maximum: 599,
        },
      ),
      retryAfter: {
        title: "JSON pointer",
        description: `${pointersInError} seconds to wait, or \`{ at, unit }\` for another unit.`,
        type: part.nullable(["string", "object"]),
        pattern: part.pointerPattern,
        properties: { at: part.jsonPointer({ description: `${pointersInError} time to wait.` }), unit },
        additionalProperties: false,
      },
      code: part.jsonPointer({ description: `${pointersInError} provider's error code.` }),
      penalty: part.duration({
        description: "Least time to wait after a refusal that does not say itself how long. Default none.",
      }),
    },
  ),
  retry: part.object(
    { title: "Retry", description: "How failures are repeated." },
    {
      attempts: part.whole(
        { description: "Requests for one call at most, the first included: 1 to 20. Default 4." },
        1,
        20,
      ),
      on: part.named(
        {
          description:
            "When a failure may be repeated, by status (`429`), class (`5XX`), `network` or `timeout`.",
        },
        part.oneOf({ description: "`always`, `idempotent` (requests that do no harm twice) or `never`." }, [
          "always",
          "idempotent",
          "never",
        ]),
        "^(?:network|timeout|[345](?:[0-9]{2}|XX))$",
      ),
      base: part.duration({ description: "First delay of the backoff. Default `1s`." }),
      factor: part.number(
        { description: "Growth of the delay, 1 to 100. Default 2." },
        { minimum: 1, maximum: 100 },
      ),
      max: part.duration({ description: "Longest delay of the backoff. Default `30s`." }),
      jitter: part.number(
        { description: "Share of the delay that is added at random, 0 to 1. Default 0.1." },
        { minimum: 0, maximum: 1 },
      ),
      budget: part.duration({ description: "Time one call may spend waiting, in all. Default `2m`." }),
      honor: part.list(
        { description: "Evidence obeyed, strongest first. Default `[Retry-After, reset]`." },
        { type: "string", enum: ["Retry-After", "reset"] },
      ),
    },
  ),
};

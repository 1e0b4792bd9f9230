import type { JsonObject } from "../json.js";
import * as part from "./schema-parts.js";

const operationId = (about: part.About): JsonObject => ({ ...part.text(about), minLength: 1 });

const statuses = (about: part.About): JsonObject => part.list(about, { type: "string" });

/** Members that say how an operation can be spared, joined or followed. */
export const operationProperties: JsonObject = {
  cache: part.object(
    { title: "Cache", description: "How answers of a read are kept." },
    {
      ttl: part.duration({ description: "How long an answer is fresh where the server does not say." }),
      override: {
        description: "Whether `ttl` wins over what the server says. Default false.",
        type: part.nullable("boolean"),
      },
      validate: part.oneOf(
        { description: "The validator the server supports. Left out: whichever it sends." },
        ["etag", "last-modified", "none"],
      ),
      staleIfLimited: part.duration({
        description: "How long beyond its freshness an answer may serve while the limit is exhausted.",
      }),
      staleWhileRevalidate: part.duration({
        description: "How long beyond its freshness an answer may serve while a new one is fetched.",
      }),
      invalidatedBy: {
        description:
          "Writes (operation ids) and webhooks (`webhook:<name>`) that make answers stale: those with the same path arguments (`same-key`), or `all`.",
        type: part.nullable("object"),
        additionalProperties: part.oneOf({ description: "Which answers." }, ["same-key", "all"]),
      },
    },
  ),
  batch: part.object(
    { title: "Batch", description: "How reads of single items join in one request." },
    {
      operation: operationId({ description: "Operation id of the batch request." }),
      key: part.argument({
        description: "The argument of this operation that names the item, such as `path.id`.",
      }),
      into: part.text({
        description:
          "Where the keys go: a pointer into the batch's request body (`/ids`) or a parameter of it (`query.ids`).",
      }),
      maxSize: part.whole({ description: "Most items in one request, 1 to 10,000." }, 1, 10_000),
      wait: part.duration({ description: "Time to wait for companions. Left out: the current turn." }),
      out: part.jsonPointer({ description: "Pointer to the array of items in the batch's answer." }),
      match: part.jsonPointer({ description: "Pointer to the key within an item." }),
      missing: part.oneOf(
        { description: "What a caller gets whose item is not in the answer. Default `not-found`." },
        ["not-found", "null"],
      ),
    },
  ),
  async: part.object(
    { title: "Async", description: "How a job that the operation starts is followed to its end." },
    {
      poll: operationId({ description: "Operation id of the status request." }),
      with: {
        description:
          "Arguments of the status request (`path.id`), each with a pointer into the answer that started the job.",
        type: part.nullable("object"),
        propertyNames: { pattern: "^(?:path|query|header|cookie)\\..{1,200}$" },
        additionalProperties: part.jsonPointer({ description: "Pointer into the first answer." }),
      },
      status: part.jsonPointer({ description: "Pointer to the status in the status answer." }),
      pending: statuses({ description: "Statuses that mean: ask again." }),
      success: statuses({ description: "Statuses that mean: done." }),
      failure: statuses({ description: "Statuses that mean: failed. Default none." }),
      result: part.jsonPointer({
        description: "Pointer to the result in the last status answer. Default: all of it.",
      }),
      interval: part.duration({ description: "First delay between status requests. Default `1s`." }),
      factor: part.number(
        { description: "Growth of the delay, 1 to 100. Default 2." },
        { minimum: 1, maximum: 100 },
      ),
      max: part.duration({ description: "Longest delay. Default `30s`." }),
      timeout: part.duration({ description: "How long the job may take. Default `15m`." }),
    },
  ),
  pagination: part.object(
    { title: "Pagination", description: "How a list is read page by page." },
    {
      style: part.oneOf({ description: "How the next page is asked for." }, [
        "cursor",
        "offset",
        "page",
        "link",
        "next-url",
      ]),
      request: part.argument({ description: "The argument that asks for a page, such as `query.cursor`." }),
      next: part.jsonPointer({ description: "Pointer to the next cursor or URL in the answer." }),
      items: part.jsonPointer({ description: "Pointer to the items in the answer." }),
      pageSize: part.argument({ description: "The argument that sets the size of a page." }),
      maxPageSize: part.whole({ description: "The largest page the API gives." }, 1, 1_000_000),
    },
  ),
};

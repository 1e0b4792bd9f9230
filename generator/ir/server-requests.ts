import { dereference, entries, isObject, type Json, type JsonObject, member } from "../json.js";
import { operationsOf } from "../path-item.js";

/** A request that the server sends: a webhook, or a callback of an operation. */
export interface ServerRequest {
  /** The webhook's name, or `operationId.callback`. */
  readonly name: string;
  readonly item: Json;
}

/** What the document says the server sends: its webhooks, then the callbacks of its operations. */
export function serverRequests(root: JsonObject): ServerRequest[] {
  const webhooks = entries(member(root, "webhooks")).map(([name, item]) => ({ name, item }));
  const operations = entries(member(root, "paths"))
    .flatMap(([, item]) => operationsOf(dereference(root, item)))
    .map(({ operation }) => operation);
  const callbacks = operations.flatMap((operation) =>
    entries(member(operation, "callbacks")).flatMap(([name, callback]) =>
      entries(dereference(root, callback))
        .filter(([expression]) => !expression.startsWith("x-"))
        .map(([, item], index) => ({
          name: `${String(member(operation, "operationId"))}.${name}${index === 0 ? "" : index + 1}`,
          item,
        })),
    ),
  );
  return [...webhooks, ...callbacks];
}

/** The method and JSON media type of what the server sends; undefined where it has no body of JSON. */
export function jsonBodyOf(
  root: JsonObject,
  { item }: ServerRequest,
): { readonly method: string; readonly mediaType: string } | undefined {
  for (const [method, operation] of entries(dereference(root, item))) {
    const body = dereference(root, member(operation, "requestBody"));
    const [mediaType] = entries(member(body, "content")).find(([type]) => /json/i.test(type)) ?? [];
    if (isObject(operation) && mediaType !== undefined) return { method, mediaType };
  }
  return undefined;
}

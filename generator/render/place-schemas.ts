import { serverRequests } from "../ir/server-requests.js";
import { asArray, dereference, entries, isObject, type Json, type JsonObject, member } from "../json.js";
import { operationsOf } from "../path-item.js";

/** A copy of a document that may be changed. */
type Draft = { [key: string]: Json | undefined };

/**
 * Brings the schemas of streams to where openapi-typescript looks for them, in a copy of the document of its own:
 * `itemSchema` (OpenAPI 3.2) stands in for `schema`, and the JSON that an event's `data` holds as text for the text.
 */
export function placeStreamSchemas(root: JsonObject): void {
  for (const [, item] of entries(member(root, "paths"))) {
    for (const { operation } of operationsOf(dereference(root, item))) {
      for (const [, response] of entries(member(operation, "responses"))) placeInResponse(root, response);
    }
  }
}

function placeInResponse(root: JsonObject, response: Json): void {
  for (const [mediaType, media] of entries(member(dereference(root, response), "content"))) {
    if (!isObject(media)) continue;
    const itemSchema = member(media, "itemSchema");
    if (itemSchema !== undefined) (media as Draft).schema = itemSchema;
    if (mediaType.startsWith("text/event-stream")) placeData(root, member(media, "schema"), 0);
  }
}

function placeData(root: JsonObject, schema: Json | undefined, depth: number): void {
  const node = dereference(root, schema);
  if (depth > 5) return;
  for (const one of [...asArray(member(node, "oneOf")), ...asArray(member(node, "anyOf"))])
    placeData(root, one, depth + 1);
  const properties = member(node, "properties");
  const data = member(properties, "data");
  const content = member(data, "contentSchema");
  const isJson = /json/i.test(String(member(data, "contentMediaType") ?? ""));
  if (isJson && isObject(content) && isObject(properties)) (properties as Draft).data = content;
}

/** Brings callbacks to where openapi-typescript looks for webhooks, in a copy of the document of its own. */
export function placeCallbacks(root: JsonObject): void {
  const requests = serverRequests(root);
  if (requests.length === 0) return;
  (root as Draft).webhooks = Object.fromEntries(requests.map(({ name, item }) => [name, item]));
}

import type { ResponseKind } from "../../templates/runtime/operation.js";
import { asString, dereference, entries, type Json, type JsonObject, member } from "../json.js";
import type { Response } from "./api.js";
import { buildStream, streamFormat } from "./build-stream.js";
import { firstExample } from "./examples.js";
import { essence, isJson, isText } from "./media-type.js";

/** The declared responses of an operation, in the document's order; keys that are no status are left out. */
export function buildResponses(root: JsonObject, raw: Json | undefined): Response[] {
  return entries(raw).flatMap(([status, node]) =>
    /^([1-5](\d\d|XX)|default)$/i.test(status) ? [buildResponse(root, status, dereference(root, node))] : [],
  );
}

function buildResponse(root: JsonObject, status: string, node: Json | undefined): Response {
  const offers = entries(member(node, "content"));
  const whole = offers.filter(([type]) => streamFormat(type) === undefined);
  const [mediaType, media] = whole.find(([type]) => isJson(type)) ?? whole[0] ?? offers[0] ?? [];
  return {
    status: status === "default" ? status : status.toUpperCase(),
    description: asString(member(node, "description")),
    kind: mediaType === undefined ? "none" : kindOf(mediaType),
    mediaType,
    schema: member(media, "itemSchema") ?? member(media, "schema"),
    itemSchema: member(media, "itemSchema"),
    stream: buildStream(root, offers),
    example: firstExample(root, media),
    headers: declaredHeaders(root, member(node, "headers")),
  };
}

function kindOf(mediaType: string): ResponseKind {
  if (streamFormat(mediaType) !== undefined) return "stream";
  const type = essence(mediaType);
  if (isJson(type)) return "json";
  if (type === "*/*" || type === "application/*" || type === "") return "auto";
  return isText(type) ? "text" : "binary";
}

function declaredHeaders(root: JsonObject, raw: Json | undefined): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    entries(raw).map(([name, header]) => [name, member(dereference(root, header), "schema") ?? {}]),
  );
}

/** The responses of single statuses of success, the lowest first. */
function successResponses(responses: readonly Response[]): Response[] {
  const exact = responses.filter((response) => /^2\d\d$/.test(response.status));
  return exact.sort((one, other) => Number(one.status) - Number(other.status));
}

/** Other answers of a success than `successResponse`, as far as they are read the same way: JSON, or nothing. */
export function otherSuccesses(responses: readonly Response[]): readonly Response[] {
  const main = successResponse(responses);
  if (main?.kind !== "json") return [];
  return successResponses(responses).filter(
    (response) => response !== main && ["json", "none"].includes(response.kind),
  );
}

/** The response a call resolves to: the lowest 2xx that has a body, else `2XX`, else `default`. */
export function successResponse(responses: readonly Response[]): Response | undefined {
  const exact = successResponses(responses);
  return (
    exact.find((response) => response.kind !== "none") ??
    exact[0] ??
    responses.find((response) => response.status === "2XX") ??
    responses.find((response) => response.status === "default")
  );
}

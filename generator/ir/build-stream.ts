import { asArray, dereference, entries, type Json, type JsonObject, member } from "../json.js";
import type { RequestBody, StreamContent } from "./api.js";
import { essence } from "./media-type.js";

type Format = StreamContent["format"];

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["text/event-stream", "events"],
  ["application/jsonl", "lines"],
  ["application/x-jsonl", "lines"],
  ["application/jsonlines", "lines"],
  ["application/x-jsonlines", "lines"],
  ["application/json-lines", "lines"],
  ["application/ndjson", "lines"],
  ["application/x-ndjson", "lines"],
  ["application/stream+json", "lines"],
  ["application/json-seq", "sequence"],
]);

/** How the items of a media type follow each other (OpenAPI 3.2, "Sequential Media Types"); undefined where it has none. */
export function streamFormat(mediaType: string): Format | undefined {
  const type = essence(mediaType);
  return formats.get(type) ?? (type.endsWith("+json-seq") ? "sequence" : undefined);
}

/** The first stream of items among the contents of a response. */
export function buildStream(
  root: JsonObject,
  offers: readonly (readonly [string, Json])[],
): StreamContent | undefined {
  for (const [mediaType, media] of offers) {
    const format = streamFormat(mediaType);
    if (format === undefined) continue;
    const itemSchema = member(media, "itemSchema");
    const schema = itemSchema ?? member(media, "schema");
    if (format === "events") {
      return {
        mediaType,
        format,
        schema,
        isArray: false,
        ...eventData(root, schema, itemSchema !== undefined),
      };
    }
    const isArray = itemSchema === undefined && member(dereference(root, schema), "type") === "array";
    return { mediaType, format, schema, isArray, data: "json", item: "data" };
  }
  return undefined;
}

const eventFields = new Set(["data", "event", "id", "retry"]);

/**
 * What the schema of an event stream says. OpenAPI 3.2 describes events with their fields, as some documents did before;
 * most of older versions describe the JSON that each event's data is.
 */
function eventData(
  root: JsonObject,
  schema: Json | undefined,
  isItemSchema: boolean,
): Pick<StreamContent, "data" | "item"> {
  const alternatives = flatAlternatives(root, schema);
  const isEvent = alternatives.every((one) => {
    const names = entries(member(one, "properties")).map(([name]) => name);
    const least = isItemSchema ? 1 : 2;
    return names.includes("data") && names.length >= least && names.every((name) => eventFields.has(name));
  });
  if (!isEvent || alternatives.length === 0) return { data: dataKind(root, schema), item: "data" };
  const kinds = alternatives.map((one) => dataKind(root, member(member(one, "properties"), "data")));
  const [first = "text"] = kinds;
  return { data: kinds.every((kind) => kind === first) ? first : "auto", item: "event" };
}

function dataKind(root: JsonObject, schema: Json | undefined): StreamContent["data"] {
  if (schema === undefined) return "text";
  const alternatives = flatAlternatives(root, schema);
  const texts = alternatives.filter(isText).length;
  if (texts === 0) return "json";
  return texts === alternatives.length ? "text" : "auto";
}

function isText(schema: Json | undefined): boolean {
  const type = member(schema, "type");
  const mediaType = member(schema, "contentMediaType");
  if (typeof mediaType === "string" && /json/i.test(mediaType)) return false;
  return type === "string" || (Array.isArray(type) && type.includes("string"));
}

/** The schema, or those it is one of, without references. */
function flatAlternatives(root: JsonObject, schema: Json | undefined, depth = 0): (Json | undefined)[] {
  const node = dereference(root, schema);
  const among = [...asArray(member(node, "oneOf")), ...asArray(member(node, "anyOf"))];
  if (among.length === 0 || depth > 5) return node === undefined ? [] : [node];
  return among.flatMap((one) => flatAlternatives(root, one, depth + 1));
}

/** The member of a JSON body that says whether the answer is to be a stream; undefined where there is none. */
export function streamFlag(root: JsonObject, body: RequestBody | undefined): "stream" | undefined {
  if (body?.kind !== "json") return undefined;
  return hasFlag(root, body.schema, 0) ? "stream" : undefined;
}

function hasFlag(root: JsonObject, schema: Json | undefined, depth: number): boolean {
  const node = dereference(root, schema);
  const flag = dereference(root, member(member(node, "properties"), "stream"));
  if (flatAlternatives(root, flag).some(isBoolean)) return true;
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((name) => asArray(member(node, name)));
  return depth < 5 && parts.some((part) => hasFlag(root, part, depth + 1));
}

function isBoolean(schema: Json | undefined): boolean {
  const type = member(schema, "type");
  return type === "boolean" || (Array.isArray(type) && type.includes("boolean"));
}

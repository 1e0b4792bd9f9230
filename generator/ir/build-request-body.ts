import type { Encoding } from "../../templates/runtime/operation.js";
import { asString, dereference, entries, type Json, type JsonObject, member } from "../json.js";
import type { RequestBody } from "./api.js";
import { readStyle } from "./build-parameters.js";
import { essence, isJson, isText } from "./media-type.js";

type Kind = RequestBody["kind"];

/** Kinds in the order they are preferred when a body may be sent in several media types. */
const preference: readonly Kind[] = ["json", "form", "multipart", "text", "binary"];

/** The request body in the media type the SDK sends; undefined where the operation has none. */
export function buildRequestBody(root: JsonObject, raw: Json | undefined): RequestBody | undefined {
  const node = dereference(root, raw);
  const offers = entries(member(node, "content")).map(([mediaType, media]) => ({
    mediaType,
    media,
    kind: isUnnamedParts(mediaType, media) ? ("binary" as const) : kindOf(mediaType),
  }));
  const [chosen, ...others] = preference.flatMap((kind) => offers.filter((offer) => offer.kind === kind));
  if (chosen === undefined) return undefined;
  const build = ({ kind, mediaType, media }: Offer): RequestBody => ({
    kind,
    mediaType,
    isRequired: member(node, "required") === true,
    description: asString(member(node, "description")),
    encoding: readEncoding(member(media, "encoding")),
    schema: member(media, "schema"),
    itemSchema: member(media, "itemSchema"),
    alternatives: [],
  });
  return { ...build(chosen), alternatives: alternatives(chosen, others).map(build) };
}

interface Offer {
  readonly kind: Kind;
  readonly mediaType: string;
  readonly media: Json;
}

/** Offers that give the caller a choice: many documents repeat one schema for `text/json` and the like, which is none. */
function alternatives(chosen: Offer, others: readonly Offer[]): Offer[] {
  const says = ({ kind, media }: Offer) => JSON.stringify([kind, member(media, "schema")]);
  const said = new Set([says(chosen)]);
  return others.filter((offer) => {
    if (offer.mediaType.includes("*") || said.has(says(offer))) return false;
    said.add(says(offer));
    return true;
  });
}

/** Parts that go by their order and not by names (OpenAPI 3.2 §4.14) are for the caller to write. */
function isUnnamedParts(mediaType: string, media: Json): boolean {
  const isSequence = ["itemSchema", "prefixEncoding", "itemEncoding"].some(
    (name) => member(media, name) !== undefined,
  );
  return isSequence && essence(mediaType).startsWith("multipart/");
}

function kindOf(mediaType: string): Kind {
  const type = essence(mediaType);
  if (isJson(type) || type === "*/*" || type === "application/*") return "json";
  if (type === "application/x-www-form-urlencoded") return "form";
  if (type.startsWith("multipart/")) return "multipart";
  return isText(type) ? "text" : "binary";
}

function readEncoding(raw: Json | undefined): Readonly<Record<string, Encoding>> | undefined {
  const encodings = entries(raw).map(([property, node]): [string, Encoding] => {
    const contentType = asString(member(node, "contentType"));
    const style = readStyle(node);
    const explode = member(node, "explode");
    return [
      property,
      {
        ...(contentType === undefined ? {} : { contentType }),
        ...(style === undefined ? {} : { style }),
        ...(typeof explode === "boolean" ? { explode } : {}),
        ...(member(node, "allowReserved") === true ? { allowReserved: true } : {}),
      },
    ];
  });
  return encodings.length === 0 ? undefined : Object.fromEntries(encodings);
}

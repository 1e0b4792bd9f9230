import type { Response } from "../../ir/api.js";
import { essence } from "../../ir/media-type.js";
import type { Json } from "../../json.js";
import type { MockAnswer } from "../message.js";
import type { Sampler } from "./sampler.js";

/** The response's example, else a sample of its schema. */
export function sampleValue(response: Response | undefined, sampler: Sampler): Json | undefined {
  if (response === undefined || ["binary", "stream"].includes(response.kind)) return undefined;
  if (response.example !== undefined) return response.example;
  return response.schema === undefined ? undefined : sampler.json(response.schema);
}

/** Writes a value as the response declares it: JSON, text, XML or bytes. */
export function encodeBody(
  response: Response | undefined,
  value: Json | undefined,
  sampler: Sampler,
): Pick<MockAnswer, "headers" | "body"> {
  if (response === undefined || response.kind === "none") return { headers: [], body: undefined };
  const type = contentType(response);
  const headers = [["content-type", type]] as const;
  switch (response.kind) {
    case "binary":
      return { headers, body: Buffer.from("sample bytes") };
    case "text":
      return { headers, body: textBody(type, response, value, sampler) };
    default:
      return { headers, body: JSON.stringify(value ?? {}) };
  }
}

function textBody(type: string, response: Response, value: Json | undefined, sampler: Sampler): string {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? {});
  if (!/[/+]xml$/.test(essence(type)) || typeof value === "string" || response.schema === undefined)
    return text;
  return sampler.xml(response.schema) ?? "<sample/>";
}

/** The media type where it is a concrete one that may stand in a header. */
function contentType({ kind, mediaType = "" }: Response): string {
  if (/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+( *;[ -~]*)?$/.test(mediaType)) return mediaType;
  return kind === "binary" ? "application/octet-stream" : kind === "text" ? "text/plain" : "application/json";
}

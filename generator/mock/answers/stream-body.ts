import type { Response, StreamContent } from "../../ir/api.js";
import { essence } from "../../ir/media-type.js";
import { dereference, isObject, type Json, type JsonObject, member } from "../../json.js";
import type { MockAnswer, MockRequest } from "../message.js";
import type { Sampler } from "./sampler.js";

/** How many items a stream of the mock has. */
const items = 3;

/** The stream a request asks for: the only content there is, or the one that its `Accept` names. */
export function askedStream(request: MockRequest, response: Response | undefined): StreamContent | undefined {
  const stream = response?.stream;
  if (stream === undefined || response?.kind === "stream") return stream;
  const accepted = (request.headers.get("accept") ?? "").split(",").map(essence);
  return accepted.includes(essence(stream.mediaType)) ? stream : undefined;
}

/** A short stream of samples. */
export function streamBody(
  root: JsonObject,
  stream: StreamContent,
  sampler: Sampler,
): Pick<MockAnswer, "headers" | "body"> {
  const sample = stream.schema === undefined ? "sample" : sampler.json(stream.schema);
  const item = Array.isArray(sample) && stream.isArray ? sample[0] : sample;
  const data = member(member(dereference(root, stream.schema), "properties"), "data");
  const content = stream.item === "event" ? member(data, "contentSchema") : undefined;
  const event = content !== undefined && isObject(item) ? { ...item, data: sampler.json(content) } : item;
  const one = writeItem(stream, event ?? null);
  return { headers: [["content-type", essence(stream.mediaType)]], body: one.repeat(items) };
}

function writeItem({ format, item, data }: StreamContent, value: Json): string {
  if (format === "lines") return `${JSON.stringify(value)}\n`;
  if (format === "sequence") return `\u001e${JSON.stringify(value)}\n`;
  if (item === "data" || !isObject(value)) return `data: ${dataText(value, data)}\n\n`;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined && field !== null);
  return `${fields.map(([name, field]) => `${name}: ${dataText(field ?? null, name === "data" ? data : "text")}\n`).join("")}\n`;
}

function dataText(value: Json, kind: StreamContent["data"]): string {
  const text = kind === "text" && typeof value === "string" ? value : JSON.stringify(value);
  return text.replace(/\r\n?|\n/g, "\ndata: ");
}

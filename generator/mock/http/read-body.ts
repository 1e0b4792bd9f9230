import { isJson } from "../../ir/media-type.js";
import type { MessageBody } from "../message.js";

const maxBytes = 10 * 1024 * 1024;

/** Reads a request's body to its end; undefined where it is larger than 10 MiB, which is not kept. */
export async function readBody(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mediaType: string,
): Promise<MessageBody | undefined> {
  let chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
    else chunks = [];
  }
  if (bytes > maxBytes) return undefined;
  if (bytes === 0) return { kind: "none" };
  if (!isJson(mediaType)) return { kind: "other" };
  try {
    return { kind: "json", value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return { kind: "malformed" };
  }
}

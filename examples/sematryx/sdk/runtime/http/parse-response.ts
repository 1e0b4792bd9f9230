import type { Reply } from "../call.js";
import type { ResponseKind } from "../operation.js";
import { bodyBytes, decodeText, isJson } from "./body-text.js";
import { parseJson } from "./parse-json.js";

/**
 * The body of a successful answer as the operation promises it. `json`: the parsed value, `undefined` for no body;
 * `text`: a string; `binary`: a `Blob`; `none`: `undefined`; `auto`: by Content-Type. A `stream` is read elsewhere.
 *
 * @throws {UnreadableBody} the body is no JSON; the message says what came instead, never its content
 */
export function parseResponse(reply: Reply, kind: ResponseKind): unknown {
  if (kind === "none" || kind === "stream") return undefined;
  const bytes = bodyBytes(reply);
  const contentType = reply.headers.get("content-type") ?? "";
  switch (kind === "auto" ? kindOf(contentType, bytes) : kind) {
    case "json":
      return parseJson(reply);
    case "text":
      return decodeText(bytes, contentType);
    case "binary":
      return new Blob([bytes], { type: contentType });
    case "none":
      return undefined;
  }
}

function kindOf(contentType: string, bytes: Uint8Array): "json" | "text" | "binary" | "none" {
  if (bytes.length === 0) return "none";
  if (isJson(contentType)) return "json";
  if (contentType === "" || /^\s*text\/|[/+]xml\b|x-www-form-urlencoded|javascript/i.test(contentType)) {
    return "text";
  }
  return "binary";
}

import type { Reply } from "../call.js";
import type { ResponseKind } from "../operation.js";

/** A successful answer's body that is not what its operation promises: truncated or no JSON at all. */
export class UnreadableBody extends Error {
  override readonly name = "UnreadableBody";
}

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
      return bytes.length === 0 ? undefined : parseJson(reply, bytes);
    case "text":
      return decodeText(bytes, contentType);
    case "binary":
      return new Blob([bytes], { type: contentType });
    case "none":
      return undefined;
  }
}

/** The body's bytes, none where there is no body or it is still a stream. */
export function bodyBytes(reply: Reply): Uint8Array<ArrayBuffer> {
  return reply.body instanceof Uint8Array ? reply.body : noBytes;
}

/** Whether the media type is JSON (RFC 8259 §11) or has its suffix (RFC 6839 §3.1). */
export function isJson(contentType: string): boolean {
  const essence = contentType.split(";", 1)[0] ?? "";
  return (
    /^\s*(?:application|text)\/(?:json|[\w.!#$&^-]+\+json)\s*$/i.test(essence) || /\+json\s*$/i.test(essence)
  );
}

/** Bytes as text in the charset the Content-Type names, UTF-8 else; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  const charset = /;\s*charset="?([\w.:-]+)/i.exec(contentType)?.[1]?.toLowerCase();
  if (charset === undefined || charset === "utf-8" || charset === "utf8") return utf8.decode(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A charset the platform does not know is most likely a misspelt UTF-8.
    return utf8.decode(bytes);
  }
}

const utf8 = new TextDecoder();
const noBytes = new Uint8Array(0);

function kindOf(contentType: string, bytes: Uint8Array): "json" | "text" | "binary" | "none" {
  if (bytes.length === 0) return "none";
  if (isJson(contentType)) return "json";
  if (contentType === "" || /^\s*text\/|[/+]xml\b|x-www-form-urlencoded|javascript/i.test(contentType)) {
    return "text";
  }
  return "binary";
}

function parseJson(reply: Reply, bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (cause) {
    const contentType = reply.headers.get("content-type") ?? "no Content-Type";
    const declared = reply.headers.get("content-length");
    const length = declared === null ? "" : ` of ${declared} declared`;
    // The parser's own message quotes the body, which may hold what must not be logged.
    throw new UnreadableBody(
      `expected JSON, got status ${reply.status} with ${contentType} and ${bytes.length} bytes${length} that do not parse`,
      { cause: new SyntaxError(cause instanceof SyntaxError ? withoutQuotes(cause.message) : "not JSON") },
    );
  }
}

/** V8 appends the text around the fault to its messages; only what comes before it is kept. */
function withoutQuotes(message: string): string {
  return message.replace(/,? *(?:"|\.\.\.|'|`).*$/s, "").trim() || "not JSON";
}

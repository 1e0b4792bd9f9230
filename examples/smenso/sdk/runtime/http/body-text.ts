import type { Bytes } from "../bytes.js";
import type { Reply } from "../call.js";

/** The body's bytes, none where there is no body or it is still a stream. */
export function bodyBytes(reply: Reply): Bytes {
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
export function decodeText(bytes: Bytes, contentType: string): string {
  const charset = /;\s*charset="?([\w.:-]+)/i.exec(contentType)?.[1]?.toLowerCase();
  if (charset === undefined || charset === "utf-8" || charset === "utf8") return utf8.decode(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A charset the platform does not know is most likely a misspelt UTF-8.
    return utf8.decode(bytes);
  }
}

/** Decodes UTF-8 whole. */
export const utf8 = /* @__PURE__ */ new TextDecoder();
const noBytes = /* @__PURE__ */ new Uint8Array(0);

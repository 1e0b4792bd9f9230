import type { EncodedBody } from "../call.js";
import { ConfigurationError } from "../errors.js";
import type { Body } from "../operation.js";
import { asStream } from "./as-stream.js";
import { encodeForm } from "./encode-form.js";
import { encodeMultipart } from "./encode-multipart.js";
import { jsonText } from "./json-text.js";
import { presented, scalarText } from "./scalar-text.js";

/** A body ready to be sent, and the Content-Type to send it with; `undefined` lets `fetch` say it. */
export interface PreparedBody {
  readonly encoded: EncodedBody;
  readonly contentType: string | undefined;
}

/**
 * Encodes the caller's body as the operation's media type asks. What can be encoded at once is, so that a change of
 * the value afterwards does not change what is sent.
 *
 * @throws {ConfigurationError} the value cannot be written in this media type
 */
export function encodeBody(body: Body, value: unknown, where: string): PreparedBody {
  const { kind, contentType } = body;
  switch (kind) {
    case "json":
      return ofText(jsonText(value, where), value, contentType);
    case "form":
      return encodeForm(body, value, where);
    case "multipart":
      return encodeMultipart(body, value, where);
    case "binary":
      return encodeBinary(contentType, value, where);
    case "text": {
      const text = presented(value, where);
      if (typeof text === "object")
        throw new ConfigurationError(`${where} must be text for ${contentType}, got an object.`);
      return ofText(scalarText(text, where), value, contentType);
    }
  }
}

function ofText(text: string, value: unknown, contentType: string): PreparedBody {
  return { encoded: { make: () => text, isReplayable: true, value }, contentType };
}

function encodeBinary(declared: string, value: unknown, where: string): PreparedBody {
  // A range such as image/* is no type to send; a Blob knows its own.
  const contentType = declared.includes("*")
    ? value instanceof Blob && value.type !== ""
      ? value.type
      : "application/octet-stream"
    : declared;
  if (typeof value === "string") return ofText(value, value, contentType);
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const bytes = value as Blob | ArrayBuffer | Uint8Array<ArrayBuffer>;
    return { encoded: { make: () => bytes, isReplayable: true, value }, contentType };
  }
  const stream = asStream(value);
  if (stream === undefined)
    throw new ConfigurationError(
      `${where} must be a Blob, File, ArrayBuffer, typed array, stream or string, got ${typeof value}.`,
    );
  return { encoded: { make: () => stream, isReplayable: false, value }, contentType };
}

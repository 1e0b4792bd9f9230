import type { Bytes } from "../bytes.js";
import { ConfigurationError } from "../errors.js";
import { asStream } from "./as-stream.js";
import { type EncodeBody, textBody } from "./encode-body.js";

/** Bytes as they are. A stream can be sent once only. */
export const encodeBinary: EncodeBody = ({ contentType: declared }, value, where) => {
  // A range such as image/* is no type to send; a Blob knows its own.
  const contentType = declared.includes("*")
    ? value instanceof Blob && value.type !== ""
      ? value.type
      : "application/octet-stream"
    : declared;
  if (typeof value === "string") return textBody(value, value, contentType);
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const bytes = value as Blob | ArrayBuffer | Bytes;
    return { encoded: { make: () => bytes, isReplayable: true, value }, contentType };
  }
  const stream = asStream(value);
  if (stream === undefined)
    throw new ConfigurationError(
      `${where} must be a Blob, File, ArrayBuffer, typed array, stream or string, got ${typeof value}.`,
    );
  return { encoded: { make: () => stream, isReplayable: false, value }, contentType };
};

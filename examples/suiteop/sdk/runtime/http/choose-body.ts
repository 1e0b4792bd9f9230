import { ConfigurationError } from "../errors.js";
import type { Body } from "../operation.js";
import { didYouMean } from "./nearest-name.js";

/**
 * The media type a body travels in: the one the caller names, else the one that fits what is given (`FormData`,
 * `URLSearchParams`, bytes), else the first.
 *
 * @throws {ConfigurationError} the operation does not take the media type
 */
export function chooseBody(body: Body, value: unknown, contentType: string | undefined): Body {
  const { alternatives = [] } = body;
  const all = [body, ...alternatives];
  if (contentType !== undefined) {
    const named = all.find((one) => one.contentType.toLowerCase() === contentType.toLowerCase());
    if (named !== undefined) return named;
    const known = all.map((one) => one.contentType);
    throw new ConfigurationError(
      `Request option "contentType" must be one of ${known.map((one) => `"${one}"`).join(", ")}, got ${JSON.stringify(contentType.slice(0, 100))}.${didYouMean(contentType, known)}`,
    );
  }
  if (alternatives.length === 0) return body;
  const kind = kindOf(value);
  return all.find((one) => one.kind === kind) ?? body;
}

function kindOf(value: unknown): Body["kind"] | undefined {
  if (value instanceof FormData) return "multipart";
  if (value instanceof URLSearchParams) return "form";
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return "binary";
  return value instanceof ReadableStream || isByteIterable(value) ? "binary" : undefined;
}

function isByteIterable(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

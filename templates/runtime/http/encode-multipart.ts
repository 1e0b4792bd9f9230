import type { Bytes } from "../bytes.js";
import { ConfigurationError } from "../errors.js";
import type { Body } from "../operation.js";
import { asStream } from "./as-stream.js";
import type { PreparedBody } from "./encode-body.js";
import { encodingOf, formText } from "./encode-form.js";
import { jsonText } from "./json-text.js";
import { joinParts, type Part, streamParts } from "./multipart-stream.js";
import { presented, scalarText } from "./scalar-text.js";

/**
 * A body as `multipart/form-data` (RFC 7578): files and bytes as they are, objects as JSON parts, arrays as one part
 * an item, everything else as text; the type of a part by its `encoding`. `FormData` is sent as it is. A body with
 * a stream in it is streamed, and cannot be sent twice.
 *
 * @throws {ConfigurationError} the value is no object, or a property cannot be a part
 */
export function encodeMultipart(body: Body, value: unknown, where: string): PreparedBody {
  if (value instanceof FormData) return ofForm(value, value);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ConfigurationError(
      `${where} must be an object of parts or a FormData, got ${Array.isArray(value) ? "an array" : typeof value}.`,
    );
  const parts = Object.entries(value).flatMap(([name, item]): Part[] => {
    const { style, explode } = encodingOf(body, name);
    if ((style !== undefined || explode !== undefined) && isPlain(item)) return styledParts(body, name, item);
    return (Array.isArray(item) ? item : [item])
      .filter((each) => each !== undefined && each !== null)
      .map((each) => toPart({ name, item: each, type: partType(body, name), where }));
  });
  const ready = parts.filter(isReady);
  if (ready.length < parts.length) return ofStream(parts, body, value);
  if (ready.some(({ content, type }) => typeof content === "string" && type !== undefined))
    return ofParts(ready, body, value);
  const form = new FormData();
  for (const { name, content } of ready) form.append(name, content);
  return ofForm(form, value);
}

type ReadyPart = Part & { readonly content: string | Blob };

function isReady(part: Part): part is ReadyPart {
  return !(part.content instanceof ReadableStream);
}

function ofForm(form: FormData, value: unknown): PreparedBody {
  return { encoded: { make: () => form, isReplayable: true, value }, contentType: undefined };
}

/** What `FormData` cannot say: JSON that is a field. Whatever has a type has to be a file there. */
function ofParts(parts: readonly ReadyPart[], body: Body, value: unknown): PreparedBody {
  const { body: joined, boundary } = joinParts(parts);
  return {
    encoded: { make: () => joined, isReplayable: true, value },
    contentType: withBoundary(body, boundary),
  };
}

function withBoundary({ contentType }: Body, boundary: string): string {
  return `${contentType.split(";", 1)[0] ?? "multipart/form-data"}; boundary=${boundary}`;
}

function ofStream(parts: readonly Part[], body: Body, value: unknown): PreparedBody {
  const { stream, boundary } = streamParts(parts);
  return {
    encoded: { make: () => stream, isReplayable: false, value },
    contentType: withBoundary(body, boundary),
  };
}

/** The one type a property's parts are sent with; of several the document allows, the first that is no range. */
function partType(body: Body, name: string): string | undefined {
  const types = encodingOf(body, name).contentType?.split(",") ?? [];
  return types.map((type) => type.trim()).find((type) => type !== "" && !type.includes("*"));
}

/** Parts as a form would name and write them (OpenAPI 3.1 §4.8.15.1.2): `a,b` in one part, `a[b]` and the like. */
function styledParts(body: Body, name: string, item: unknown): Part[] {
  const pairs = new URLSearchParams(formText(body, { [name]: item }, `The body`));
  return [...pairs].map(([part, content]) => ({ name: part, content }));
}

function isPlain(item: unknown): boolean {
  const isBinary = item instanceof Blob || item instanceof ArrayBuffer || ArrayBuffer.isView(item);
  return !isBinary && asStream(item) === undefined;
}

interface Property {
  readonly name: string;
  readonly item: unknown;
  readonly type: string | undefined;
  readonly where: string;
}

function toPart({ name, item, type, where }: Property): Part {
  const at = `Property "${name}" of ${where}`;
  if (item instanceof Blob) return { name, content: item.type === "" && type ? retyped(item, type) : item };
  if (item instanceof ArrayBuffer || ArrayBuffer.isView(item)) {
    const bytes = item as ArrayBuffer | Bytes;
    return { name, content: new Blob([bytes], { type: type ?? "application/octet-stream" }) };
  }
  const stream = asStream(item);
  if (stream !== undefined) return { name, content: stream, type: type ?? "application/octet-stream" };
  const data = presented(item, at);
  if (typeof data === "object")
    return { name, content: jsonText(data, at), type: type ?? "application/json" };
  if (type === undefined) return { name, content: scalarText(data, at) };
  if (/json/i.test(type)) return { name, content: jsonText(data, at), type };
  return { name, content: new Blob([scalarText(data, at)], { type }) };
}

/** A file keeps its name when it gets the type the document gives. */
function retyped(blob: Blob, type: string): Blob {
  return "name" in blob && typeof blob.name === "string"
    ? new File([blob], blob.name, { type })
    : new Blob([blob], { type });
}

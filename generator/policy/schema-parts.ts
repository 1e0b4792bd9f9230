import type { JsonObject } from "../json.js";
import { durationPattern, windowPattern } from "./durations.js";

/** What a member is for, and the text an editor shows for it. */
export interface About {
  readonly title?: string;
  readonly description: string;
}

/** Names of limits, windows, tiers and header sets: they become keys of client options. */
export const namePattern =
  "^(?!(?:constructor|prototype|toString|toLocaleString|valueOf|hasOwnProperty|isPrototypeOf|propertyIsEnumerable)$)[A-Za-z][A-Za-z0-9_-]{0,63}$";

/** RFC 6901. */
export const pointerPattern = "^(?:/(?:[^~/]|~[01])*)*$";

/** A header name (RFC 9110 §5.1). */
export const headerPattern = "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$";

/** Every member may be `null`, which removes what an outer level said. */
export function nullable(types: string | readonly string[]): string[] {
  return [...(typeof types === "string" ? [types] : types), "null"];
}

/** A map with fixed members. */
export function object(about: About, properties: JsonObject): JsonObject {
  return { ...about, type: nullable("object"), properties, additionalProperties: false };
}

/** A map whose names the document chooses. */
export function named(about: About, of: JsonObject, pattern: string = namePattern): JsonObject {
  return { ...about, type: nullable("object"), propertyNames: { pattern }, additionalProperties: of };
}

/** Text, free or of a pattern. */
export function text(about: About, pattern?: string): JsonObject {
  return { ...about, type: nullable("string"), ...(pattern === undefined ? {} : { pattern }) };
}

/** One of some words. */
export function oneOf(about: About, words: readonly string[]): JsonObject {
  return { ...about, type: nullable("string"), enum: [...words, null] };
}

/** A number with bounds, both allowed. */
export function number(
  about: About,
  bounds: { readonly type?: string; readonly minimum: number; readonly maximum: number },
): JsonObject {
  return { ...about, ...bounds, type: nullable(bounds.type ?? "number") };
}

/** A whole number with bounds, both allowed. */
export function whole(about: About, minimum: number, maximum: number): JsonObject {
  return number(about, { type: "integer", minimum, maximum });
}

/** A list without repetition. */
export function list(about: About, items: JsonObject): JsonObject {
  return { ...about, type: nullable("array"), items, minItems: 1 };
}

export const duration = (about: About): JsonObject => ({
  title: "Duration",
  ...text(about, durationPattern),
});

export const windowLength = (about: About): JsonObject => ({
  title: "Window",
  ...text(about, windowPattern),
});

export const jsonPointer = (about: About): JsonObject => ({
  title: "JSON pointer",
  ...text(about, pointerPattern),
});

export const headerName = (about: About): JsonObject => ({
  title: "Header name",
  ...text(about, headerPattern),
});

/** `path.id`: a parameter of an operation by its place and its name on the wire. */
export const argument = (about: About): JsonObject => ({
  title: "Argument",
  ...text(about, "^(?:path|query|header|cookie)\\..{1,200}$"),
});

import { entries, isObject, type Json, type JsonObject, member, pointer } from "../../json.js";
import { setMember } from "../set-member.js";
import { arrayStyle } from "./collection-format.js";
import type { Conversion, Made, Part } from "./conversion.js";
import { typeSchema } from "./convert-parameter.js";
import { convertSchema } from "./convert-schema.js";
import { formKind } from "./media-types.js";

/** A `body` parameter as a Request Body Object, in each of the media types; `application/json` where none is named. */
export function convertBody(
  conversion: Conversion,
  part: Part,
  { at, consumes = ["application/json"] }: { readonly at: string; readonly consumes?: string[] | undefined },
): JsonObject {
  const made = conversion.make(part, at);
  for (const [key, value] of entries(part.value)) {
    if (key === "description" || key === "required" || key.startsWith("x-"))
      setMember(made.value, key, value);
  }
  const source = conversion.child(part, "schema");
  const schema = source.value === undefined ? undefined : convertSchema(conversion, source.value);
  const content = makeContent(conversion, made, consumes);
  for (const mediaType of consumes) {
    const media = makeMedia(conversion, content, mediaType);
    if (schema !== undefined) conversion.set(media, "schema", { value: schema, from: source });
    const example = member(member(part.value, "x-examples"), mediaType) ?? member(part.value, "x-example");
    if (example !== undefined) conversion.put(media, "example", example);
  }
  return made.value;
}

/**
 * `formData` parameters as a Request Body Object: one object whose properties they are. With a file among them it
 * travels as multipart, whatever else the document allows.
 */
export function convertForm(
  conversion: Conversion,
  fields: readonly Part[],
  { at, consumes = [] }: { readonly at: string; readonly consumes?: string[] | undefined },
): JsonObject {
  const made: Made = { value: {}, pointer: at };
  const hasFile = fields.some(isFile);
  const allowed = consumes.filter((type) => {
    const kind = formKind(type);
    return hasFile ? kind === "multipart" : kind !== undefined;
  });
  const fallback = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const types = allowed.length === 0 ? [fallback] : allowed;
  const content = makeContent(conversion, made, types);
  const schema = formSchema(conversion, fields, `${content.pointer}${pointer(types[0] ?? fallback)}/schema`);
  const encoding = formEncoding(fields);
  for (const mediaType of types) {
    const media = makeMedia(conversion, content, mediaType);
    conversion.put(media, "schema", schema);
    if (Object.keys(encoding).length > 0) conversion.put(media, "encoding", encoding);
  }
  if (fields.some(({ value }) => member(value, "required") === true)) conversion.put(made, "required", true);
  return made.value;
}

/** Whether a form field is a file, or several. */
export function isFile({ value }: Part): boolean {
  return member(value, "type") === "file" || member(member(value, "items"), "type") === "file";
}

function formSchema(conversion: Conversion, fields: readonly Part[], at: string): JsonObject {
  const properties: Made = { value: {}, pointer: `${at}/properties` };
  const required = new Set<string>();
  for (const field of fields) {
    const name = String(member(field.value, "name"));
    const schema = fieldSchema(conversion, field);
    conversion.set(properties, name, { value: schema, from: field });
    if (member(field.value, "required") === true) required.add(name);
  }
  return {
    type: "object",
    properties: properties.value,
    ...(required.size === 0 ? {} : { required: [...required] }),
  };
}

/** Properties have their description and extensions in the schema. */
function fieldSchema(conversion: Conversion, field: Part): Json {
  const own = member(field.value, "schema");
  if (isObject(own)) return convertSchema(conversion, own);
  const schema = { ...typeSchema(conversion, field) };
  conversion.copySeams(typeof field.value === "object" && field.value !== null ? field.value : {}, schema);
  for (const [key, value] of entries(field.value)) {
    if (key === "description" || key === "example" || key.startsWith("x-")) setMember(schema, key, value);
  }
  return schema;
}

function formEncoding(fields: readonly Part[]): JsonObject {
  const encoding = {};
  for (const field of fields) {
    const style = isFile(field) ? {} : arrayStyle("formData", field.value);
    if (Object.keys(style).length > 0) setMember(encoding, String(member(field.value, "name")), style);
  }
  return encoding;
}

/** The `content` of an object under way. */
export function makeContent(conversion: Conversion, made: Made, types: readonly string[]): Made {
  conversion.countMediaTypes(types.length);
  const content: Made = { value: {}, pointer: `${made.pointer}/content` };
  conversion.put(made, "content", content.value);
  return content;
}

/** An empty Media Type Object under way. */
export function makeMedia(conversion: Conversion, content: Made, mediaType: string): Made {
  const media: Made = { value: {}, pointer: content.pointer + pointer(mediaType) };
  conversion.put(content, mediaType, media.value);
  return media;
}

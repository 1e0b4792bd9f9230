import { essence, isJson } from "../ir/media-type.js";
import { entries, isObject, type Json, type JsonObject, member, pointer, someObject } from "../json.js";
import { operationsOf } from "../path-item.js";
import { define, NestedSchemas } from "./nested-schemas.js";

/**
 * Changes a document so that openapi-typescript, which knows OpenAPI 3.0 and 3.1, sees what 3.2 brought: an operation of another method stands under a path of its own, the whole query is a query parameter, and a media type
 * that only says what its items are has their schema. Schemas inside of others that are referred to have a name.
 * Callers look types up by operation id, so no path is missed.
 */
export function typedShape(root: JsonObject): void {
  const moves = new Map<string, string>();
  const { paths } = root;
  if (isObject(paths)) for (const [path, item] of entries(paths)) moveOperations(paths, [path, item], moves);
  const nested = new NestedSchemas(root);
  const rename = (ref: string) => nested.rename(movedReference(ref, moves));
  someObject(root, (object) => {
    adapt(object, rename);
    return false;
  });
}

const formType = "application/x-www-form-urlencoded";

const known = new Set(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]);

function moveOperations(paths: JsonObject, [path, item]: [string, Json], moves: Map<string, string>): void {
  if (!isObject(item) || (item.query === undefined && item.additionalOperations === undefined)) return;
  for (const { tokens, method, operation } of operationsOf(item)) {
    if (known.has(method) && tokens.length === 1) continue;
    const place = `${path} ${tokens.join(" ")}`;
    define(paths, place, {
      ...(item.parameters === undefined ? {} : { parameters: item.parameters }),
      post: operation,
    });
    moves.set(`#${pointer("paths", path, ...tokens)}`, `#${pointer("paths", place, "post")}`);
  }
  Reflect.deleteProperty(item, "query");
  Reflect.deleteProperty(item, "additionalOperations");
}

/** Members are looked at wherever they stand: in data they change nothing that types are made of. */
function adapt(object: JsonObject, rename: (ref: string) => string): void {
  const { $ref, content, discriminator } = object;
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const schemas = object[keyword];
    if (Array.isArray(schemas) && schemas.some((schema) => typeof schema === "boolean"))
      define(object, keyword, schemas.map(withoutBoolean));
  }
  if (typeof object.in === "string" && object.schema === undefined) typeByContent(object);
  if (object.in === "querystring") define(object, "in", "query");
  if (isObject(content)) {
    for (const [mediaType, media] of entries(content)) {
      if (!mediaType.includes("/")) continue;
      const items = member(media, "itemSchema");
      if (isObject(media) && media.schema === undefined && items !== undefined)
        define(media, "schema", items);
    }
  }
  // Its values are any that no mapping names, and openapi-typescript would take them for the schema's name.
  const isOpen = ["propertyName", "defaultMapping"].every(
    (name) => typeof member(discriminator, name) === "string",
  );
  if (isOpen) Reflect.deleteProperty(object, "discriminator");
  if (typeof $ref === "string") define(object, "$ref", rename($ref));
}

/**
 * The value of a parameter that travels as JSON, or of a query that is a form, is not the text: openapi-typescript
 * takes whatever has a media type for one.
 */
function typeByContent(parameter: JsonObject): void {
  const [[mediaType, media] = [], ...others] = entries(parameter.content);
  const schema = member(media, "schema");
  if (mediaType === undefined || others.length > 0 || schema === undefined) return;
  const isForm = parameter.in === "querystring" && essence(mediaType) === formType;
  if (!isForm && !isJson(mediaType)) return;
  define(parameter, "schema", schema);
  Reflect.deleteProperty(parameter, "content");
}

/** A boolean schema as an object: openapi-typescript looks for a `$ref` in whatever is composed. */
function withoutBoolean(schema: Json): Json {
  if (typeof schema !== "boolean") return schema;
  return schema ? {} : { not: {} };
}

function movedReference(ref: string, moves: ReadonlyMap<string, string>): string {
  if (moves.size === 0) return ref;
  for (let end = ref.length; end > 0; end = ref.lastIndexOf("/", end - 1)) {
    const to = moves.get(ref.slice(0, end));
    if (to !== undefined) return to + ref.slice(end);
  }
  return ref;
}

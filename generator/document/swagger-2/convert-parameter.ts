import { isObject, type JsonObject, member } from "../../json.js";
import { setMember } from "../set-member.js";
import { arrayStyle } from "./collection-format.js";
import type { Conversion, Part } from "./conversion.js";
import { convertSchema } from "./convert-schema.js";

/** Members of a parameter that are no part of its type. */
const ownMembers = new Set([
  "name",
  "in",
  "description",
  "required",
  "allowEmptyValue",
  "deprecated",
  "schema",
  "collectionFormat",
  "example",
]);

/** A path, query or header parameter: what was beside its name is a schema in OpenAPI 3. */
export function convertParameter(conversion: Conversion, part: Part, at: string): JsonObject {
  const { value } = part;
  const made = conversion.make(part, at);
  if (!isObject(value)) return made.value;
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined || key === "schema" || key === "collectionFormat") continue;
    if (ownMembers.has(key) || key.startsWith("x-")) setMember(made.value, key, item);
  }
  for (const [key, item] of Object.entries(arrayStyle(value.in, value))) {
    if (item !== undefined) conversion.put(made, key, item);
  }
  if (value["x-example"] !== undefined && value.example === undefined)
    conversion.put(made, "example", value["x-example"]);
  if (isObject(value.schema)) setMember(made.value, "schema", convertSchema(conversion, value.schema));
  else {
    conversion.put(made, "schema", typeSchema(conversion, part));
    if (value.items !== undefined) conversion.move(`${part.pointer}/items`, `${at}/schema/items`);
  }
  return made.value;
}

/** The schema of a parameter or header, made of its members. */
export function typeSchema(conversion: Conversion, part: Part): JsonObject {
  const { value } = part;
  const raw = {};
  if (!isObject(value)) return raw;
  conversion.copySeams(value, raw);
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined || ownMembers.has(key)) continue;
    if (!key.startsWith("x-") || schemaExtensions.has(key)) setMember(raw, key, item);
  }
  const schema = convertSchema(conversion, raw);
  return isObject(schema) ? schema : {};
}

/** Extensions that speak of the type. */
const schemaExtensions = new Set(["x-nullable", "x-enum-varnames", "x-enumNames", "x-ms-enum"]);

/** Where a parameter travels: undefined for one that OpenAPI 3 has in the request body. */
export function isInBody(part: Part): boolean {
  const place = member(part.value, "in");
  return place === "body" || place === "formData";
}

import { isObject, type Json, type JsonObject } from "../../json.js";
import { setMember } from "../set-member.js";
import type { Conversion } from "./conversion.js";
import { swaggerSchemaMembers } from "./structures.js";

/**
 * A Schema Object as OpenAPI 3.0 writes it: files are binary strings, the discriminator is an object, `x-nullable`
 * and `x-example` lose their `x-`. All else stays.
 */
export function convertSchema(conversion: Conversion, schema: Json): Json {
  if (Array.isArray(schema)) return convertEach(conversion, schema);
  if (!isObject(schema)) return schema;
  const known = conversion.schemas.get(schema);
  if (known !== undefined) return known;
  const made: JsonObject = {};
  conversion.copySeams(schema, made);
  for (const [key, value] of Object.entries(schema)) {
    if (value === undefined || key === "collectionFormat") continue;
    setMember(made, key, isSchemaMember(key) ? convertMember(conversion, key, value) : value);
  }
  finish(conversion, made);
  const result = typeof made.$ref === "string" ? reference(conversion, made) : made;
  conversion.schemas.set(schema, result);
  return result;
}

type SchemaMember = keyof typeof swaggerSchemaMembers;

function isSchemaMember(key: string): key is SchemaMember {
  return Object.hasOwn(swaggerSchemaMembers, key);
}

function convertMember(conversion: Conversion, key: SchemaMember, value: Json): Json {
  if (swaggerSchemaMembers[key] !== "swaggerSchemaMap" || !isObject(value))
    return convertSchema(conversion, value);
  const map = {};
  conversion.copySeams(value, map);
  for (const [name, schema] of Object.entries(value)) {
    if (schema !== undefined) setMember(map, name, convertSchema(conversion, schema));
  }
  return map;
}

function convertEach(conversion: Conversion, list: readonly Json[]): Json[] {
  const made = list.map((item) => convertSchema(conversion, item));
  conversion.copySeams(list, made);
  return made;
}

function finish(conversion: Conversion, made: JsonObject): void {
  if (made.type === "file") {
    setMember(made, "type", "string");
    setMember(made, "format", "binary");
  }
  if (typeof made.discriminator === "string") {
    const discriminator = { propertyName: made.discriminator };
    conversion.fold(discriminator, "propertyName");
    setMember(made, "discriminator", discriminator);
  }
  if (made["x-nullable"] === true && made.nullable === undefined) setMember(made, "nullable", true);
  if (made["x-example"] !== undefined && made.example === undefined)
    setMember(made, "example", made["x-example"]);
}

/** In OpenAPI 3.0 nothing counts beside a `$ref`, so what may be null wraps it. */
function reference(conversion: Conversion, made: JsonObject): JsonObject {
  conversion.expect(made, "schemas");
  if (made.nullable !== true) return made;
  const list = [made];
  const wrapper = { allOf: list, nullable: true };
  conversion.fold(wrapper, "allOf");
  conversion.fold(wrapper, "nullable");
  conversion.fold(list, 0);
  return wrapper;
}

import {
  asString,
  dereference,
  entries,
  isObject,
  type Json,
  type JsonObject,
  member,
} from "../../generator/json.js";
import { flattenSchema } from "./flatten-schema.js";

/**
 * A document as express-openapi-validator can take it; what it means stays the same:
 * - names in paths are identifiers, since Express ends a name at the first character that is not of one;
 * - `required: false` is written out for bodies, which it takes for required otherwise;
 * - `readOnly` of a parameter's own schema goes, for it is of properties only (OpenAPI 3.0 §4.7.24);
 * - query parameters that it fails at go: objects whose members are parameters of their own, and names with brackets
 *   in them. `differences` reads those;
 * - a query in the path becomes parameters;
 * - the keywords that `readableSchemas` brings to what ajv takes.
 */
export function adaptDocument(document: JsonObject): JsonObject {
  const paths = entries(document.paths).map(([path, item]): [string, Json] => [
    adaptPath(path),
    Object.fromEntries(
      entries(item).map(([method, operation]) => [method, adaptOperation(document, path, operation)]),
    ),
  ]);
  const adapted = { ...document, paths: Object.fromEntries(paths) };
  const isDraft4 = asString(document.openapi)?.startsWith("3.0") === true;
  return readableSchemas(adapted, isDraft4) as JsonObject;
}

/** A path template without its query, its names made identifiers. */
export function adaptPath(path: string): string {
  return (path.split("?", 1)[0] ?? "").replace(/\{([^{}]+)\}/g, (_, name: string) => `{${adaptName(name)}}`);
}

/** The name of a path parameter, made an identifier. */
export function adaptName(name: string): string {
  return name.replace(/\W/g, "_");
}

/** The query that is part of a path template. */
export function fixedQuery(path: string): readonly (readonly [string, string])[] {
  return [...new URL(path, "http://127.0.0.1").searchParams];
}

/** Whether a query parameter is an object that is written as parameters named as its members. */
function isSpreadObject(
  root: JsonObject,
  { in: place, style = "form", explode = true, schema }: JsonObject,
): boolean {
  const { keywords, properties } = flattenSchema(root, schema, 0);
  return (
    place === "query" &&
    style === "form" &&
    explode === true &&
    (keywords.type === "object" || properties.size > 0)
  );
}

function adaptOperation(root: JsonObject, path: string, operation: Json): Json {
  if (!isObject(operation)) return operation;
  const { parameters, requestBody } = operation;
  const described = Array.isArray(parameters) ? parameters.filter((one: Json) => isObject(one)) : [];
  const kept = described.filter(
    (parameter: JsonObject) => !isSpreadObject(root, parameter) && !hasBrackets(parameter),
  );
  const fixed = fixedQuery(path).map(([name, value]) => ({
    name,
    in: "query",
    required: true,
    schema: { type: "string", enum: [value] },
  }));
  return {
    ...operation,
    parameters: [...kept.map((parameter: JsonObject) => adaptParameter(root, parameter)), ...fixed],
    ...(kept.length < described.length ? { "x-eov-allow-unknown-query-parameters": true } : {}),
    ...(isObject(requestBody)
      ? { requestBody: { ...requestBody, required: requestBody.required === true } }
      : {}),
  };
}

function hasBrackets({ in: place, name }: JsonObject): boolean {
  return place === "query" && asString(name)?.includes("[") === true;
}

function adaptParameter(root: JsonObject, parameter: JsonObject): JsonObject {
  const named =
    parameter.in === "path" ? { ...parameter, name: adaptName(asString(parameter.name) ?? "") } : parameter;
  const schema = dereference(root, parameter.schema);
  return isObject(schema) && schema.readOnly === true
    ? { ...named, schema: { ...schema, readOnly: false } }
    : named;
}

/**
 * A copy that ajv takes: `nullable` stands only beside a `type` (OpenAPI 3.0.3 §4.7.24.1 gives it no other meaning);
 * exclusive bounds are numbers, where those are wanted; and without `default`, which the validator would put into
 * requests, and `discriminator`, which adds nothing to the alternatives and which some documents write without the
 * `mapping` that their values need.
 */
export function readableSchemas(value: Json, isDraft4: boolean): Json {
  if (Array.isArray(value)) return value.map((each: Json) => readableSchemas(each, isDraft4));
  if (!isObject(value)) return value;
  const copy: Record<string, Json> = {};
  for (const [key, each] of entries(value)) {
    const isVain = key === "nullable" && typeof each === "boolean" && value.type === undefined;
    if (
      isVain ||
      key === "default" ||
      (key === "discriminator" && member(each, "propertyName") !== undefined)
    )
      continue;
    copy[key] =
      key === "properties" && isObject(each) ? eachReadable(each, isDraft4) : readableSchemas(each, isDraft4);
  }
  if (!isDraft4) {
    exclude(copy, "minimum", "exclusiveMinimum");
    exclude(copy, "maximum", "exclusiveMaximum");
  }
  return copy;
}

/** Names of properties are no keywords. */
function eachReadable(properties: JsonObject, isDraft4: boolean): Json {
  return Object.fromEntries(
    entries(properties).map(([name, each]) => [name, readableSchemas(each, isDraft4)]),
  );
}

function exclude(schema: Record<string, Json>, bound: string, exclusive: string): void {
  const flag = member(schema, exclusive);
  if (typeof flag !== "boolean") return;
  const limit = schema[bound];
  if (flag && limit !== undefined) schema[exclusive] = limit;
  else delete schema[exclusive];
}

import { literal } from "../emit.js";
import type { Operation, Parameter, RequestBody, Response } from "../ir/api.js";
import { otherSuccesses, successResponse } from "../ir/build-responses.js";
import {
  asArray,
  asString,
  decodeFragment,
  dereference,
  type Json,
  type JsonObject,
  member,
  pointerTokens,
} from "../json.js";
import type { ImportList } from "./import-list.js";
import type { SchemaAliases } from "./schema-aliases.js";

/** What a type expression may refer to. */
export interface TypeContext {
  readonly aliases: SchemaAliases;
  readonly imports: ImportList;
  readonly schemaModule: string;
  readonly runtimeModule: (file: string) => string;
}

/** The type of a parameter's argument. */
export function parameterType(operation: Operation, parameter: Parameter, context: TypeContext): string {
  const simple = simpleType(parameter.schema, context);
  if (simple !== undefined) return simple;
  if (parameter.schema === undefined) return parameter.in === "path" ? "string | number" : "unknown";
  // `render/typed-shape` has the whole query among the query parameters, which openapi-typescript knows.
  const place = parameter.in === "querystring" ? "query" : parameter.in;
  const group = `${operationType(operation, context)}["parameters"][${literal(place)}]`;
  const holder = parameter.in === "path" ? group : `NonNullable<${group}>`;
  return `${holder}[${literal(parameter.name)}]`;
}

/** The type of the `body` argument. */
export function bodyType(operation: Operation, body: RequestBody, context: TypeContext): string {
  const types = [body, ...body.alternatives].flatMap((one) => mediaBodyTypes(operation, one, context));
  return [...new Set(types)].join(" | ");
}

function mediaBodyTypes(operation: Operation, body: RequestBody, context: TypeContext): string[] {
  const { kind, schema } = body;
  if (kind === "binary") return [context.imports.type(context.runtimeModule("call"), "BinaryBody")];
  const simple = simpleType(schema, context);
  if (simple === "string") return [simple];
  // Text is sent as it is, anything else by the caller's codec; a form may be given as the platform has it.
  const other = kind === "text" ? ["string"] : kind === "multipart" ? ["FormData"] : [];
  if (simple !== undefined) return [...other, simple];
  if (schema === undefined) return [kind === "text" ? "string" : "unknown"];
  const holder = `NonNullable<${operationType(operation, context)}["requestBody"]>`;
  return [...other, `${holder}["content"][${literal(body.mediaType)}]`];
}

/** The type of what a codec reads in a text that the document describes; undefined where it is only text. */
export function parsedType(operation: Operation, context: TypeContext): string | undefined {
  const response = successResponse(operation.responses);
  if (response?.kind !== "text" || operation.method === "HEAD" || response.schema === undefined)
    return undefined;
  const simple = simpleType(response.schema, context);
  if (simple !== undefined) return simple === "string" ? undefined : simple;
  if (["string", undefined].includes(asString(member(response.schema, "type")))) return undefined;
  return contentType(operation, response, context);
}

/** The type a call resolves to. `isNamed`: short enough to stand in a signature. */
export function resultType(
  operation: Operation,
  context: TypeContext,
): { readonly type: string; readonly isNamed: boolean } {
  const response = successResponse(operation.responses);
  if (response === undefined || response.kind === "none" || operation.method === "HEAD")
    return { type: "void", isNamed: true };
  if (response.kind === "binary") return { type: "Blob", isNamed: true };
  if (response.kind === "text") return { type: "string", isNamed: true };
  const whole = responseType(operation, response, context);
  const others = otherSuccesses(operation.responses).map((other) =>
    other.kind === "none" ? { type: "undefined", isNamed: true } : responseType(operation, other, context),
  );
  const types = [...new Set([whole, ...others].map(({ type }) => type))];
  if (types.includes("unknown")) return { type: "unknown", isNamed: true };
  return { type: types.join(" | "), isNamed: whole.isNamed && types.length === 1 };
}

/** The type of what one response holds. `isNamed`: short enough to stand in a signature. */
export function responseType(
  operation: Operation,
  response: Response,
  context: TypeContext,
): { readonly type: string; readonly isNamed: boolean } {
  const simple = simpleType(response.schema, context);
  if (simple !== undefined) return { type: simple, isNamed: true };
  if (response.schema === undefined || response.mediaType === undefined)
    return { type: "unknown", isNamed: true };
  return { type: contentType(operation, response, context), isNamed: false };
}

function contentType(operation: Operation, response: Response, context: TypeContext): string {
  const status = /^\d+$/.test(response.status) ? response.status : literal(response.status);
  const content = `${operationType(operation, context)}["responses"][${status}]["content"]`;
  return `${content}[${literal(response.mediaType ?? "")}]`;
}

/** The type of an item of a streamed response. */
export function itemType(operation: Operation, response: Response, context: TypeContext): string {
  const { stream } = response;
  if (stream === undefined) return "unknown";
  if (stream.item === "data" && stream.data === "text") return "string";
  const simple = simpleType(stream.schema, context);
  if (simple !== undefined) return stream.isArray ? `${simple}[number]` : simple;
  if (stream.schema === undefined) return "unknown";
  const type = contentType(operation, { ...response, mediaType: stream.mediaType }, context);
  return stream.isArray ? `${type}[number]` : type;
}

/** Where a type is looked for within a type: its code (asked for, and so imported, only if needed), its schema, a JSON pointer, and whether its items are meant. */
export interface PartSource {
  readonly root: JsonObject;
  readonly type: () => string;
  readonly schema: Json | undefined;
  readonly pointer: string;
  readonly isItem: boolean;
}

/** The type at a JSON pointer within a type, or of the items there: by its own name where it has one. */
export function partType({ root, type, schema, pointer, isItem }: PartSource, context: TypeContext): string {
  const tokens = pointerTokens(pointer);
  const part = tokens.reduce(
    (at, token) => member(member(dereference(root, at), "properties"), token),
    schema,
  );
  const isSure = isItem || isAlwaysThere(root, schema, tokens);
  const named = isSure
    ? simpleType(isItem ? member(dereference(root, part), "items") : part, context)
    : undefined;
  if (named !== undefined) return named;
  const [first, ...rest] = tokens;
  const start = first === undefined ? type() : `${type()}[${literal(first)}]`;
  const found = rest.reduce((holder, token) => `NonNullable<${holder}>[${literal(token)}]`, start);
  return isItem ? `NonNullable<${found}>[number]` : found;
}

function isAlwaysThere(root: JsonObject, schema: Json | undefined, tokens: readonly string[]): boolean {
  let at = dereference(root, schema);
  for (const token of tokens) {
    if (!asArray(member(at, "required")).includes(token)) return false;
    at = dereference(root, member(member(at, "properties"), token));
  }
  return true;
}

function operationType(operation: Operation, context: TypeContext): string {
  // openapi-typescript writes `#` in operation ids as `/`.
  const key = literal(operation.id.replaceAll("#", "/"));
  return `${context.imports.type(context.schemaModule, "operations")}[${key}]`;
}

const primitives: Readonly<Record<string, string>> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
};
/** Members that change a primitive's type; with any of them openapi-typescript has the word. */
const refining = ["enum", "const", "nullable", "oneOf", "anyOf", "allOf", "not", "x-enum-varnames"];

function simpleType(schema: Json | undefined, context: TypeContext): string | undefined {
  const reference = member(schema, "$ref");
  if (typeof reference === "string") return aliasType(reference, context);
  if (refining.some((name) => member(schema, name) !== undefined)) return undefined;
  const type = member(schema, "type");
  if (type === "array") return arrayType(member(schema, "items"), context);
  if (typeof type !== "string" || !Object.hasOwn(primitives, type)) return undefined;
  if (member(schema, "format") === "binary") return undefined;
  return primitives[type];
}

function arrayType(items: Json | undefined, context: TypeContext): string | undefined {
  const item = items === undefined ? undefined : simpleType(items, context);
  return item === undefined ? undefined : `${item}[]`;
}

function aliasType(reference: string, context: TypeContext): string | undefined {
  const match = /^#\/components\/schemas\/([^/]+)$/.exec(reference);
  const [name] = match?.[1] === undefined ? [] : pointerTokens(`/${decodeFragment(match[1])}`);
  const alias = name === undefined ? undefined : context.aliases.bySchema.get(name);
  return alias === undefined ? undefined : context.imports.type(context.schemaModule, alias);
}

/** The declared error statuses of an operation with their texts, for `@throws`. */
export function errorResponses(responses: readonly Response[]): Response[] {
  return responses.filter((response) => /^[45]/.test(response.status));
}

/** Whether an operation can be called without an argument. */
export function needsNothing(operation: Operation): boolean {
  return (
    !operation.parameters.some((parameter) => parameter.isRequired) && operation.body?.isRequired !== true
  );
}

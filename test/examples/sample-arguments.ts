import { sample } from "openapi-sampler";
import type { Api } from "../../generator/index.js";
import type { Operation, RequestBody } from "../../generator/ir/api.js";
import { dereference, entries, isObject, type Json, member } from "../../generator/json.js";

/** Arguments for a call of the operation, made from its parameters' examples and schemas: every one but the page's. */
export function sampleArguments(api: Api, operation: Operation): Readonly<Record<string, unknown>> {
  const page = operation.policy.pagination?.request;
  const parameters = operation.parameters
    .filter(({ name, in: place }) => page?.name !== name || page.in !== place)
    .map(({ argument, example, schema }) => [argument, example ?? sampleOf(api, schema)]);
  const body = operation.body === undefined ? [] : [["body", sampleBody(api, operation.body)]];
  return Object.fromEntries([...parameters, ...body]);
}

function sampleOf(api: Api, schema: Json | undefined): unknown {
  return isObject(schema)
    ? sample(schema as object, { quiet: true, skipReadOnly: true }, api.root)
    : "sample";
}

/** Files are not what JSON can hold: members of binary format are made Blobs. */
function sampleBody(api: Api, { kind, schema }: RequestBody): unknown {
  if (kind === "binary") return new Blob(["bytes"]);
  const value = sampleOf(api, schema);
  if (kind !== "multipart") return value;
  const properties = entries(member(dereference(api.root, schema), "properties"));
  const files = properties
    .filter(([, property]) => isFile(dereference(api.root, property)))
    .map(([name]) => [name, new Blob(["bytes"], { type: "image/png" })]);
  return Object.assign({}, value, Object.fromEntries(files));
}

function isFile(schema: Json | undefined): boolean {
  return member(schema, "format") === "binary" || member(schema, "contentMediaType") !== undefined;
}

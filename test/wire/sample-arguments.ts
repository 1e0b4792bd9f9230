import { sample } from "openapi-sampler";
import type { Operation, Parameter } from "../../generator/ir/api.js";
import {
  asArray,
  dereference,
  entries,
  isObject,
  type Json,
  type JsonObject,
  member,
} from "../../generator/json.js";
import { isFile, type SampleKind, sampleValue } from "./sample-value.js";
import { type SchemaJudge, schemaPointer } from "./schema-judge.js";
import type { Described } from "./slice-document.js";

/** Arguments for one call. */
export interface Sampled {
  readonly args: Readonly<Record<string, unknown>>;
  /** What could not be given, because no valid value of it is known. */
  readonly unknown: readonly string[];
}

/** An operation, and what judges its samples. */
export interface Sampling {
  /** The document the samples are valid by. */
  readonly document: JsonObject;
  readonly described: Described;
  readonly operation: Operation;
  readonly judge: SchemaJudge;
}

/** Arguments by the document's own words: examples and schemas, each valid by its schema. */
export function sampleArguments(sampling: Sampling, kind: SampleKind): Sampled {
  const args: Record<string, unknown> = {};
  const unknown: string[] = [];
  const give = (argument: string, isRequired: boolean, found: Found | undefined) => {
    if (found !== undefined) args[argument] = found.value;
    else if (isRequired) unknown.push(argument);
  };
  for (const parameter of sampling.operation.parameters) {
    if (kind.members === "required" && !parameter.isRequired) continue;
    give(parameter.argument, parameter.isRequired, sampleParameter(sampling, parameter, kind));
  }
  const { body } = sampling.operation;
  if (body !== undefined && (kind.members === "all" || body.isRequired))
    give("body", body.isRequired, sampleBody(sampling, kind));
  return { args, unknown };
}

interface Found {
  readonly value: unknown;
}

function sampleParameter(
  sampling: Sampling,
  { name, in: place }: Parameter,
  kind: SampleKind,
): Found | undefined {
  const { described } = sampling;
  const index = described.parameters.findIndex((one) => one.name === name && one.in === place);
  const parameter = described.parameters[index];
  // The path has a parameter that the document does not describe: any text will do.
  if (parameter === undefined) return { value: "sample" };
  const [content] = entries(parameter.content);
  const tokens = content === undefined ? ["schema"] : ["content", content[0], "schema"];
  const schema = content === undefined ? parameter.schema : member(content[1], "schema");
  const at = schemaPointer(described.method, described.path, "parameters", index, ...tokens);
  // Neither headers nor cookies say how they are escaped.
  const text = place === "header" || place === "cookie" ? "plain" : kind.text;
  const value = firstValid(
    { ...sampling, at, schema, holder: parameter },
    { ...kind, text, isFilled: true },
    (one) => isSendable(dereference(sampling.document, schema), one),
  );
  return value === undefined ? undefined : { value };
}

/**
 * An empty path parameter leads elsewhere, and nothing empty can be told from none. Where exactly one alternative is to
 * fit, only text can be told from all others: 1 may as well be "1".
 */
function isSendable(schema: Json | undefined, value: Json): boolean {
  if (value === "" || (member(schema, "oneOf") !== undefined && typeof value !== "string")) return false;
  return typeof value !== "object" || (value !== null && Object.keys(value).length > 0);
}

function sampleBody(sampling: Sampling, kind: SampleKind): Found | undefined {
  const { described, operation, document } = sampling;
  const { body } = operation;
  if (body === undefined) return undefined;
  if (body.kind === "binary") return { value: new Uint8Array([1, 2, 3]) };
  const media = member(member(described.body, "content"), body.mediaType);
  const schema = member(media, "schema");
  if (schema === undefined) return { value: body.kind === "json" ? { any: "thing" } : "sample" };
  const at = schemaPointer(
    described.method,
    described.path,
    "requestBody",
    "content",
    body.mediaType,
    "schema",
  );
  const isFilled = body.kind === "form" || body.kind === "multipart";
  const value = firstValid({ ...sampling, at, schema, holder: media }, { ...kind, isFilled }, () => true);
  if (value === undefined) return undefined;
  return { value: body.kind === "multipart" ? withFiles(document, schema, value) : value };
}

interface Wanted extends Pick<Sampling, "document" | "judge"> {
  readonly at: string;
  readonly schema: Json | undefined;
  /** Where examples are. */
  readonly holder: Json | undefined;
}

/** The first of our own guesses, the document's examples and openapi-sampler's that the schema allows. */
function firstValid(wanted: Wanted, kind: SampleKind, accepts: (value: Json) => boolean): Json | undefined {
  const { document, judge, at } = wanted;
  if (wanted.schema === undefined) return "sample";
  const kinds = [kind, ...[1, 2, 3, 4, 5].map((more) => ({ ...kind, branch: kind.branch + more }))];
  const guesses = [...kinds, { ...kind, members: "required", text: "plain" } as const];
  for (const guess of guesses) {
    const value = sampleValue(document, wanted.schema, guess);
    if (judge(at, value) && accepts(value)) return value;
  }
  return otherSamples(wanted).find((value) => judge(at, value) && accepts(value));
}

function otherSamples({ document, schema, holder }: Wanted): Json[] {
  const named = entries(member(holder, "examples")).map(([, example]) =>
    member(dereference(document, example), "value"),
  );
  const given = [
    member(holder, "example"),
    ...named,
    member(schema, "example"),
    ...asArray(member(schema, "examples")),
  ];
  const made: unknown = isObject(schema)
    ? sample(schema as object, { quiet: true, skipReadOnly: true }, document)
    : undefined;
  return [...given, made as Json | undefined].filter((value) => value !== undefined);
}

/** Members that the schema says are files, as files. */
function withFiles(root: JsonObject, schema: Json, value: Json): unknown {
  const node = dereference(root, schema);
  const members = entries(value).map(([name, item]) => [
    name,
    asFile(root, propertyOf(root, node, name), item),
  ]);
  return Object.fromEntries(members);
}

function propertyOf(root: JsonObject, schema: Json | undefined, name: string): Json | undefined {
  const own = member(member(schema, "properties"), name);
  if (own !== undefined) return own;
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((keyword) => asArray(member(schema, keyword)));
  return parts
    .map((part) => propertyOf(root, dereference(root, part), name))
    .find((found) => found !== undefined);
}

function asFile(root: JsonObject, schema: Json | undefined, item: Json): unknown {
  const node = dereference(root, schema);
  if (Array.isArray(item))
    return item.map((each) => asFile(root, member(node, "items") ?? arrayItems(node), each));
  return isFile(root, node) ? new File(["bytes"], "file.txt", { type: "text/plain" }) : item;
}

function arrayItems(node: Json | undefined): Json | undefined {
  const parts = ["oneOf", "anyOf"].flatMap((keyword) => asArray(member(node, keyword)));
  return parts.map((part) => member(part, "items")).find((items) => items !== undefined);
}

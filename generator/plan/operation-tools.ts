import type { SecurityDefinition } from "../../templates/runtime/definition.js";
import type { Operation, Parameter, RequestBody } from "../ir/api.js";
import { successResponse } from "../ir/build-responses.js";
import { asString, dereference, type Json, type JsonObject, member } from "../json.js";
import type { ToolName } from "./kit-tools.js";
import { pacingTools, type ToolContext } from "./pacing-tools.js";
import type { StreamAnswer } from "./plan-stream.js";

/**
 * The tools that calls of an operation need, each once, sorted: for its parameters, body, answer and credentials, and
 * for what the document declares of it. What is not declared for it, its function does without.
 */
export function operationTools(
  operation: Operation,
  context: ToolContext,
  stream?: StreamAnswer,
): readonly ToolName[] {
  const { batch, poll } = operation.policy;
  const used = stream === undefined ? [batch?.operation, poll?.operation] : [];
  const all = [
    operation,
    ...used.flatMap((id) => (id === undefined ? [] : (context.operations.get(id) ?? []))),
  ];
  const tools = all.flatMap((each) => [
    ...requestTools(each, context),
    ...pacingTools(each, context, each === operation ? stream : undefined),
  ]);
  return [...new Set([...tools, ...answerTools(operation, stream)])].sort();
}

function requestTools(operation: Operation, context: ToolContext): ToolName[] {
  const { parameters, body, method } = operation;
  const bodies = body === undefined ? [] : [body, ...body.alternatives];
  return [
    ...tool(
      "parameterWriters",
      parameters.some((each) => !isPlain(each, context.root)),
    ),
    ...bodies.map(({ kind }) => bodyTools[kind]),
    ...tool("chooseBody", bodies.length > 1),
    ...tool("withIdempotencyKey", !safeMethods.has(method)),
    ...operation.security
      .flat()
      .flatMap((name) =>
        credentialTools(Object.hasOwn(context.schemes, name) ? context.schemes[name] : undefined),
      ),
    ...tool("withServerVariables", context.hasServerVariables),
  ];
}

/** A tool, where it is needed. */
export function tool(name: ToolName, isNeeded: boolean): ToolName[] {
  return isNeeded ? [name] : [];
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);

const bodyTools = {
  json: "encodeJson",
  form: "encodeForm",
  multipart: "encodeMultipart",
  text: "encodeText",
  binary: "encodeBinary",
} as const satisfies Record<RequestBody["kind"], ToolName>;

const scalars = new Set(["string", "integer", "number", "boolean"]);

/** Whether a parameter is a scalar that stands in path, query or header as it is. */
function isPlain(parameter: Parameter, root: JsonObject): boolean {
  const { in: place, style, content, allowReserved, schema } = parameter;
  if (content !== undefined || allowReserved || place === "cookie" || place === "querystring") return false;
  if (style !== undefined && style !== (place === "query" ? "form" : "simple")) return false;
  return isScalar(dereference(root, schema));
}

function isScalar(schema: Json | undefined): boolean {
  return scalars.has(asString(member(schema, "type")) ?? "");
}

function credentialTools(scheme: SecurityDefinition | undefined): ToolName[] {
  if (scheme === undefined) return [];
  const isHeader = scheme.kind !== "basic" && (scheme.kind !== "apiKey" || scheme.in === "header");
  const isGranted =
    scheme.kind === "oauth2" && (scheme.tokenUrl !== undefined || scheme.refreshUrl !== undefined);
  return [...tool("applyCredential", !isHeader), ...(isGranted ? granting : [])];
}

const granting = ["CredentialGrants", "grantOf"] as const;

function answerTools({ method, responses, policy }: Operation, stream: StreamAnswer | undefined): ToolName[] {
  const kind = stream === undefined ? successResponse(responses)?.kind : "stream";
  const hasBody = kind !== undefined && kind !== "none" && method !== "HEAD";
  const { pagination } = policy;
  return [
    ...tool("parseResponse", hasBody && kind !== "json" && kind !== "stream"),
    ...tool("streamedBody", kind === "binary" || kind === "stream"),
    ...tool(
      "followRedirects",
      responses.some(({ status }) => status.startsWith("3") && status !== "304"),
    ),
    ...tool("followingCall", pagination?.style === "link" || pagination?.style === "next-url"),
  ];
}

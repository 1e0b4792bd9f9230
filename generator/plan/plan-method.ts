import type { PollPolicy } from "../../templates/runtime/policy.js";
import { identifier, key, literal } from "../emit.js";
import type { Operation } from "../ir/api.js";
import { successResponse } from "../ir/build-responses.js";
import type { StreamCode } from "./plan-stream.js";
import type { OperationNames, ResourceContext } from "./resource-context.js";
import { needsNothing, parsedType, partType, resultType, type TypeContext } from "./type-expressions.js";

/** What a method or function is planned from. */
export interface MethodSource {
  readonly name: string;
  readonly operation: Operation;
  readonly names: OperationNames;
  readonly types: TypeContext;
  readonly context: ResourceContext;
  /** Code of the type a call resolves to. */
  readonly result: string;
  readonly hasParams: boolean;
  /** The stream it asks for. */
  readonly stream?: StreamCode | undefined;
}

/** The signature and the one line of a method. */
export function planMethod(source: MethodSource): SignedCode {
  const { name, names } = source;
  const { parameters, returns, call } = planCall(source, {
    caller: "this.client",
    descriptor: identifier(names.descriptor),
  });
  return {
    signature: layOut(`${key(name)}(`, parameters, { returns, indent: "  " }),
    body: `return ${call};`,
  };
}

/** The signature and the one line of a function, whose first argument is the client. */
export function planFunction(source: MethodSource, { kit, descriptor }: FunctionCode): SignedCode {
  const { name, types } = source;
  const { imports } = types;
  const caller = `${imports.value(types.runtimeModule("functions"), "by")}(client, ${kit})`;
  const { parameters, returns, call } = planCall(source, { caller, descriptor });
  const client = `client: ${imports.type(types.runtimeModule("functions"), "ClientHandle")}`;
  const opening = `export function ${identifier(name)}(`;
  return {
    signature: layOut(opening, [client, ...parameters], { returns, indent: "" }),
    body: `return ${call};`,
  };
}

/** What stands over and in a method or function. */
export interface SignedCode {
  readonly signature: string;
  readonly body: string;
}

/** Code that a function refers to. */
interface FunctionCode {
  /** The constant that holds its tools. */
  readonly kit: string;
  readonly descriptor: string;
}

interface CallCode {
  /** Who sends the call. */
  readonly caller: string;
  readonly descriptor: string;
}

function planCall(source: MethodSource, { caller, descriptor }: CallCode) {
  const { operation, names, hasParams } = source;
  const options = optionsType(source);
  const { returns, send } = planSending(source);
  const params = `params: ${identifier(names.params)}${needsNothing(operation) ? " = {}" : ""}`;
  const parameters = [...(hasParams ? [params] : []), `options?: ${options}`];
  const given = `${descriptor}, ${hasParams ? "params" : "{}"}, options`;
  const call = send === undefined ? `${caller}.send(${given})` : `${send}(${caller}, ${given})`;
  return { parameters, returns, call };
}

/** The options of a call; where the body may travel in several media types, with their names. */
function optionsType({ operation: { body }, types }: MethodSource): string {
  const module = types.runtimeModule("options");
  if (body === undefined || body.alternatives.length === 0)
    return types.imports.type(module, "RequestOptions");
  const offered = [body, ...body.alternatives].map(({ mediaType }) => mediaType);
  const names = offered.filter((type) => !type.includes("*")).map((type) => literal(type));
  return `${types.imports.type(module, "BodyOptions")}<${names.join(" | ")}>`;
}

/** What sends the call, where the client itself does not, and what that returns. */
function planSending(source: MethodSource): { returns: string; send: string | undefined } {
  const { operation, types, context, result, stream } = source;
  if (stream !== undefined) return stream;
  const { pagination, poll } = operation.policy;
  const { imports } = types;
  const isJson = successResponse(operation.responses)?.kind === "json";
  if (pagination !== undefined && isJson) {
    const paginate = imports.value(types.runtimeModule("paginate/paginate"), "paginate");
    const page = imports.type(types.runtimeModule("paginate/paginate"), "PagePromise");
    const schema = successResponse(operation.responses)?.schema;
    const pages = {
      root: context.api.root,
      type: () => result,
      schema,
      pointer: pagination.items,
      isItem: true,
    };
    const item = partType(pages, types);
    return { returns: `${page}<${result}, ${item}>`, send: paginate };
  }
  if (poll !== undefined && isJson) {
    const job = imports.value(types.runtimeModule("poll/job"), "job");
    const promise = imports.type(types.runtimeModule("poll/job"), "JobPromise");
    const done = jobResult(poll, types, context);
    return { returns: `${promise}<${result}, ${done}>`, send: job };
  }
  const parsed = parsedType(operation, types);
  if (parsed !== undefined) {
    const module = types.runtimeModule("text-promise");
    const returns = `${imports.type(module, "TextPromise")}<${parsed}>`;
    return { returns, send: imports.value(module, "text") };
  }
  const promise = imports.type(types.runtimeModule("api-promise"), "ApiPromise");
  return { returns: `${promise}<${result}>`, send: undefined };
}

/** What `untilDone` resolves to: the part of the status answer that `result` points at. */
function jobResult(poll: PollPolicy, types: TypeContext, context: ResourceContext): string {
  const status = context.operations.get(poll.operation);
  if (status === undefined) return "unknown";
  const response = successResponse(status.responses);
  if (response?.kind !== "json" || response.schema === undefined) return "unknown";
  const { schema } = response;
  const type = () => resultType(status, types).type;
  return partType({ root: context.api.root, type, schema, pointer: poll.result ?? "", isItem: false }, types);
}

function layOut(
  opening: string,
  parameters: readonly string[],
  { returns, indent }: { readonly returns: string; readonly indent: string },
): string {
  const closing = `): ${returns} {`;
  const flat = `${indent}${opening}${parameters.join(", ")}${closing}`;
  if (flat.length <= 100) return flat;
  const lines = parameters.map((parameter) => `${indent}  ${parameter},\n`).join("");
  return `${indent}${opening}\n${lines}${indent}${closing}`;
}

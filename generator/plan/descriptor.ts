import type {
  Body,
  Operation as Descriptor,
  Parameter as DescriptorParameter,
} from "../../templates/runtime/operation.js";
import type { Operation, Parameter, RequestBody } from "../ir/api.js";
import { successResponse } from "../ir/build-responses.js";
import type { SecurityPlan } from "./plan-security.js";
import { describeStream, type StreamAnswer } from "./plan-stream.js";

/**
 * The descriptor of an operation as data, in the shape the runtime reads; defaults are left out.
 *
 * @param stream the answer it is to ask for, where that is a stream
 */
export function describeOperation(
  operation: Operation,
  schemes: SecurityPlan["definitions"],
  stream?: StreamAnswer,
): Descriptor {
  const { policy, parameters, body } = operation;
  const security = operation.security.filter((names) => names.every((name) => Object.hasOwn(schemes, name)));
  const scopes = askedScopes(operation, schemes);
  return {
    id: operation.id,
    method: operation.method,
    path: operation.path,
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(describeParameter) }),
    ...(body === undefined ? {} : { body: describeBody(body) }),
    ...(stream === undefined ? describeAnswer(operation) : describeStreamed(stream)),
    ...(security.length === 0 ? {} : { security }),
    ...(scopes.length === 0 ? {} : { scopes: Object.fromEntries(scopes) }),
    ...(operation.server === undefined ? {} : { server: operation.server }),
    ...(policy.idempotencyHeader === undefined ? {} : { idempotencyHeader: policy.idempotencyHeader }),
    ...(policy.profile === "default" ? {} : { profile: policy.profile }),
    ...(Object.keys(policy.spends).length === 0 ? {} : { spends: policy.spends }),
    ...(policy.invalidates === undefined ? {} : { invalidates: policy.invalidates }),
    ...(stream === undefined ? describeSavings(operation) : {}),
  };
}

function describeAnswer({ method, responses }: Operation): Pick<Descriptor, "response" | "accept"> {
  const response = method === "HEAD" ? undefined : successResponse(responses);
  const kind = response?.kind ?? "none";
  return {
    ...(kind === "json" ? {} : { response: kind }),
    ...(kind === "json" || response?.mediaType === undefined || kind === "auto"
      ? {}
      : { accept: response.mediaType }),
  };
}

function describeStreamed(answer: StreamAnswer): Pick<Descriptor, "response" | "accept" | "stream"> {
  const stream = describeStream(answer);
  return {
    response: "stream",
    accept: answer.content.mediaType,
    ...(stream === undefined ? {} : { stream }),
  };
}

/** What a stream cannot take part in: it is neither kept nor joined with others. */
function describeSavings({ policy }: Operation): Partial<Descriptor> {
  return {
    ...(policy.cache === undefined ? {} : { cache: policy.cache }),
    ...(policy.batch === undefined ? {} : { batch: policy.batch }),
    ...(policy.poll === undefined ? {} : { poll: policy.poll }),
    ...(policy.pagination === undefined ? {} : { pagination: policy.pagination }),
  };
}

function describeParameter(parameter: Parameter): DescriptorParameter {
  return {
    name: parameter.name,
    in: parameter.in,
    ...(parameter.argument === parameter.name ? {} : { argument: parameter.argument }),
    ...(parameter.isRequired ? { required: true } : {}),
    ...(parameter.style === undefined ? {} : { style: parameter.style }),
    ...(parameter.explode === undefined ? {} : { explode: parameter.explode }),
    ...(parameter.allowReserved ? { allowReserved: true } : {}),
    ...(parameter.content === undefined ? {} : { content: parameter.content }),
  };
}

function describeBody(body: RequestBody): Body {
  const contentType = body.mediaType.includes("*") ? wildcardType(body.kind) : body.mediaType;
  return {
    kind: body.kind,
    contentType,
    ...(body.isRequired ? { required: true } : {}),
    ...(body.encoding === undefined ? {} : { encoding: body.encoding }),
    ...(body.alternatives.length === 0 ? {} : { alternatives: body.alternatives.map(describeAlternative) }),
  };
}

function describeAlternative(body: RequestBody): Body {
  const { required: _, ...described } = describeBody(body);
  return described;
}

function wildcardType(kind: RequestBody["kind"]): string {
  return kind === "json" ? "application/json" : kind === "text" ? "text/plain" : "application/octet-stream";
}

/** Scopes matter where the SDK asks for tokens by itself. */
function askedScopes({ scopes }: Operation, schemes: SecurityPlan["definitions"]) {
  return [...scopes].filter(([name]) => {
    const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
    return scheme?.kind === "oauth2" && scheme.tokenUrl !== undefined;
  });
}

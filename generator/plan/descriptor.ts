import type {
  Body,
  Operation as Descriptor,
  Parameter as DescriptorParameter,
} from "../../templates/runtime/operation.js";
import type { Operation, Parameter, RequestBody } from "../ir/api.js";
import { successResponse } from "../ir/build-responses.js";

/** The descriptor of an operation as data, in the shape the runtime reads; defaults are left out. */
export function describeOperation(operation: Operation, knownSchemes: ReadonlySet<string>): Descriptor {
  const { policy, parameters, body } = operation;
  const response = operation.method === "HEAD" ? undefined : successResponse(operation.responses);
  const kind = response?.kind ?? "none";
  const security = satisfiable(operation.security, knownSchemes);
  return {
    id: operation.id,
    method: operation.method,
    path: operation.path,
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(describeParameter) }),
    ...(body === undefined ? {} : { body: describeBody(body) }),
    ...(kind === "json" ? {} : { response: kind }),
    ...(kind === "json" || response?.mediaType === undefined || kind === "auto"
      ? {}
      : { accept: response.mediaType }),
    ...(security.length === 0 ? {} : { security }),
    ...(operation.server === undefined ? {} : { server: operation.server }),
    ...(policy.idempotencyHeader === undefined ? {} : { idempotencyHeader: policy.idempotencyHeader }),
    ...(policy.profile === "default" ? {} : { profile: policy.profile }),
    ...(Object.keys(policy.spends).length === 0 ? {} : { spends: policy.spends }),
    ...(policy.cache === undefined ? {} : { cache: policy.cache }),
    ...(policy.invalidates === undefined ? {} : { invalidates: policy.invalidates }),
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
  };
}

function wildcardType(kind: RequestBody["kind"]): string {
  return kind === "json" ? "application/json" : kind === "text" ? "text/plain" : "application/octet-stream";
}

function satisfiable(security: Operation["security"], known: ReadonlySet<string>): Operation["security"] {
  return security.filter((alternative) => alternative.every((name) => known.has(name)));
}

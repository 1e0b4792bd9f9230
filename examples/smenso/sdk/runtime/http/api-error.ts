import type { Call, RateLimitInfo, Reply } from "../call.js";
import {
  ApiError,
  type ApiErrorDetails,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "../errors.js";
import { readPointer } from "../pointer.js";
import type { ExceededPolicy } from "../policy.js";
import { bodyBytes, decodeText, isJson } from "./body-text.js";
import { errorCode, errorMessage, errorRequestId } from "./error-body.js";
import { requestIdOf } from "./request-id.js";

/** What is known of a failed call beside its reply. */
export interface ErrorFacts {
  readonly attempts: number;
  readonly rateLimit?: RateLimitInfo | undefined;
  /** Whether the refusal was for the limit's sake, whatever its status. @default status 429 */
  readonly isRateLimited?: boolean;
  /** How the API tells its codes. */
  readonly exceeded?: ExceededPolicy | undefined;
  /** What the caller may do about it, added to the message. */
  readonly hint?: string | undefined;
}

/** The typed error for an answer whose status is no success. Its message holds the server's words, never the request's. */
export function toApiError(call: Call, reply: Reply, facts: ErrorFacts): ApiError {
  const body = parseErrorBody(reply);
  const pointed = facts.exceeded?.code === undefined ? undefined : readPointer(body, facts.exceeded.code);
  const { operation } = call;
  const details: ApiErrorDetails = {
    operationId: operation.id,
    method: operation.method,
    path: operation.path.split("?", 1)[0] ?? "",
    status: reply.status,
    headers: reply.headers,
    body,
    code: typeof pointed === "string" || typeof pointed === "number" ? String(pointed) : errorCode(body),
    requestId: requestIdOf(reply.headers) ?? errorRequestId(body),
    message: join(errorMessage(body, reply.headers.get("content-type") ?? ""), facts.hint),
    attempts: facts.attempts,
  };
  if (facts.isRateLimited ?? reply.status === 429)
    return new RateLimitError({ ...details, ...facts.rateLimit });
  return errorOfStatus(details);
}

/** The error class of a status. */
export function errorOfStatus(details: ApiErrorDetails): ApiError {
  const { status } = details;
  switch (status) {
    case 400:
      return new BadRequestError(details);
    case 401:
      return new AuthenticationError(details);
    case 403:
      return new PermissionDeniedError(details);
    case 404:
      return new NotFoundError(details);
    case 409:
      return new ConflictError(details);
    case 422:
      return new UnprocessableEntityError(details);
    case 429:
      return new RateLimitError(details);
    default:
      return status >= 500 ? new InternalServerError(details) : new ApiError(details);
  }
}

/** The body parsed where it is JSON, its text else; undefined where there is none. Never throws. */
export function parseErrorBody(reply: Reply): unknown {
  const bytes = bodyBytes(reply);
  if (bytes.length === 0) return undefined;
  const contentType = reply.headers.get("content-type") ?? "";
  const text = decodeText(bytes, contentType);
  if (!isJson(contentType) && !/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function join(message: string | undefined, hint: string | undefined): string | undefined {
  if (hint === undefined) return message;
  return message === undefined ? hint : `${message.replace(/\.$/, "")}. ${hint}`;
}

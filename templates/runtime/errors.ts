/** Everything the SDK throws is an `SdkError`, or the caller's own exception from a callback. */
export class SdkError extends Error {
  override readonly name: string = "SdkError";
}

/** What the request was, for error messages: never its query, headers or body. */
export interface RequestSummary {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
}

/** What an answer with an error status carried. */
export interface ApiErrorDetails extends RequestSummary {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body where it is JSON, else its text; undefined where there is none. */
  readonly body: unknown;
  /** The provider's own error code, where the body has one. */
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  readonly message?: string | undefined;
  readonly attempts: number;
}

/** The server answered with an error status. */
export class ApiError extends SdkError {
  override readonly name: string = "ApiError";
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly operationId: string;
  readonly attempts: number;

  constructor(details: ApiErrorDetails, options?: ErrorOptions) {
    const said = details.message === undefined ? "" : `: ${details.message}`;
    super(`${details.method} ${details.path} answered ${details.status}${said}`, options);
    this.status = details.status;
    this.headers = details.headers;
    this.body = details.body;
    this.code = details.code;
    this.requestId = details.requestId;
    this.operationId = details.operationId;
    this.attempts = details.attempts;
  }
}

/** An error that an operation documents: its status, and the type of its body. */
export type ErrorOf<Status extends number, Body> = ApiError & {
  readonly status: Status;
  readonly body: Body;
};

/**
 * Whether the server answered with an error status. With the errors that an operation documents
 * (`isApiError<GetTicketError>(error, "getTicket")`) the status tells the type of the body, as far as the server keeps to
 * its document.
 *
 * @param operationId the operation that must have failed. @default any
 */
export function isApiError<Documented extends ApiError = ApiError>(
  error: unknown,
  operationId?: string,
): error is Documented {
  return error instanceof ApiError && (operationId === undefined || operationId === error.operationId);
}

/** 400. */
export class BadRequestError extends ApiError {
  override readonly name = "BadRequestError";
}

/** 401: the credential is missing or wrong. */
export class AuthenticationError extends ApiError {
  override readonly name: string = "AuthenticationError";
}

/** 403: the credential does not allow this. */
export class PermissionDeniedError extends ApiError {
  override readonly name = "PermissionDeniedError";
}

/** 404, or an item that a batch answer does not hold. */
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
}

/** 409. */
export class ConflictError extends ApiError {
  override readonly name = "ConflictError";
}

/** 422. */
export class UnprocessableEntityError extends ApiError {
  override readonly name = "UnprocessableEntityError";
}

/** 500 and above. */
export class InternalServerError extends ApiError {
  override readonly name = "InternalServerError";
}

/** What a refusal for the limit's sake carries beside the answer. */
export interface RateLimitDetails extends ApiErrorDetails {
  /** Time the server asks to wait, or that the limit needs; undefined where nothing tells. */
  readonly retryAfterMs?: number | undefined;
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  readonly resetAt?: Date | undefined;
}

/** The limit refused the request, and waiting longer is not allowed by `retry` or `maxWaitMs`. */
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
  readonly retryAfterMs: number | undefined;
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  readonly resetAt: Date | undefined;

  constructor(details: RateLimitDetails, options?: ErrorOptions) {
    super(details, options);
    this.retryAfterMs = details.retryAfterMs;
    this.limit = details.limit;
    this.remaining = details.remaining;
    this.resetAt = details.resetAt;
  }
}

/** What is known of a request that brought no usable answer. */
export interface ConnectionDetails extends RequestSummary {
  readonly message: string;
  readonly attempts: number;
  /** Whether the server may have carried the request out although no answer came. */
  readonly outcomeUnknown: boolean;
}

/** No usable answer: the connection failed, was reset, or the body broke off or could not be read. */
export class ConnectionError extends SdkError {
  override readonly name: string = "ConnectionError";
  readonly operationId: string;
  readonly attempts: number;
  readonly outcomeUnknown: boolean;

  constructor(details: ConnectionDetails, options?: ErrorOptions) {
    const doubt = details.outcomeUnknown ? " The server may have carried the request out." : "";
    super(`${details.method} ${details.path}: ${details.message}${doubt}`, options);
    this.operationId = details.operationId;
    this.attempts = details.attempts;
    this.outcomeUnknown = details.outcomeUnknown;
  }
}

/** No answer within `timeoutMs`. */
export class TimeoutError extends ConnectionError {
  override readonly name = "TimeoutError";
}

/** The caller's `signal` aborted; `cause` is its reason. */
export class AbortError extends SdkError {
  override readonly name = "AbortError";
}

/** Why the throttle refused to hold a call. */
export type ThrottleReason = "queue-full" | "max-wait" | "closed";

/** The throttle did not let the call wait; nothing was sent. */
export class ThrottleError extends SdkError {
  override readonly name = "ThrottleError";
  /** The wait that would have been needed, as far as it is known. */
  readonly waitMs: number;
  readonly reason: ThrottleReason;
  readonly operationId: string;

  constructor(details: { operationId: string; reason: ThrottleReason; waitMs: number; message: string }) {
    super(details.message);
    this.operationId = details.operationId;
    this.reason = details.reason;
    this.waitMs = details.waitMs;
  }
}

/** The client's options or a call's arguments are unusable; nothing was sent. */
export class ConfigurationError extends SdkError {
  override readonly name = "ConfigurationError";
}

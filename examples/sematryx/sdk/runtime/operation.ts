import type { BatchPolicy, CachePolicy, Cost, Invalidation, PaginationPolicy, PollPolicy } from "./policy.js";

/** Serialisation style of a parameter (OpenAPI 3.2 §4.12.2); `tabDelimited` is Swagger 2.0's `tsv`. */
export type ParameterStyle =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "tabDelimited"
  | "deepObject"
  | "cookie";

/** One parameter of an operation. */
export interface Parameter {
  /** Name on the wire. */
  readonly name: string;
  /** `querystring`: the whole query, written by the media type in `content`. */
  readonly in: "path" | "query" | "querystring" | "header" | "cookie";
  /** Name in the arguments object. @default name */
  readonly argument?: string;
  readonly required?: boolean;
  /** @default `simple` in path and header, `form` in query and cookie */
  readonly style?: ParameterStyle;
  /** @default true for `form`, `cookie` and `deepObject`, else false */
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Media type, where the parameter is serialised by one instead of a style. */
  readonly content?: string;
}

/** How a property of a form or multipart body is encoded (OpenAPI 3.1 §4.8.15). */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** How the request body travels. */
export interface Body {
  readonly kind: "json" | "form" | "multipart" | "binary" | "text";
  /** Content-Type sent; a multipart's boundary is added. */
  readonly contentType: string;
  readonly required?: boolean;
  readonly encoding?: Readonly<Record<string, Encoding>>;
  /** Other media types it may travel in, chosen by `contentType` or by what the caller gives. */
  readonly alternatives?: readonly Body[];
}

/** How a successful response is read. `stream`: item by item, as the operation's `stream` says. */
export type ResponseKind = "json" | "text" | "binary" | "stream" | "none" | "auto";

/** How the items of a streamed response are read. */
export interface StreamFormat {
  /** What the data of an event is; `auto`: JSON where it parses, else text. @default "json" */
  readonly data?: "json" | "text" | "auto";
  /** What an item of an event stream is: the event with its fields, or its data. @default "data" */
  readonly item?: "event";
  /** Member of the request body that is set to true to ask for the stream. */
  readonly flag?: string;
}

/** Names of security schemes that together suffice. An empty list: no credential. */
export type SecurityRequirement = readonly string[];

/**
 * One operation of the API, as data. The type parameter is what a call resolves to; it exists for the compiler only.
 */
export interface Operation<Result = unknown> {
  /** `operationId`. */
  readonly id: string;
  /** Upper-case HTTP method. */
  readonly method: string;
  /** Path template, for example `/tickets/{id}`. */
  readonly path: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: Body;
  /** @default "json" */
  readonly response?: ResponseKind;
  /** Where `response` is `stream`. */
  readonly stream?: StreamFormat;
  /** `Accept` header. @default by `response` */
  readonly accept?: string;
  /** Alternatives, the first that the client's credentials satisfy is used. Left out: none needed. */
  readonly security?: readonly SecurityRequirement[];
  /** OAuth 2.0 scopes that the operation asks for, by security scheme. */
  readonly scopes?: Readonly<Record<string, readonly string[]>>;
  /** Base URL of this operation where the document gives it one of its own. */
  readonly server?: string;
  /** Whether a repetition cannot do harm. @default by method: GET, HEAD, OPTIONS, TRACE, PUT, DELETE, QUERY */
  readonly idempotent?: boolean;
  /** Header that carries an idempotency key, where the operation takes one. */
  readonly idempotencyHeader?: string;
  /** Name of the profile in the client's policy. @default "default" */
  readonly profile?: string;
  /** What a request spends, by limit. @default nothing */
  readonly spends?: Readonly<Record<string, Cost>>;
  readonly cache?: CachePolicy;
  readonly invalidates?: readonly Invalidation[];
  readonly batch?: BatchPolicy;
  readonly poll?: PollPolicy;
  readonly pagination?: PaginationPolicy;
  /** The operations that `batch` and `poll` name. A function, since descriptors of two files may name each other. */
  readonly uses?: () => readonly Operation[];
  /** Never present: carries `Result` for the compiler. */
  readonly [resultType]?: Result;
}

declare const resultType: unique symbol;

const idempotentMethods = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"]);
const safeMethods = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);

/** Whether the operation may be repeated although it may already have been carried out (RFC 9110 §9.2.2). */
export function isIdempotent(descriptor: Pick<Operation, "method" | "idempotent">): boolean {
  return descriptor.idempotent ?? idempotentMethods.has(descriptor.method);
}

/** Whether the method only reads (RFC 9110 §9.2.1). */
export function isSafe(descriptor: Pick<Operation, "method">): boolean {
  return safeMethods.has(descriptor.method);
}

/** The operation another one names in `batch` or `poll`. */
export function usedOperation(descriptor: Operation, id: string): Operation {
  const found = descriptor.uses?.().find((candidate) => candidate.id === id);
  if (found === undefined)
    throw new TypeError(`Operation "${descriptor.id}" names "${id}", which its descriptor does not carry.`);
  return found;
}

/** The name an argument has in the arguments object. */
export function argumentName(descriptor: Operation, place: Parameter["in"], name: string): string {
  const parameter = descriptor.parameters?.find(
    (candidate) => candidate.in === place && candidate.name === name,
  );
  return parameter?.argument ?? name;
}

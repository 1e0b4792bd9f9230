import type { Address, Call, CallHeaders, Credential, EncodedBody } from "../call.js";
import type { Context } from "../context.js";
import { ConfigurationError } from "../errors.js";
import { type Body, isSafe, type Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { ownMember } from "../pointer.js";
import { type BaseUrl, parseBaseUrl } from "./base-url.js";
import { buildHeaders, type GivenHeaders, headerEntries, setAll } from "./build-headers.js";
import { buildUrl } from "./build-url.js";
import { checkArguments } from "./check-arguments.js";
import { chooseBody } from "./choose-body.js";
import { writtenText } from "./codecs.js";
import type { Credentials } from "./credentials.js";
import { encodeBody, type PreparedBody } from "./encode-body.js";
import { checkHeader } from "./header-check.js";
import { HeaderCredentials } from "./header-credentials.js";
import type { Identities } from "./identities.js";
import { type OperationPlan, planOperation } from "./operation-plan.js";
import { randomHex } from "./random-hex.js";
import { RequestHeaders } from "./request-headers.js";
import { withServerVariables } from "./server-variables.js";

/** A request whose URL, headers and body are there already. */
export interface ReadyRequest {
  readonly operation: Operation;
  readonly args: Readonly<Record<string, unknown>>;
  readonly options: RequestOptions;
  readonly url: Address;
  readonly headers: CallHeaders;
  readonly body: EncodedBody | undefined;
}

/** Makes calls of operations: URL, headers, body and credential, from the caller's arguments. */
export class CallBuilder {
  readonly #context: Context;
  readonly #credentials: Credentials;
  readonly #byHeader: HeaderCredentials;
  readonly #bases = new Map<string, BaseUrl>();
  readonly #plans = new WeakMap<Operation, OperationPlan>();
  readonly #clientHeaders: GivenHeaders;
  readonly #clientSecrets: GivenHeaders;

  /** @throws {ConfigurationError} the base URL or the client's headers are unusable */
  constructor(context: Context, credentials: Credentials, identities: Identities) {
    this.#context = context;
    this.#credentials = credentials;
    this.#byHeader = new HeaderCredentials(context.definition, identities);
    const { baseUrl, headers } = context.options;
    if (baseUrl !== undefined || context.definition.baseUrl !== undefined) this.base();
    for (const [name, value] of headerEntries(headers ?? {})) {
      if (value !== undefined) checkHeader(name, value, `Option "headers", header ${JSON.stringify(name)}`);
    }
    const { open, secret } = this.#byHeader.split(headers);
    this.#clientHeaders = open;
    this.#clientSecrets = secret;
  }

  /**
   * A call of an operation.
   *
   * @throws {ConfigurationError} the arguments are unusable
   */
  build(
    operation: Operation,
    args: Readonly<Record<string, unknown>>,
    options: RequestOptions,
  ): Call | Promise<Call> {
    const plan = this.planOf(operation);
    checkArguments(plan, args);
    checkOptions(plan, options);
    const value = operation.body === undefined ? undefined : ownMember(args, "body");
    const prepared =
      operation.body === undefined || value === undefined
        ? undefined
        : this.#encode(operation.body, value, { label: plan.label, contentType: options.contentType });
    const { open, secret } = this.#byHeader.split(options.headers);
    const headers = buildHeaders({
      plan,
      args,
      contentType: prepared?.contentType,
      client: this.#clientHeaders,
      request: open,
    });
    const url = buildUrl(plan, args);
    const request = { operation, args, options, url, headers, body: prepared?.encoded };
    return this.#finish(withIdempotencyKey(request), secret);
  }

  #encode(
    body: Body,
    value: unknown,
    { label, contentType }: { label: string; contentType: string | undefined },
  ): PreparedBody {
    const isChoice = contentType !== undefined || body.alternatives !== undefined;
    const chosen = isChoice ? chooseBody(body, value, contentType) : body;
    const { codecs } = this.#context.options;
    const written = chosen.kind === "text" ? writtenText(codecs, chosen.contentType, value) : value;
    return encodeBody(chosen, written, `The body of ${label}`);
  }

  /** A call whose URL the server or the caller gave. The URL must be within the operation's origin. */
  buildReady(request: ReadyRequest & { readonly url: URL }): Call | Promise<Call> {
    const base = this.base(request.operation);
    if (request.url.origin !== base.origin || request.url.username !== "" || request.url.password !== "")
      throw new ConfigurationError(
        `Requests go to ${base.origin} only, got a URL at ${request.url.origin}. Use fetch for other addresses: credentials of this client stay at its own.`,
      );
    const given = Object.fromEntries(request.headers);
    const { open, secret } = this.#byHeader.split(given);
    const headers = new RequestHeaders();
    setAll(headers, this.#clientHeaders, 'Option "headers"');
    setAll(headers, open, "The request");
    return this.#finish({ ...request, headers }, secret);
  }

  /** What is the same for every call of the operation. */
  planOf(operation: Operation): OperationPlan {
    const known = this.#plans.get(operation);
    if (known !== undefined) return known;
    const plan = planOperation(operation, this.base(operation));
    this.#plans.set(operation, plan);
    return plan;
  }

  /**
   * The base URL of an operation, or of the client. The caller's `baseUrl` stands for all servers of the document, so
   * that a client made for a test or a proxy sends nothing elsewhere.
   *
   * @throws {ConfigurationError} there is none, or it is unusable
   */
  base(operation?: Operation): BaseUrl {
    const { options, definition } = this.#context;
    const text = options.baseUrl ?? operation?.server ?? definition.baseUrl ?? "";
    const known = this.#bases.get(text);
    if (known !== undefined) return known;
    const base = this.#parseBase(text, operation);
    this.#bases.set(text, base);
    return base;
  }

  #parseBase(declared: string, operation: Operation | undefined): BaseUrl {
    const { options, definition } = this.#context;
    const allowInsecure = options.allowInsecure ?? false;
    if (options.baseUrl !== undefined) {
      const where = `Option "baseUrl" of ${definition.name}`;
      return parseBaseUrl(options.baseUrl, { where, allowInsecure, relativeTo: pageUrl() });
    }
    if ((operation?.server ?? definition.baseUrl) === undefined)
      throw new ConfigurationError(
        `${definition.name} has no base URL: the document names no server. Give the option "baseUrl".`,
      );
    const where = `The server URL in the document of ${definition.name} (set the option "baseUrl" to use another)`;
    const { servers = {} } = definition;
    const { serverVariables: values = {} } = options;
    const url = (text: string) => withServerVariables(text, servers, values);
    const relativeTo = definition.baseUrl === undefined ? undefined : url(definition.baseUrl);
    return parseBaseUrl(url(declared), { where, allowInsecure, relativeTo });
  }

  #finish(request: ReadyRequest, secrets: GivenHeaders): Call | Promise<Call> {
    const credential = this.#credentials.for(request.operation);
    const given =
      secrets === undefined && this.#clientSecrets === undefined
        ? undefined
        : { ...this.#clientSecrets, ...secrets };
    const client = this.#context;
    if (given === undefined && !(credential instanceof Promise))
      return withCredential(request, credential, client);
    return this.#credential(credential, given).then((settled) => withCredential(request, settled, client));
  }

  async #credential(credential: Credential | Promise<Credential>, given: GivenHeaders): Promise<Credential> {
    const own = await credential;
    return given === undefined ? own : this.#byHeader.join(own, given);
  }
}

function withCredential(request: ReadyRequest, credential: Credential, client: Context): Call {
  const { operation, args, options, url, headers, body } = request;
  return { operation, args, options, url, headers, body, credential, client };
}

/** In browsers, the page: what a relative base URL such as `/api` is resolved against. */
function pageUrl(): string | undefined {
  const href = ownMember(ownMember(globalThis, "location"), "href");
  return typeof href === "string" ? href : undefined;
}

function checkOptions({ label }: OperationPlan, { timeoutMs, idleTimeoutMs }: RequestOptions): void {
  checkDuration(label, "timeoutMs", timeoutMs);
  checkDuration(label, "idleTimeoutMs", idleTimeoutMs);
}

function checkDuration(label: string, name: string, value: number | undefined): void {
  if (value !== undefined && !(value >= 0))
    throw new ConfigurationError(
      `Request option "${name}" of ${label} must be a number of milliseconds, 0 or more, got ${value}.`,
    );
}

/** A write that takes an idempotency key always gets one: all its attempts then are one request to the server. */
function withIdempotencyKey(request: ReadyRequest): ReadyRequest {
  const { operation, options, headers } = request;
  if (isSafe(operation)) return request;
  const header = operation.idempotencyHeader ?? "idempotency-key";
  const given = options.idempotencyKey ?? headers.get(header) ?? undefined;
  if (given === undefined && operation.idempotencyHeader === undefined) return request;
  const idempotencyKey = given ?? randomHex();
  checkHeader(header, idempotencyKey, `Request option "idempotencyKey" of ${operation.id}`);
  const keyed = new RequestHeaders(headers);
  keyed.set(header, idempotencyKey);
  return { ...request, headers: keyed, options: { ...options, idempotencyKey } };
}

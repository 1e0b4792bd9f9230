import type { Call, CallHeaders, Credential } from "../call.js";
import type { Context } from "../context.js";
import { ConfigurationError } from "../errors.js";
import { bodyTools, brought } from "../kit.js";
import type { Body, Operation } from "../operation.js";
import type { RequestOptions } from "../options.js";
import { ownMember } from "../pointer.js";
import { type BaseUrl, parseBaseUrl } from "./base-url.js";
import { buildHeaders, type GivenHeaders, type HeaderInput, hasFixedHeaders } from "./build-headers.js";
import { buildUrl } from "./build-url.js";
import { checkRequired } from "./check-required.js";
import type { Credentials } from "./credentials.js";
import type { PreparedBody } from "./encode-body.js";
import type { HeaderCredentials, SplitHeaders } from "./header-credentials.js";
import type { Identities } from "./identities.js";
import { type OperationPlan, planOperation } from "./operation-plan.js";
import type { ReadyRequest } from "./ready-call.js";

/** Makes calls of operations: URL, headers, body and credential, from the caller's arguments. */
export class CallBuilder {
  readonly #context: Context;
  readonly #credentials: Credentials;
  readonly #identities: Identities;
  readonly #bases = new Map<string, BaseUrl>();
  readonly #plans = new WeakMap<Operation, OperationPlan>();
  /** Headers that all calls of an operation have alike. */
  #fixedHeaders = new WeakMap<OperationPlan, CallHeaders>();
  #byHeader: HeaderCredentials | undefined;
  #clientHeaders: SplitHeaders | undefined;

  /** @throws {ConfigurationError} the base URL is unusable */
  constructor(context: Context, credentials: Credentials, identities: Identities) {
    this.#context = context;
    this.#credentials = credentials;
    this.#identities = identities;
    if (context.options.baseUrl !== undefined || context.definition.baseUrl !== undefined) this.base();
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
    const { kit } = this.#context;
    if (kit.checkArguments === undefined) checkRequired(plan, args);
    else kit.checkArguments(plan, args, options);
    const value = operation.body === undefined ? undefined : ownMember(args, "body");
    const prepared =
      operation.body === undefined || value === undefined
        ? undefined
        : this.#encode(operation.body, value, { label: plan.label, contentType: options.contentType });
    const { open, secret } = this.split(options.headers);
    const headers = this.#headers({ plan, args, contentType: prepared?.contentType, request: open });
    const url = buildUrl(plan, args, kit.parameterWriters);
    const request = { operation, args, options, url, headers, body: prepared?.encoded };
    return this.finish(kit.withIdempotencyKey?.(request) ?? request, secret);
  }

  #headers(given: Omit<HeaderInput, "client">): CallHeaders {
    const { plan } = given;
    const isFixed = hasFixedHeaders(given);
    const known = isFixed ? this.#fixedHeaders.get(plan) : undefined;
    if (known !== undefined) return known;
    const client = this.clientHeaders().open;
    const headers = buildHeaders({ ...given, client }, this.#context.kit.parameterWriters);
    if (isFixed) this.#fixedHeaders.set(plan, headers);
    return headers;
  }

  #encode(
    body: Body,
    value: unknown,
    { label, contentType }: { label: string; contentType: string | undefined },
  ): PreparedBody {
    const { kit, options } = this.#context;
    const isChoice = contentType !== undefined || body.alternatives !== undefined;
    const chosen = (isChoice ? kit.chooseBody?.(body, value, contentType) : undefined) ?? body;
    return brought(kit[bodyTools[chosen.kind]], chosen.kind)(
      chosen,
      value,
      `The body of ${label}`,
      options.codecs,
    );
  }

  /** Headers apart: those anybody may see, and those that are a credential. */
  split(headers: GivenHeaders): SplitHeaders {
    return this.#secrets()?.split(headers) ?? { open: headers, secret: undefined };
  }

  /** The client's own headers, apart. */
  clientHeaders(): SplitHeaders {
    this.#secrets();
    this.#clientHeaders ??= this.split(this.#context.options.headers);
    return this.#clientHeaders;
  }

  /** Credentials among headers matter where answers and limits are kept apart by them. */
  #secrets(): HeaderCredentials | undefined {
    const { kit, definition } = this.#context;
    if (this.#byHeader === undefined && kit.HeaderCredentials !== undefined) {
      this.#byHeader = new kit.HeaderCredentials(definition, this.#identities);
      this.#clientHeaders = undefined;
      this.#fixedHeaders = new WeakMap();
    }
    return this.#byHeader;
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
    const { withServerVariables } = this.#context.kit;
    const url = (text: string) => withServerVariables?.(text, servers, values) ?? text;
    const relativeTo = definition.baseUrl === undefined ? undefined : url(definition.baseUrl);
    return parseBaseUrl(url(declared), { where, allowInsecure, relativeTo });
  }

  /** Gives a request its credential. */
  finish(request: ReadyRequest, secrets: GivenHeaders): Call | Promise<Call> {
    const credential = this.#credentials.for(request.operation);
    const { secret: own } = this.clientHeaders();
    const given = secrets === undefined && own === undefined ? undefined : { ...own, ...secrets };
    const client = this.#context;
    if (given === undefined && !(credential instanceof Promise))
      return withCredential(request, credential, client);
    return this.#credential(credential, given).then((settled) => withCredential(request, settled, client));
  }

  async #credential(credential: Credential | Promise<Credential>, given: GivenHeaders): Promise<Credential> {
    const own = await credential;
    return (given && this.#byHeader?.join(own, given)) ?? own;
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

import type { Call, EncodedBody, Send } from "./call.js";
import type { ClientContext } from "./client-context.js";
import { ConfigurationError, RateLimitError } from "./errors.js";
import type { BaseUrl } from "./http/base-url.js";
import { isJson } from "./http/body-text.js";
import { dotSegment } from "./http/build-url.js";
import { abortError } from "./http/deadline.js";
import { OperationMatcher } from "./http/operation-matcher.js";
import { readyCall } from "./http/ready-call.js";
import { toResponse } from "./http/to-response.js";
import { untilAborted } from "./http/until-aborted.js";
import type { Operation, SecurityRequirement } from "./operation.js";
import type { CacheMode, RequestOptions } from "./options.js";

type FetchBody = NonNullable<RequestInit["body"]>;

/** What `fetch` is given, as far as it means something here. */
interface GivenRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: FetchBody | null;
  readonly signal: AbortSignal | undefined;
  readonly cache: CacheMode | undefined;
}

/**
 * `fetch` under the base URL, through the client's pipeline. A request that is one of the document's operations spends
 * what that operation spends; any other spends what the document declares for all.
 */
export class ApiFetch {
  readonly #context: ClientContext;
  readonly #send: Send;
  readonly #matcher: OperationMatcher;
  readonly #security: readonly SecurityRequirement[];

  constructor(context: ClientContext, send: Send) {
    this.#context = context;
    this.#send = send;
    const { operations: groups = [], security } = context.definition;
    const operations = groups.flat();
    this.#matcher = new OperationMatcher(operations);
    this.#security =
      operations.find((operation) => operation.security?.some(({ length }) => length > 0))?.security ??
      Object.keys(security).map((name) => [name]);
  }

  /** See `ApiClient.fetch`. `mode`, `credentials`, `redirect` and the like of `init` have no effect. */
  async fetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const given = await this.#read(input, init);
    if (given.signal?.aborted === true) throw abortError(given.signal);
    const built = this.#build(given);
    const call =
      built instanceof Promise ? await untilAborted(built, given.signal, this.#context.links) : built;
    try {
      return toResponse((await this.#send(call)).reply);
    } catch (error) {
      if (error instanceof RateLimitError) return refusedResponse(error, call);
      throw error;
    }
  }

  async #read(input: string | URL | Request, init: RequestInit): Promise<GivenRequest> {
    const base = this.#context.builder.base();
    if (!(input instanceof Request)) {
      return {
        url: resolve(input, base),
        method: (init.method ?? "GET").toUpperCase(),
        headers: headersOf(init),
        body: init.body ?? null,
        signal: init.signal ?? undefined,
        cache: cacheModeOf(init),
      };
    }
    const request = new Request(input, {
      ...init,
      headers: init.headers === undefined ? input.headers : headersOf(init),
    });
    return {
      url: new URL(request.url),
      method: request.method,
      headers: request.headers,
      // Read whole, so that it can be sent again.
      body: request.body === null ? null : await request.arrayBuffer(),
      signal: request.signal,
      cache: cacheModeOf(init) ?? cacheModeOf(input),
    };
  }

  #build({ url, method, headers, body, signal, cache }: GivenRequest): Call | Promise<Call> {
    const { builder, definition } = this.#context;
    const match = this.#matcher.match(method, url, builder.base());
    const generic: Operation = {
      id: "fetch",
      method,
      path: url.pathname,
      response: "auto",
      security: this.#security,
      spends: definition.policy.apply,
    };
    const options: RequestOptions = { batch: false, signal, cache };
    return readyCall(builder, {
      operation: match?.operation ?? generic,
      args: match?.args ?? {},
      options,
      url,
      headers,
      body: body === null ? undefined : encoded(body, headers.get("content-type") ?? ""),
    });
  }
}

const cacheModes: readonly string[] = [
  "no-store",
  "reload",
  "no-cache",
  "force-cache",
  "only-if-cached",
] satisfies CacheMode[];

/** The cache mode asked for. Node's own types do not know the member, though its `fetch` does. */
function cacheModeOf(given: object): CacheMode | undefined {
  const mode: unknown = "cache" in given ? given.cache : undefined;
  return typeof mode === "string" && cacheModes.includes(mode) ? (mode as CacheMode) : undefined;
}

/** The platform's own error would repeat the value. */
function headersOf(init: RequestInit): Headers {
  try {
    return new Headers(init.headers);
  } catch {
    throw new ConfigurationError("fetch was given headers with a name or value that no header can have.");
  }
}

function resolve(input: string | URL, base: BaseUrl): URL {
  const text = String(input);
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) {
    if (URL.canParse(text)) return new URL(text);
    throw new ConfigurationError("fetch was given an invalid URL.");
  }
  const path = text.split(/[?#]/, 1)[0] ?? "";
  if (/^[/\\]{2}/.test(text) || dotSegment.test(path))
    throw new ConfigurationError(
      `fetch takes a path under ${base.origin}${base.path || "/"}, or a whole URL at ${base.origin}; "//", "." and ".." lead elsewhere.`,
    );
  return new URL(`${base.origin}${base.path}${text.startsWith("/") ? "" : "/"}${text}`);
}

function encoded(body: FetchBody, contentType: string): EncodedBody {
  const isReplayable = !(body instanceof ReadableStream);
  return {
    make: () => body,
    isReplayable,
    get value() {
      if (typeof body !== "string" || !isJson(contentType)) return body;
      try {
        return JSON.parse(body) as unknown;
      } catch {
        return body;
      }
    },
  };
}

/** A refusal that outlasted the retries is, to `fetch`, a response like any other. */
function refusedResponse(error: RateLimitError, call: Call): Response {
  const { body, status, headers } = error;
  const text = body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
  const response = new Response(text, { status, headers });
  Object.defineProperty(response, "url", { value: call.url.href, configurable: true });
  return response;
}

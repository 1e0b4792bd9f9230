import type { Call, Credential, Reply } from "../call.js";
import type { Context } from "../context.js";
import { ConfigurationError, ConnectionError } from "../errors.js";
import { brought } from "../kit.js";
import { isSafe } from "../operation.js";
import type { AbortLinks } from "./abort-links.js";
import { type Attempt, AttemptFailure } from "./attempt.js";
import { Deadline } from "./deadline.js";
import { pathOf } from "./path-of.js";
import { readBody } from "./read-body.js";

const defaultTimeoutMs = 60_000;

/** `RequestInit` with what streams need (Fetch standard; missing in the compiler's library). */
type FetchInit = RequestInit & { duplex?: "half" };

/** One request on its way: where it goes and what it carries, the credential included. */
interface Hop {
  /** Without the credential. */
  readonly url: URL;
  readonly method: string;
  readonly hasBody: boolean;
}

/** Sends single requests. See `Attempt` for what it promises. */
export class Transport {
  readonly #context: Context;
  readonly #links: AbortLinks;

  constructor(context: Context, links: AbortLinks) {
    this.#context = context;
    this.#links = links;
  }

  /** Sends one request and reads its answer. */
  readonly attempt: Attempt = async (call, attempt, onUnsent) => {
    const { clock, closed, options, events } = this.#context;
    const { signal: caller, timeoutMs = options.timeoutMs ?? defaultTimeoutMs } = call.options;
    const deadline = new Deadline({ clock, links: this.#links, timeoutMs, caller, closed });
    const startedAtMs = clock.now();
    const { id: operationId, method } = call.operation;
    if (events.isHeard) {
      const path = pathOf(call);
      events.emit({ type: "request", operationId, atMs: startedAtMs, method, path, attempt });
    }
    let isStreaming = false;
    try {
      const reply = await deadline.race(this.#exchange(call, attempt, deadline));
      isStreaming = reply.body instanceof ReadableStream;
      const atMs = clock.now();
      const durationMs = atMs - startedAtMs;
      const { status } = reply;
      if (events.isHeard) events.emit({ type: "response", operationId, atMs, status, attempt, durationMs });
      options.logger?.debug(`${method} ${pathOf(call)} answered ${status}`, {
        operationId,
        attempt,
        durationMs,
      });
      return reply;
    } catch (error) {
      if (deadline.hasLeft) throw error;
      onUnsent?.();
      throw error instanceof AttemptFailure ? unsent(error) : error;
    } finally {
      if (!isStreaming) deadline.end();
    }
  };

  async #exchange(call: Call, attempt: number, deadline: Deadline): Promise<Reply> {
    const { credential: current } = call;
    const credential = current.renew === undefined ? current : await current.renew();
    // Not every custom fetch heeds its signal, and what was given up must not leave.
    deadline.signal.throwIfAborted();
    deadline.hasLeft = true;
    const { clock } = this.#context;
    const sentAtMs = clock.now();
    const { response, url } = await this.#send(call, credential, deadline.signal);
    const answeredAtMs = clock.now();
    const { status, statusText, headers } = response;
    deadline.answered = { status, headers };
    if (status === 401) current.refused?.();
    const body = await readBody({ call, response, deadline, attempt, kit: this.#context.kit });
    const reply = { status, statusText, headers, url: url.href, body, sentAtMs, answeredAtMs };
    return credential.id === current.id ? reply : { ...reply, isOfOtherCredential: true };
  }

  /** The answer after redirects, and the URL that gave it, without the credential. */
  async #send(
    call: Call,
    credential: Credential,
    signal: AbortSignal,
  ): Promise<{ response: Response; url: URL }> {
    const hasBody = call.body !== undefined;
    let hop: Hop = { url: call.url, method: call.operation.method, hasBody };
    for (let hops = 0; ; hops++) {
      const response = await this.#hop({ call, credential, signal, hop, isFirst: hops === 0 });
      const isReplayable = call.body?.isReplayable ?? true;
      const redirect = this.#context.kit.redirectOf?.({ response, isReplayable, hops, ...hop });
      if (redirect === undefined) return { response, url: hop.url };
      response.body?.cancel().catch(() => undefined);
      hop = { url: redirect.url, method: redirect.method, hasBody: redirect.keepsBody };
    }
  }

  async #hop({ call, credential, signal, hop, isFirst }: HopInput): Promise<Response> {
    const { options, kit } = this.#context;
    const isBare = credential.id === "";
    const url = isBare ? hop.url : new URL(hop.url);
    const headers =
      isBare && hop.hasBody === (call.body !== undefined) ? call.headers : new Headers(call.headers);
    if (!hop.hasBody && call.body !== undefined) headers.delete("content-type");
    if (!isBare) credential.apply(url, headers);
    const init: FetchInit = { method: hop.method, headers, signal, redirect: "manual" };
    if (hop.hasBody && call.body !== undefined) {
      init.body = call.body.make();
      if (!call.body.isReplayable) init.duplex = "half";
    }
    const send = (input: string | Request, requestInit: FetchInit) =>
      this.#fetch(call, input, requestInit, isFirst);
    const response =
      options.middleware === undefined || options.middleware.length === 0
        ? await send(url.href, init)
        : await brought(kit.runMiddleware, "middleware")(
            options.middleware,
            new Request(url.href, init),
            (request) => send(request, { signal, redirect: "manual" }),
          );
    if (response.type === "opaqueredirect") throw hiddenRedirect(call);
    return response;
  }

  async #fetch(call: Call, input: string | Request, init: FetchInit, isFirst: boolean): Promise<Response> {
    try {
      return await (this.#context.options.fetch ?? globalThis.fetch)(input, init);
    } catch (cause) {
      const address = typeof input === "string" ? input : input.url;
      if (unsendable.has(call.operation.method)) throw unsendableMethod(call);
      const hasSecretUrl = address !== call.url.href;
      const failure =
        this.#context.kit.connectionFailure?.(cause, { hasSecretUrl }) ??
        new AttemptFailure("connection", "the connection failed.", hasSecretUrl ? {} : { cause });
      if (isFirst || isSafe(call.operation)) throw failure;
      // The redirect is an answer: the server has seen the request, whatever became of the next one.
      throw new AttemptFailure("connection", failure.message, { cause: failure.cause });
    }
  }
}

interface HopInput {
  readonly call: Call;
  readonly credential: Credential;
  readonly signal: AbortSignal;
  readonly hop: Hop;
  readonly isFirst: boolean;
}

/** Time was over while the attempt still waited for its credential. */
function unsent(cause: AttemptFailure): AttemptFailure {
  return new AttemptFailure("not-sent", "the credential was not there in time.", { cause });
}

/** Methods that the platform's `fetch` does not send (Fetch standard, "forbidden method"). */
const unsendable = new Set(["TRACE", "CONNECT", "TRACK"]);

function unsendableMethod({ operation: { method, path } }: Call): ConfigurationError {
  return new ConfigurationError(
    `${method} ${path} cannot be sent: the platform's fetch refuses the method. Give one that can, as option "fetch".`,
  );
}

function hiddenRedirect(call: Call): ConnectionError {
  return new ConnectionError({
    operationId: call.operation.id,
    method: call.operation.method,
    path: pathOf(call),
    message: "the server redirects, and browsers do not say where to. Set baseUrl to the final address.",
    attempts: 1,
    outcomeUnknown: false,
  });
}

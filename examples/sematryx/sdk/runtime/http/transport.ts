import type { Call, Credential, Reply } from "../call.js";
import type { Context } from "../context.js";
import { ConnectionError } from "../errors.js";
import { brought } from "../kit.js";
import { isSafe } from "../operation.js";
import type { AbortLinks } from "./abort-links.js";
import { type Attempt, AttemptFailure } from "./attempt.js";
import { Deadline } from "./deadline.js";
import { pathOf } from "./path-of.js";
import { readBody } from "./read-body.js";
import type { Hop } from "./redirect.js";
import { Timeouts } from "./timeouts.js";

const defaultTimeoutMs = 60_000;

/** `RequestInit` with what streams need (Fetch standard; missing in the compiler's library). */
type FetchInit = RequestInit & { duplex?: "half" };

/** Sends single requests. See `Attempt` for what it promises. */
export class Transport {
  readonly #context: Context;
  readonly #links: AbortLinks;
  readonly #timeouts: Timeouts;

  constructor(context: Context, links: AbortLinks) {
    this.#context = context;
    this.#links = links;
    this.#timeouts = new Timeouts(context.clock);
    // Stays, so that requests one after the other need not listen anew each time.
    links.add(context.closed, () => undefined);
  }

  /** Sends one request and reads its answer. */
  readonly attempt: Attempt = async (call, attempt, onUnsent) => {
    const { closed, options } = this.#context;
    const { signal: caller, timeoutMs = options.timeoutMs ?? defaultTimeoutMs } = call.options;
    const deadline = new Deadline({
      timeouts: this.#timeouts,
      links: this.#links,
      timeoutMs,
      caller,
      closed,
    });
    const tell = this.#context.kit.telling?.(this.#context, call, attempt);
    let isStreaming = false;
    try {
      const reply = await deadline.race(this.#exchange(call, attempt, deadline));
      isStreaming = reply.body instanceof ReadableStream;
      tell?.(reply);
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
    const { signal } = deadline;
    const hop: Hop = { url: call.url, method: call.operation.method, hasBody: call.body !== undefined };
    const input = { call, credential, signal, hop };
    const first = { response: await this.#hop({ ...input, isFirst: true }), hop };
    const { followRedirects } = this.#context.kit;
    const isFollowed = followRedirects !== undefined && first.response.status >= 300;
    const { response, hop: last } = isFollowed
      ? await followRedirects(first, {
          isReplayable: call.body?.isReplayable ?? true,
          send: (next) => this.#hop({ ...input, hop: next, isFirst: false }),
        })
      : first;
    if (response.type === "opaqueredirect") throw hiddenRedirect(call);
    const answeredAtMs = clock.now();
    const { status, statusText, headers } = response;
    deadline.answered = { status, headers };
    if (status === 401) current.refused?.();
    const body = await readBody({ call, response, deadline, attempt, kit: this.#context.kit });
    const reply = { status, statusText, headers, url: last.url.href, body, sentAtMs, answeredAtMs };
    return credential.id === current.id ? reply : { ...reply, isOfOtherCredential: true };
  }

  #hop(input: HopInput): Promise<Response> {
    const { call, credential, signal, hop } = input;
    const { middleware, fetch } = this.#context.options;
    const given = Object.fromEntries(call.headers);
    if (isPlain(input) && fetch === undefined && middleware === undefined) {
      // The platform's own fetch makes its `Headers` anyway.
      const init = { method: hop.method, headers: given, signal, redirect: "manual" } as const;
      return this.#fetch(input, hop.url.href, init);
    }
    const headers = new Headers(given);
    if (!hop.hasBody && call.body !== undefined) headers.delete("content-type");
    let { href } = hop.url;
    if (credential.id !== "") {
      const url = new URL(href);
      credential.apply(url, headers);
      href = url.href;
    }
    const init: FetchInit = { method: hop.method, headers, signal, redirect: "manual" };
    if (hop.hasBody && call.body !== undefined) {
      init.body = call.body.make();
      if (!call.body.isReplayable) init.duplex = "half";
    }
    if (middleware === undefined || middleware.length === 0) return this.#fetch(input, href, init);
    const run = brought(this.#context.kit.runMiddleware, "middleware");
    return run(middleware, new Request(href, init), (request) =>
      this.#fetch(input, request, { signal, redirect: "manual" }),
    );
  }

  async #fetch({ call, isFirst }: HopInput, input: string | Request, init: FetchInit): Promise<Response> {
    try {
      return await (this.#context.options.fetch ?? globalThis.fetch)(input, init);
    } catch (cause) {
      const address = typeof input === "string" ? input : input.url;
      const hasSecretUrl = address !== call.url.href;
      const failure =
        this.#context.kit.connectionFailure?.(cause, { hasSecretUrl, call }) ??
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

/** Whether a request carries neither credential nor body. */
function isPlain({ call, credential }: HopInput): boolean {
  return credential.id === "" && call.body === undefined;
}

/** Time was over while the attempt still waited for its credential. */
function unsent(cause: AttemptFailure): AttemptFailure {
  return new AttemptFailure("not-sent", "the credential was not there in time.", { cause });
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

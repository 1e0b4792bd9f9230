import type { Call } from "../../../templates/runtime/call.js";
import { ClientContext } from "../../../templates/runtime/client-context.js";
import type { ClientDefinition } from "../../../templates/runtime/definition.js";
import type { ClientEvent } from "../../../templates/runtime/events.js";
import { Transport } from "../../../templates/runtime/http/transport.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { BaseClientOptions, RequestOptions } from "../../../templates/runtime/options.js";
import { wholeKit } from "../../../templates/runtime/whole-kit.js";
import { VirtualClock } from "../virtual-clock.js";

/** What a request looked like when it reached the fake server. */
export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: RequestInit["body"];
  readonly redirect: string | undefined;
  readonly signal: AbortSignal | null | undefined;
}

export type Answer = (request: SeenRequest, index: number) => Response | Promise<Response>;

export interface Harness {
  readonly context: ClientContext;
  readonly transport: Transport;
  readonly clock: VirtualClock;
  readonly seen: SeenRequest[];
  readonly events: ClientEvent[];
  readonly logged: unknown[];
  readonly close: () => void;
  call(
    operation: Partial<Operation>,
    args?: Record<string, unknown>,
    options?: RequestOptions,
  ): Promise<Call>;
}

export const noPolicy = { limits: {}, profiles: {}, apply: {} } as const;

export interface HarnessOptions {
  readonly definition?: Partial<ClientDefinition>;
  readonly options?: Partial<BaseClientOptions> & Readonly<Record<string, unknown>>;
}

/** A client's inner parts against a fake server, in virtual time. */
export function harness(answer: Answer, { definition = {}, options = {} }: HarnessOptions = {}): Harness {
  const clock = new VirtualClock();
  const seen: SeenRequest[] = [];
  const events: ClientEvent[] = [];
  const logged: unknown[] = [];
  const closing = new AbortController();
  const fake: typeof globalThis.fetch = async (input, init) => {
    const isRequest = input instanceof Request;
    const request: SeenRequest = {
      url: isRequest ? input.url : String(input),
      method: isRequest ? input.method : (init?.method ?? "GET"),
      headers: isRequest ? input.headers : new Headers(init?.headers),
      body: isRequest ? input.body : init?.body,
      redirect: init?.redirect,
      signal: init?.signal,
    };
    seen.push(request);
    return answer(request, seen.length - 1);
  };
  const context = new ClientContext(
    {
      name: "Test",
      baseUrl: "https://api.example.com/v1",
      security: {},
      scopeOptions: [],
      policy: noPolicy,
      ...definition,
    },
    {
      clock,
      fetch: fake,
      onEvent: (event) => events.push(event),
      logger: {
        debug: (message, details) => logged.push([message, details]),
        warn: (message, details) => logged.push([message, details]),
      },
      ...options,
    },
    closing.signal,
    wholeKit,
  );
  return {
    context,
    transport: new Transport(context, context.links),
    clock,
    seen,
    events,
    logged,
    close: () => closing.abort(),
    call: (operation, args = {}, requestOptions = {}) =>
      context.buildCall({ id: "test", method: "GET", path: "/things", ...operation }, args, requestOptions),
  };
}

export function json(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    ...init,
    headers: { "content-type": "application/json", ...init.headers },
  });
}

/** What a promise rejects with; fails where it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("The promise was expected to reject.");
}

/** All text an error carries, along its causes, and what it would print. */
export function textOf(value: unknown): string {
  const parts: string[] = [];
  const seen = new Set<unknown>();
  const visit = (at: unknown) => {
    if (typeof at === "string") parts.push(at);
    if (typeof at !== "object" || at === null || seen.has(at)) return;
    seen.add(at);
    if (at instanceof Headers) return visit(Object.fromEntries(at));
    if (at instanceof Map || at instanceof Set) return visit([...at]);
    for (const key of Reflect.ownKeys(at)) {
      parts.push(String(key));
      visit(Reflect.get(at, key));
    }
  };
  visit(value);
  return parts.join("\n");
}

import type { Call, Exchange, Reply, Send } from "../../../templates/runtime/call.js";
import { systemClock } from "../../../templates/runtime/clock.js";
import type { Context } from "../../../templates/runtime/context.js";
import { type ClientEvent, EventHub } from "../../../templates/runtime/events.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { BaseClientOptions, RequestOptions } from "../../../templates/runtime/options.js";
import type { LimitPolicy, Profile } from "../../../templates/runtime/policy.js";
import { wholeKit } from "../../../templates/runtime/whole-kit.js";
import { VirtualClock } from "../virtual-clock.js";

const profile: Profile = {
  exceeded: { status: [429] },
  retry: {
    attempts: 4,
    on: { "429": "always", "5XX": "idempotent" },
    baseMs: 1_000,
    factor: 2,
    maxMs: 30_000,
    jitter: 0,
    budgetMs: 120_000,
    honor: ["Retry-After"],
  },
};

/** A context whose events are collected; `buildCall` makes a POST to the operation's path with the arguments as body. */
export function makeContext(
  options: BaseClientOptions = {},
  limits: Readonly<Record<string, LimitPolicy>> = {},
) {
  const clock = options.clock instanceof VirtualClock ? options.clock : new VirtualClock({ startMs: 5_000 });
  const events: ClientEvent[] = [];
  const hub = new EventHub();
  hub.on((event) => events.push(event));
  const closing = new AbortController();
  const context: Context = {
    definition: {
      name: "Example",
      security: {},
      scopeOptions: [],
      policy: { limits, profiles: {}, apply: {} },
    },
    options,
    clock: options.clock ?? clock,
    random: () => 0,
    events: hub,
    kit: wholeKit,
    profile: () => profile,
    scopeValue: () => "",
    buildCall: async (operation, args, requestOptions) =>
      makeCall(operation, { args, options: requestOptions }),
    closed: closing.signal,
  };
  return { context, clock, events, closing };
}

export interface CallParts {
  readonly args?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly options?: RequestOptions;
  readonly query?: string;
  readonly credentialId?: string;
}

/** A call of an operation at api.example, its path arguments filled in. */
export function makeCall(operation: Operation, parts: CallParts = {}): Call {
  const { args = {}, headers = {}, options = {}, query = "", credentialId = "c1" } = parts;
  const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(String(args[name])),
  );
  const { body } = args;
  return {
    operation,
    args,
    options,
    url: new URL(`https://api.example${path}${query}`),
    headers: new Headers({ accept: "application/json", ...headers }),
    body:
      body === undefined ? undefined : { make: () => JSON.stringify(body), isReplayable: true, value: body },
    credential: { id: credentialId, apply: () => undefined },
  };
}

/** An answer as the transport gives it. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly attempts?: number;
}

export function makeExchange(
  call: Call,
  { status = 200, headers = {}, body, attempts = 1 }: Answer,
  nowMs = 0,
): Exchange {
  const reply: Reply = {
    status,
    statusText: "",
    headers: new Headers({ "content-type": "application/json", ...headers }),
    url: call.url.href,
    body:
      body === undefined
        ? null
        : new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body)),
    sentAtMs: nowMs,
    answeredAtMs: nowMs,
  };
  return { reply, cache: "miss", attempts, queuedMs: 0, rateLimit: undefined };
}

/** A server in place of the stages below: records the calls and answers by the function, or rejects with what it throws. */
export function fakeServer(
  answer: (call: Call, index: number) => Answer | Promise<Answer>,
  clock = systemClock,
) {
  const calls: Call[] = [];
  const next: Send = async (call) => {
    calls.push(call);
    const given = await answer(call, calls.length - 1);
    return makeExchange(call, given, clock.now());
  };
  return { calls, next };
}

/** The body as text, `""` where there is none. */
export function textOf(exchange: Exchange): string {
  const { body } = exchange.reply;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
}

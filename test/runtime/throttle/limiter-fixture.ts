import type { Call } from "../../../templates/runtime/call.js";
import type { Clock } from "../../../templates/runtime/clock.js";
import type { Context } from "../../../templates/runtime/context.js";
import { type ClientEvent, EventHub } from "../../../templates/runtime/events.js";
import type { Operation } from "../../../templates/runtime/operation.js";
import type { BaseClientOptions, RequestOptions } from "../../../templates/runtime/options.js";
import type { LimitPolicy, Policy, Profile } from "../../../templates/runtime/policy.js";
import { standardProfile } from "../../../templates/runtime/profile.js";
import { readRateLimit } from "../../../templates/runtime/rate-limit-headers/read-rate-limit.js";
import { Limiter } from "../../../templates/runtime/throttle/limiter.js";
import type { Permit } from "../../../templates/runtime/throttle/permit.js";
import { wholeKit } from "../../../templates/runtime/whole-kit.js";
import { VirtualClock } from "../virtual-clock.js";

/** What a fixture is made of; the rest is plain. */
export interface FixtureOptions {
  readonly limits?: Readonly<Record<string, LimitPolicy>>;
  readonly tiers?: Policy["tiers"];
  readonly options?: BaseClientOptions;
  readonly profile?: Partial<Profile>;
  readonly clock?: VirtualClock;
  readonly random?: () => number;
}

/** A limiter in virtual time, with what its calls are made of and all it told. */
export interface Fixture<Time extends Clock = VirtualClock> {
  readonly clock: Time;
  readonly context: Context;
  readonly limiter: Limiter;
  readonly events: ClientEvent[];
  readonly close: AbortController;
}

/** Makes a limiter over the limits given. */
export function fixture({ clock = new VirtualClock(), ...options }: FixtureOptions = {}): Fixture {
  return fixtureAt(clock, options);
}

/** Makes a limiter over the limits given, on a clock of another kind. */
export function fixtureAt<Time extends Clock>(
  clock: Time,
  { limits = {}, tiers, options = {}, profile = {}, random = () => 0 }: Omit<FixtureOptions, "clock"> = {},
): Fixture<Time> {
  const events: ClientEvent[] = [];
  const hub = new EventHub();
  hub.on((event) => events.push(event));
  const close = new AbortController();
  const policy: Policy = { ...(tiers && { tiers }), limits, profiles: {}, apply: {} };
  const merged: Profile = { ...standardProfile, ...profile };
  const context: Context = {
    definition: { name: "Test", security: {}, scopeOptions: [], policy },
    options,
    clock,
    random,
    events: hub,
    kit: wholeKit,
    profile: () => merged,
    scopeValue: (key, call) => {
      if (key === "credential") return call.credential.id;
      if (key === "operation") return call.operation.id;
      return String(call.args[key.slice(key.indexOf(":") + 1)] ?? "");
    },
    buildCall: () => Promise.reject(new Error("not built here")),
    closed: close.signal,
  };
  return { clock, context, limiter: new Limiter(context), events, close };
}

/** What a test call is made of; the rest is plain. */
export interface CallOptions {
  readonly operation?: Partial<Operation>;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly options?: RequestOptions;
  readonly credential?: string;
  readonly body?: unknown;
  readonly isReplayable?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

const operations = new Map<string, Operation>();

/** A call of `GET /things`, which spends 1 of the limit `key`. */
export function callOf({
  operation = {},
  args = {},
  options = {},
  credential = "c1",
  body,
  isReplayable = true,
  headers = {},
}: CallOptions = {}): Call {
  const full: Operation = {
    id: "listThings",
    method: "GET",
    path: "/things",
    spends: { key: 1 },
    ...operation,
  };
  const name = JSON.stringify(full);
  const shared = operations.get(name) ?? full;
  operations.set(name, shared);
  return {
    operation: shared,
    args,
    options,
    url: new URL("https://api.test/things"),
    headers: new Headers(headers),
    body: body === undefined ? undefined : { make: () => "", isReplayable, value: body },
    credential: { id: credential, apply: () => undefined },
  };
}

/** The permit, which must have come at once. */
export function atOnce(granted: Permit | Promise<Permit>): Permit {
  if (granted instanceof Promise) throw new Error("The call has to wait.");
  return granted;
}

/** Follows what becomes of a call that may wait. */
export interface Watched {
  permit: Permit | undefined;
  error: unknown;
}

/** Watches a call without waiting for it. */
export function watch(granted: Permit | Promise<Permit>): Watched {
  const watched: Watched = { permit: undefined, error: undefined };
  Promise.resolve(granted).then(
    (permit) => {
      watched.permit = permit;
    },
    (error) => {
      watched.error = error;
    },
  );
  return watched;
}

/** An answer that arrives now. */
export interface AnswerOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sentAtMs?: number;
}

/** Ends a permit with an answer, its headers read by their common names. */
export function answer(
  { clock, context }: Fixture,
  permit: Permit,
  { status = 200, headers = {}, sentAtMs = permit.grantedAtMs }: AnswerOptions = {},
): void {
  const all = new Headers(headers);
  const answeredAtMs = clock.now();
  const { headers: sets } = context.profile(callOf());
  permit.answered({ status, headers: all, sentAtMs, answeredAtMs }, readRateLimit(all, sets, wholeKit));
}

/** Ends a permit with a refusal that holds its limits. */
export function refuse(
  { clock, context }: Fixture,
  permit: Permit,
  { waitMs, headers = {} }: { readonly waitMs: number; readonly headers?: Readonly<Record<string, string>> },
): boolean {
  const all = new Headers(headers);
  const nowMs = clock.now();
  const { headers: sets } = context.profile(callOf());
  const facts = { status: 429, headers: all, sentAtMs: permit.grantedAtMs, answeredAtMs: nowMs };
  return permit.refused(facts, readRateLimit(all, sets, wholeKit), nowMs + waitMs);
}

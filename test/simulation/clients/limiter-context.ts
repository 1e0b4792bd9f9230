import type { Clock } from "../../../templates/runtime/clock.js";
import type { Context } from "../../../templates/runtime/context.js";
import { EventHub } from "../../../templates/runtime/events.js";
import type { LimitPolicy } from "../../../templates/runtime/policy.js";
import { standardProfile } from "../../../templates/runtime/profile.js";
import { wholeKit } from "../../../templates/runtime/whole-kit.js";

/** What a limiter in a simulation is given: one limit, `key`, and nobody who listens to events. */
export function limiterContext(clock: Clock, limit: LimitPolicy, random: () => number): Context {
  return {
    definition: {
      name: "Simulated",
      security: {},
      scopeOptions: [],
      policy: { limits: { key: limit }, profiles: {}, apply: {} },
    },
    options: {},
    clock,
    random,
    events: new EventHub(),
    kit: wholeKit,
    profile: () => standardProfile,
    scopeValue: (_key, call) => call.credential.id,
    buildCall: () => Promise.reject(new Error("Simulated calls are made beforehand.")),
    closed: new AbortController().signal,
  };
}

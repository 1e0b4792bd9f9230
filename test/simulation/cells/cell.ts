import type { LimitPolicy } from "../../../templates/runtime/policy.js";
import type { CallMix } from "../clients/call-mix.js";
import type { ServerPlan } from "../servers/make-server.js";
import type { DelayName } from "../world/delays.js";
import type { ClockFault, Faults } from "../world/faults.js";
import type { ForeignPlan } from "../world/foreign-users.js";
import type { HeaderHabit } from "../world/server-site.js";
import type { TrafficPlan } from "../world/traffic.js";

/** One world, and what the throttle promises in it. Plain data. */
export interface Cell {
  /** Algorithm as the client's policy has it, then what is special, with slashes between. */
  readonly name: string;
  readonly server: ServerPlan;
  /** What the policy of the client says; it may know less than is true. */
  readonly limit: LimitPolicy;
  readonly delay: DelayName;
  readonly headers: HeaderHabit;
  /** Whether refusals carry Retry-After. */
  readonly tellsWait: boolean;
  readonly faults: Faults;
  readonly clock: ClockFault | undefined;
  readonly foreign: ForeignPlan | undefined;
  readonly mix: CallMix;
  readonly traffic: TrafficPlan;
  readonly promise: CellPromise;
}

/** What must hold in a cell, beside no slot lost and order kept. */
export interface CellPromise {
  /** Why a refusal cannot be excluded; undefined where there must be none. */
  readonly whyNotZero: string | undefined;
  /** Whether fewer requests are refused than of a client that only backs off, where zero is not promised. */
  readonly isBelowBackoff: boolean;
  /** Share of the limit that must be used; 0 where nothing is promised. */
  readonly leastUsed: number;
  /** The longest that any call waits; undefined where nothing is promised. */
  readonly longestWaitMs: number | undefined;
}

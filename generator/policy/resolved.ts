import type {
  BatchPolicy,
  CachePolicy,
  Cost,
  Invalidation,
  PaginationPolicy,
  Policy,
  PollPolicy,
} from "../../templates/runtime/policy.js";
import type { Diagnostic } from "../diagnostic.js";

/** What `x-rate-limit` says of one operation, resolved. */
export interface OperationPolicy {
  /** Name in `Policy.profiles`. */
  readonly profile: string;
  readonly spends: Readonly<Record<string, Cost>>;
  readonly cache?: CachePolicy;
  readonly invalidates?: readonly Invalidation[];
  readonly batch?: BatchPolicy;
  readonly poll?: PollPolicy;
  readonly pagination?: PaginationPolicy;
  /** Header that carries an idempotency key, where a parameter of the operation is one. */
  readonly idempotencyHeader?: string;
}

/** The extension of a whole document, resolved. */
export interface ResolvedPolicy {
  readonly policy: Policy;
  /** By operation id. */
  readonly operations: ReadonlyMap<string, OperationPolicy>;
  readonly warnings: readonly Diagnostic[];
}

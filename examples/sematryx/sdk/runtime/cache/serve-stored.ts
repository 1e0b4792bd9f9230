import type { Call, Exchange } from "../call.js";
import type { Context } from "../context.js";
import { type CacheEntry, toReply } from "./entry.js";
import { currentAgeMs } from "./freshness.js";

/** What a stored answer is served with. */
export interface StoredAnswer {
  readonly context: Context;
  readonly call: Call;
  readonly entry: CacheEntry;
  readonly isStale: boolean;
  /** What was asked in vain before, if anything was. */
  readonly asked?: Pick<Exchange, "attempts" | "queuedMs" | "rateLimit">;
}

/** Answers a call with a copy of what is stored, and tells so by event. */
export function serveStored({ context, call, entry, isStale, asked }: StoredAnswer): Exchange {
  const { clock, events } = context;
  events.emit({ type: "cache-hit", operationId: call.operation.id, atMs: clock.now(), stale: isStale });
  return {
    reply: toReply(entry, currentAgeMs(entry, clock)),
    cache: isStale ? "stale" : "hit",
    attempts: asked?.attempts ?? 0,
    queuedMs: asked?.queuedMs ?? 0,
    rateLimit: asked?.rateLimit,
  };
}

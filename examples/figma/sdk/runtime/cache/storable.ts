import type { Reply } from "../call.js";
import type { CachePolicy } from "../policy.js";
import type { Judgeable } from "./entry.js";
import { serverLifetimeMs } from "./freshness.js";
import { validators } from "./validation.js";

/** Statuses kept by any sign of use: freshness, a time to live, or a validator. */
const keptStatuses = new Set([200, 203, 204, 300, 301]);
/** Absences are kept only where the server itself says for how long. */
const keptAbsences = new Set([404, 410]);

/**
 * Whether an answer to a read is kept (RFC 9111 §3). Never with `no-store`, `Vary: *`, a refusal or a server error; and
 * only if it can be of use later.
 */
export function isStorable(entry: Judgeable, policy: CachePolicy): boolean {
  const { control } = entry;
  if (control.noStore || !isOfUse(entry, policy)) return false;
  return !variesByEverything(entry.headers);
}

function isOfUse(entry: Judgeable, policy: CachePolicy): boolean {
  const lifetimeMs = serverLifetimeMs(entry) ?? 0;
  if (keptAbsences.has(entry.status)) return lifetimeMs > 0 && !entry.control.noCache;
  if (!keptStatuses.has(entry.status)) return false;
  return (
    lifetimeMs > 0 ||
    (policy.ttlMs ?? 0) > 0 ||
    (policy.staleIfLimitedMs ?? 0) > 0 ||
    (policy.staleWhileRevalidateMs ?? 0) > 0 ||
    validators(entry, policy.validate).length > 0
  );
}

/**
 * Whether a former answer is void after this one: anything but a failure that says nothing of the resource.
 */
export function replacesStored(reply: Reply): boolean {
  return reply.status < 500 && reply.status !== 429 && reply.status !== 408;
}

function variesByEverything(headers: Headers): boolean {
  return (headers.get("vary") ?? "").split(",").some((name) => name.trim() === "*");
}

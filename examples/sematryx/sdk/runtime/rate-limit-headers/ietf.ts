import { farthestResetMs, type NoteProblem, type Reading, type ResetReading } from "./reading.js";
import { parseReset } from "./reset.js";
import { type BareItem, type Item, parseDictionary, parseList } from "./structured-field.js";

/**
 * Reads `RateLimit` and `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers in whichever revision the server
 * speaks: 8 to 11 (a List, by policy name), 7 (a Dictionary), 0 to 6 (`RateLimit-Limit`, `-Remaining`, `-Reset`).
 * A malformed field is ignored as a whole, as the draft demands.
 */
export function readIetf(headers: Headers, note: NoteProblem): readonly Reading[] {
  const policies = readPolicies(headers, note);
  const combined = headers.get("RateLimit");
  if (combined === null) return readSeparate(headers, policies, note);
  const items = parseList(combined);
  if (items !== undefined) return items.flatMap((item) => fromItem(item, policies));
  const dictionary = parseDictionary(combined);
  if (dictionary !== undefined) return fromDictionary(dictionary, policies);
  note("RateLimit", combined, "a structured field");
  return [];
}

interface QuotaPolicy {
  readonly name: string | undefined;
  readonly quota: number | undefined;
  readonly windowMs: number | undefined;
}

/** `"p";q=100;w=60` since revision 8, `100;w=60` before. */
function readPolicies(headers: Headers, note: NoteProblem): readonly QuotaPolicy[] {
  const text = headers.get("RateLimit-Policy");
  if (text === null) return [];
  const items = parseList(text);
  if (items === undefined) note("RateLimit-Policy", text, "a structured field");
  return (items ?? []).map(({ value, parameters }) => ({
    name: typeof value === "string" ? value : undefined,
    quota: count(typeof value === "number" ? value : parameters.get("q")),
    windowMs: milliseconds(parameters.get("w") ?? parameters.get("window")),
  }));
}

function fromItem(item: Item, policies: readonly QuotaPolicy[]): readonly Reading[] {
  const remaining = count(item.parameters.get("r"));
  if (typeof item.value !== "string" || remaining === undefined) return [];
  const policy = policies.find(({ name }) => name === item.value);
  return [
    reading({
      name: item.value,
      limit: policy?.quota,
      remaining,
      reset: delay(item.parameters.get("t")),
      windowMs: policy?.windowMs,
    }),
  ];
}

function fromDictionary(
  members: ReadonlyMap<string, Item>,
  policies: readonly QuotaPolicy[],
): readonly Reading[] {
  const limit = count(members.get("limit")?.value);
  const remaining = count(members.get("remaining")?.value);
  if (limit === undefined && remaining === undefined) return [];
  const policy = policies.find(({ quota }) => quota === limit);
  const reset = delay(members.get("reset")?.value);
  return [reading({ name: undefined, limit, remaining, reset, windowMs: policy?.windowMs })];
}

/** `RateLimit-Limit: 10, 10;w=5, 80;w=60`: the first member is the limit that `-Remaining` counts against. */
function readSeparate(
  headers: Headers,
  policies: readonly QuotaPolicy[],
  note: NoteProblem,
): readonly Reading[] {
  const limitText = headers.get("RateLimit-Limit");
  const remainingText = headers.get("RateLimit-Remaining");
  if (limitText === null && remainingText === null) return [];
  const limits = parseList(limitText ?? "");
  if (limits === undefined) note("RateLimit-Limit", limitText ?? "", "a number, or a list of quotas");
  const remaining = count(parseList(remainingText ?? "")?.[0]?.value);
  if (remainingText !== null && remaining === undefined) {
    note("RateLimit-Remaining", remainingText, "a whole number");
  }
  const resetText = headers.get("RateLimit-Reset");
  const reset = resetText === null ? undefined : parseReset(resetText.trim(), "delta-seconds");
  if (resetText !== null && reset === undefined) note("RateLimit-Reset", resetText, "seconds to wait");
  const limit = count(limits?.[0]?.value);
  const named = limits?.slice(1).find(({ value }) => value === limit)?.parameters;
  const windowMs =
    milliseconds(named?.get("w") ?? named?.get("window")) ??
    policies.find(({ quota }) => quota === limit)?.windowMs;
  return limit === undefined && remaining === undefined
    ? []
    : [reading({ name: undefined, limit, remaining, reset, windowMs })];
}

interface Parts {
  readonly name: string | undefined;
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  readonly reset: ResetReading | undefined;
  readonly windowMs: number | undefined;
}

function reading(parts: Parts): Reading {
  return {
    ...(parts.name !== undefined && { name: parts.name }),
    ...(parts.limit !== undefined && { limit: parts.limit }),
    ...(parts.remaining !== undefined && { remaining: parts.remaining }),
    ...(parts.reset !== undefined && { reset: parts.reset }),
    ...(parts.windowMs !== undefined && { windowMs: parts.windowMs }),
  };
}

function count(value: BareItem | undefined): number | undefined {
  return typeof value === "number" && value >= 0 && Number.isInteger(value) ? value : undefined;
}

function milliseconds(value: BareItem | undefined): number | undefined {
  const seconds = count(value);
  return seconds !== undefined && seconds > 0 && seconds * 1_000 <= farthestResetMs
    ? seconds * 1_000
    : undefined;
}

function delay(value: BareItem | undefined): ResetReading | undefined {
  const seconds = count(value);
  if (seconds === undefined || seconds * 1_000 > farthestResetMs) return undefined;
  return { kind: "after", ms: seconds * 1_000, resolutionMs: 1_000 };
}

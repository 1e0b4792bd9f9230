import type { BareItem } from "./bare-item.js";
import { parseNumericReset } from "./numeric-reset.js";
import { farthestResetMs, type NoteProblem, type Reading, type ResetReading } from "./reading.js";
import { type Item, type Member, type Parameters, parseDictionary, parseList } from "./structured-field.js";

/**
 * Reads `RateLimit` and `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers in whichever revision the server
 * speaks: 8 to 11 (a List, by policy name), 7 (a Dictionary), 0 to 6 (`RateLimit-Limit`, `-Remaining`, `-Reset`).
 * A malformed field is ignored as a whole, as the draft demands; what it does not know within one is passed over, and
 * so are quotas that count something else than requests (`qu`).
 */
export function readIetf(headers: Headers, note: NoteProblem): readonly Reading[] {
  const policies = readPolicies(headers, note);
  const combined = headers.get("RateLimit");
  if (combined === null) return readSeparate(headers, policies, note);
  const members = parseList(combined);
  if (members !== undefined) {
    const lacking = new Set<string>();
    const found = members.flatMap((member) => fromMember(member, policies, lacking));
    for (const expected of lacking) note("RateLimit", combined, expected);
    return found;
  }
  const dictionary = parseDictionary(combined);
  if (dictionary !== undefined) return fromDictionary(dictionary, policies);
  note("RateLimit", combined, "a structured field");
  return readSeparate(headers, policies, note);
}

interface QuotaPolicy {
  readonly name: string | undefined;
  readonly quota: number | undefined;
  readonly windowMs: number | undefined;
  readonly partition: string | undefined;
  readonly countsRequests: boolean;
}

/** `"p";q=100;w=60` since revision 8, `100;w=60` before. */
function readPolicies(headers: Headers, note: NoteProblem): readonly QuotaPolicy[] {
  const text = headers.get("RateLimit-Policy");
  if (text === null) return [];
  const members = parseList(text);
  if (members === undefined) note("RateLimit-Policy", text, "a structured field");
  return items(members ?? []).map(({ value, parameters }) => ({
    name: nameOf(value),
    quota: count(value) ?? count(parameters.get("q")),
    windowMs: milliseconds(parameters.get("w") ?? parameters.get("window")),
    partition: partitionOf(parameters),
    countsRequests: (parameters.get("qu")?.value ?? "requests") === "requests",
  }));
}

/** Inner lists mean nothing in these fields. */
function items(members: readonly Member[]): readonly Item[] {
  return members.flatMap((member) => ("items" in member ? [] : [member]));
}

function itemAt(members: ReadonlyMap<string, Member>, key: string): BareItem | undefined {
  const member = members.get(key);
  return member === undefined || "items" in member ? undefined : member.value;
}

function nameOf({ kind, value }: BareItem): string | undefined {
  return (kind === "string" || kind === "token") && typeof value === "string" ? value : undefined;
}

/** `pk`: one policy may be counted for each of several keys, with quotas of their own. */
function partitionOf(parameters: Parameters): string | undefined {
  const key = parameters.get("pk");
  return key?.kind === "bytes" ? key.value : undefined;
}

function fromMember(
  member: Member,
  policies: readonly QuotaPolicy[],
  lacking: Set<string>,
): readonly Reading[] {
  const { parameters } = member;
  const name = "items" in member ? undefined : nameOf(member.value);
  const remaining = count(parameters.get("r"));
  if (name === undefined || remaining === undefined) {
    lacking.add('a name and what remains, such as "day";r=50;t=30');
    return [];
  }
  const named = policies.filter((policy) => policy.name === name);
  const policy = named.find(({ partition }) => partition === partitionOf(parameters)) ?? named[0];
  if (policy?.countsRequests === false) return [];
  const reset = delay(parameters.get("t"));
  if (reset === undefined && parameters.has("t")) lacking.add("t in whole seconds");
  return [reading({ name, limit: policy?.quota, remaining, reset, windowMs: policy?.windowMs })];
}

function fromDictionary(
  members: ReadonlyMap<string, Member>,
  policies: readonly QuotaPolicy[],
): readonly Reading[] {
  const limit = count(itemAt(members, "limit"));
  const remaining = count(itemAt(members, "remaining"));
  if (limit === undefined && remaining === undefined) return [];
  const policy = policies.find(({ quota }) => quota === limit);
  const reset = delay(itemAt(members, "reset"));
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
  const limits = parseItems(limitText);
  const limit = count(limits[0]?.value);
  if (limitText !== null && limit === undefined)
    note("RateLimit-Limit", limitText, "a number, or a list of quotas");
  const remaining = wholeNumber(remainingText);
  if (remainingText !== null && remaining === undefined) {
    note("RateLimit-Remaining", remainingText, "a whole number");
  }
  const resetText = headers.get("RateLimit-Reset");
  const reset = resetText === null ? undefined : parseNumericReset(resetText.trim(), "delta-seconds");
  if (resetText !== null && reset === undefined) note("RateLimit-Reset", resetText, "seconds to wait");
  const named = limits.slice(1).find(({ value }) => limit !== undefined && value.value === limit)?.parameters;
  const windowMs =
    milliseconds(named?.get("w") ?? named?.get("window")) ??
    policies.find(({ quota }) => quota === limit)?.windowMs;
  return limit === undefined && remaining === undefined
    ? []
    : [reading({ name: undefined, limit, remaining, reset, windowMs })];
}

function parseItems(text: string | null): readonly Item[] {
  return items(parseList(text ?? "") ?? []);
}

/** One number and no more: `5, 7` are two answers, and neither can be believed. */
function wholeNumber(text: string | null): number | undefined {
  const found = parseItems(text);
  return found.length === 1 ? count(found[0]?.value) : undefined;
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

function count(item: BareItem | undefined): number | undefined {
  // The sum makes -0 nought.
  return item?.kind === "integer" && item.value >= 0 ? item.value + 0 : undefined;
}

function milliseconds(item: BareItem | undefined): number | undefined {
  const seconds = count(item);
  return seconds !== undefined && seconds > 0 && seconds * 1_000 <= farthestResetMs
    ? seconds * 1_000
    : undefined;
}

function delay(item: BareItem | undefined): ResetReading | undefined {
  const seconds = count(item);
  if (seconds === undefined || seconds * 1_000 > farthestResetMs) return undefined;
  return { kind: "after", ms: seconds * 1_000, resolutionMs: 1_000 };
}

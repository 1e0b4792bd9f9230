import type { HeaderSet, LimitPolicy, Policy, Profile, ResetUnit } from "../../templates/runtime/policy.js";
import type { Operation } from "../ir/api.js";
import type { JsonObject } from "../json.js";
import { isDeclared } from "../policy/is-declared.js";
import type { ToolName } from "./kit-tools.js";
import type { SecurityPlan } from "./plan-security.js";
import type { StreamAnswer } from "./plan-stream.js";

/** What the tools of operations are chosen by. */
export interface ToolContext {
  readonly root: JsonObject;
  readonly policy: Policy;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly schemes: SecurityPlan["definitions"];
  readonly hasServerVariables: boolean;
}

/** The tools for what the document declares of an operation's limits, failures and answers kept. */
export function pacingTools(
  { method, policy }: Operation,
  context: ToolContext,
  stream: StreamAnswer | undefined,
): ToolName[] {
  const { profiles, limits } = context.policy;
  const profile = profiles[policy.profile];
  const spent = Object.keys(policy.spends).flatMap((name) => limits[name] ?? []);
  const isPaced = spent.length > 0 || (profile !== undefined && isDeclared(profile));
  const isKept = stream === undefined && policy.cache !== undefined;
  const isJoined = stream === undefined && policy.batch !== undefined;
  if (!isPaced && !isKept && !isJoined) return [];
  const isShared = stream === undefined && ["GET", "HEAD"].includes(method);
  return [
    "HeaderCredentials",
    "Profiles",
    ...(isKept ? (["caching"] as const) : []),
    ...(isShared ? (["singleFlight"] as const) : []),
    ...(isJoined ? (["batching"] as const) : []),
    ...(isPaced ? (["pacing", "scopeValue", "telling"] as const) : []),
    ...spent.flatMap(limitTools),
    ...(profile === undefined || !isPaced ? [] : profileTools(profile, spent)),
  ];
}

function limitTools({ windows, pace = "burst" }: LimitPolicy): ToolName[] {
  const counting = Object.values(windows).flatMap(({ calendar, algorithm }): ToolName[] => {
    if (calendar !== undefined) return ["calendarWindow", "heedDoubts"];
    if (algorithm === "token-bucket") return ["bucketWindow"];
    if (algorithm === "sliding-counter") return ["counterWindow"];
    // A server that counts otherwise than assumed is met by another rule.
    if (algorithm === undefined) return ["logWindow", "Surprises"];
    return algorithm === "fixed" ? ["logWindow", "ToldReset", "heedDoubts"] : ["logWindow"];
  });
  return pace === "burst" ? counting : [...counting, "Pacer"];
}

function profileTools({ headers, exceeded }: Profile, spent: readonly LimitPolicy[]): ToolName[] {
  const units = [exceeded.retryAfterHeader?.unit, exceeded.retryAfterUnit];
  const worded: ToolName[] = units.some(isWorded) ? ["parseReset"] : [];
  if (headers === undefined) return worded;
  const algorithms = spent.flatMap(({ windows }) => Object.values(windows).map(({ algorithm }) => algorithm));
  const meanings = headers.map((set) => (set.format === "fields" ? set.reset?.of : undefined));
  const isFilling = meanings.includes("full") && algorithms.includes("token-bucket");
  return [
    ...worded,
    "readRateLimit",
    "heeding",
    ...(spent.length === 0 ? (["LearnedBook"] as const) : []),
    ...(algorithms.some((algorithm) => algorithm !== "token-bucket") ? (["ForeignUse"] as const) : []),
    ...(algorithms.includes("token-bucket") ? (["ForeignDrain"] as const) : []),
    ...(meanings.includes("newest") ? (["CountClock"] as const) : []),
    ...(isFilling ? (["FullBound", "heedDoubts"] as const) : []),
    ...headers.flatMap(headerTools),
  ];
}

function headerTools(set: HeaderSet): ToolName[] {
  if (set.format === "ietf") return ["readIetf", "violatedPolicies"];
  if (set.format === "fraction") return ["readFraction"];
  const { combined, reset, window } = set;
  return [
    "readFields",
    ...(combined === undefined ? [] : (["openCombined", "violatedPolicies"] as const)),
    ...(reset === undefined ? (["guessReset"] as const) : []),
    ...(isWorded(reset?.unit) || isWorded(window?.unit) ? (["parseReset"] as const) : []),
  ];
}

/** Whether a time is written in words rather than as a number or HTTP-date. */
function isWorded(unit: ResetUnit | undefined): boolean {
  return unit === "duration" || unit === "js-date" || unit === "rfc3339";
}

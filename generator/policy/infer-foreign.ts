import { asArray, isObject, type Json, type JsonObject, member, pointer } from "../json.js";
import { inferGoogleQuota } from "./infer-google-quota.js";
import type { Level } from "./read-levels.js";
import { settingFrom } from "./setting.js";
import type { SpecOperation } from "./spec-operation.js";

/** What other vendors' extensions say, as levels below every level of our own. */
export interface ForeignLevels {
  of(operation: SpecOperation | undefined): readonly Level[];
}

/**
 * Reads `x-speakeasy-retries` and `x-fern-retries` at the document and its operations, and `x-google-quota` where the
 * document declares no limits of ours. What they leave vague is ignored: it was not written for us.
 */
export function inferForeign(root: JsonObject, hasOwnLimits: boolean): ForeignLevels {
  const quota = hasOwnLimits ? undefined : inferGoogleQuota(root);
  const document = levelOf({ ...retryOf(root), ...quota?.document }, pointer(), "");
  return {
    of(operation) {
      if (operation === undefined) return document;
      const { node, id } = operation;
      const own = levelOf({ ...retryOf(node), ...quota?.of(node) }, operation.pointer, id);
      return [...document, ...own];
    },
  };
}

function levelOf(value: JsonObject, at: string, owner: string): readonly Level[] {
  return Object.keys(value).length === 0 ? [] : [{ setting: settingFrom(value, at), owner }];
}

function retryOf(holder: Json): JsonObject {
  const retry = {
    ...fernRetry(member(holder, "x-fern-retries")),
    ...speakeasyRetry(member(holder, "x-speakeasy-retries")),
  };
  return Object.keys(retry).length === 0 ? {} : { retry };
}

function fernRetry(value: Json | undefined): JsonObject {
  if (value === false || member(value, "disabled") === true) return { attempts: 1 };
  return wholeMember("attempts", member(value, "max_attempts"), 20);
}

function speakeasyRetry(value: Json | undefined): JsonObject {
  if (!isObject(value)) return {};
  if (member(value, "strategy") === "none") return { attempts: 1 };
  const backoff = member(value, "backoff");
  const exponent = member(backoff, "exponent");
  return {
    ...msMember("base", member(backoff, "initialInterval")),
    ...msMember("max", member(backoff, "maxInterval")),
    ...msMember("budget", member(backoff, "maxElapsedTime")),
    ...(typeof exponent === "number" && exponent >= 1 && exponent <= 100 ? { factor: exponent } : {}),
    on: conditionsOf(value),
  };
}

/** Other statuses than 429 may follow a request that was carried out, so that only harmless ones are repeated. */
function conditionsOf(value: JsonObject): JsonObject {
  const statuses = asArray(member(value, "statusCodes"))
    .map((status) => String(status).toUpperCase())
    .filter((status) => /^[45](\d\d|XX)$/.test(status));
  const connection = member(value, "retryConnectionErrors");
  return {
    ...Object.fromEntries(statuses.map((status) => [status, status === "429" ? "always" : "idempotent"])),
    ...(connection === false ? { network: "never", timeout: "never" } : {}),
  };
}

function msMember(name: string, value: Json | undefined): JsonObject {
  const isDuration =
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 86_400_000;
  return isDuration ? { [name]: `${value}ms` } : {};
}

function wholeMember(name: string, value: Json | undefined, most: number): JsonObject {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most
    ? { [name]: value }
    : {};
}

import type { Profile } from "../../../templates/runtime/policy.js";
import type { Operation, Response } from "../../ir/api.js";
import { type Json, resolvePointer } from "../../json.js";
import { momentText } from "../headers/unit-text.js";
import type { HeaderField, MockAnswer } from "../message.js";
import { declaredResponse } from "./declared-error.js";
import { encodeBody, sampleValue } from "./encode-body.js";
import { place } from "./place.js";
import type { Sampler } from "./sampler.js";

/** What a refusal is made from. */
export interface RefusalSource {
  /** Undefined for paths the document does not have. */
  readonly operation: Operation | undefined;
  readonly profile: Profile | undefined;
  readonly waitMs: number;
  /** The server's clock. */
  readonly nowMs: number;
  readonly sampler: Sampler;
}

/**
 * The answer to a request beyond the limit: the declared status and body, the seconds to wait (rounded up, at least
 * one) in `Retry-After`, in the header that the policy names, and where it says they stand in the body. `Retry-After` is left out where the declared
 * response lists its headers without it, or the policy honours other evidence only.
 */
export function refuse(source: RefusalSource): MockAnswer {
  const { operation, profile, waitMs, nowMs, sampler } = source;
  const statuses = profile?.exceeded.status ?? [429];
  const status = statuses.includes(429) ? 429 : (statuses[0] ?? 429);
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  const response = operation === undefined ? undefined : declaredResponse(operation, status);
  const content = encodeBody(jsonUnlessDeclared(response), refusalBody(response, source, seconds), sampler);
  const retryAfter: HeaderField[] = announces(response, profile) ? [["retry-after", String(seconds)]] : [];
  const own = profile?.exceeded.retryAfterHeader;
  if (own !== undefined) retryAfter.push([own.name, momentText(own.unit, nowMs, seconds * 1_000)]);
  return { status, headers: [...content.headers, ...retryAfter], body: content.body };
}

function refusalBody(
  response: Response | undefined,
  { profile, nowMs, sampler }: RefusalSource,
  seconds: number,
): Json | undefined {
  const { retryAfter, retryAfterUnit, code } = profile?.exceeded ?? {};
  let body = sampleValue(response, sampler) ?? {
    error: { code: "rate_limit_exceeded", message: `Rate limit exceeded. Retry after ${seconds} seconds.` },
  };
  if (retryAfter !== undefined) {
    const text = momentText(retryAfterUnit ?? "delta-seconds", nowMs, seconds * 1_000);
    body = place(body, retryAfter, /^\d+$/.test(text) ? Number(text) : text) ?? body;
  }
  const said = code === undefined ? undefined : resolvePointer(body, code);
  if (code !== undefined && (said === undefined || said === "string"))
    body = place(body, code, "rate_limit_exceeded") ?? body;
  return withSeconds(body, seconds);
}

/** An example says "Retry after 14 seconds": it shall say what the header says. */
function withSeconds(body: Json, seconds: number): Json {
  const text = JSON.stringify(body).replace(/(retry(?:ing)? (?:after|in) )\d+(?= s)/gi, `$1${seconds}`);
  return JSON.parse(text);
}

const undeclared: Response = {
  status: "429",
  description: undefined,
  kind: "json",
  mediaType: "application/json",
  schema: undefined,
  itemSchema: undefined,
  stream: undefined,
  example: undefined,
  headers: {},
};

function jsonUnlessDeclared(response: Response | undefined): Response {
  return response === undefined || ["none", "binary", "stream"].includes(response.kind)
    ? undeclared
    : response;
}

function announces(response: Response | undefined, profile: Profile | undefined): boolean {
  const isRetryAfter = (name: string) => name.toLowerCase() === "retry-after";
  const declared = Object.keys(response?.headers ?? {});
  const isOwn = response !== undefined && response.status !== "default";
  if (isOwn && declared.length > 0 && !declared.some(isRetryAfter)) return false;
  return profile === undefined || profile.retry.honor.some(isRetryAfter);
}

import type { HeaderSet, ResetUnit, WindowName } from "../../templates/runtime/policy.js";
import { asString, entries, type Json, member } from "../json.js";
import { responsesOf } from "./body-schemas.js";
import { dereferenced } from "./dereference.js";
import type { SpecOperation } from "./spec-operation.js";

/** Headers found in a document: a name as it was written, and all that is said of it. */
type DeclaredHeaders = ReadonlyMap<string, { readonly name: string; readonly said: string }>;

const fieldName =
  /^((?:[a-z0-9]+-)*?(?:rate-?limit))((?:-[a-z0-9]+)*?)-(limit|remaining|used|observed|reset|window)((?:-[a-z0-9]+)*)$/;

/**
 * The sets of headers that an operation's responses declare, undefined where there are none. A reset is taken only
 * where the document leaves no doubt of its unit; IETF names count in seconds unless the document says otherwise.
 */
export function inferHeaders(
  root: Json,
  operation: SpecOperation,
  onlyWindow?: WindowName,
): readonly HeaderSet[] | undefined {
  const headers = declaredHeaders(root, operation);
  const describes = onlyWindow === undefined ? {} : { describes: onlyWindow };
  if (headers.has("ratelimit")) return [{ format: "ietf", ...describes }];
  const sets = [...groups(headers).values()].flatMap((group) => toSet(group));
  if (sets.length === 0) return undefined;
  return sets.length === 1 ? sets.map((set) => ({ ...set, ...describes })) : sets;
}

function declaredHeaders(root: Json, operation: SpecOperation): DeclaredHeaders {
  const found = new Map<string, { readonly name: string; readonly said: string }>();
  for (const [, response] of responsesOf(root, operation))
    for (const [name, header] of entries(member(response, "headers"))) {
      const key = name.toLowerCase();
      if (!found.has(key) && /^[a-z0-9-]{1,128}$/.test(key))
        found.set(key, { name, said: saidOf(root, header) });
    }
  return found;
}

function saidOf(root: Json, value: Json): string {
  const header = dereferenced(root, value);
  const schema = dereferenced(root, member(header, "schema"));
  const texts = [header, schema].map((holder) => asString(member(holder, "description")) ?? "");
  return `${texts.join(" ")} format:${asString(member(schema, "format")) ?? ""}`.toLowerCase();
}

type Group = Map<string, { readonly name: string; readonly said: string }>;

/** Headers that differ only in the field they carry belong together: `x-ratelimit-*-requests` and `…-tokens` are two. */
function groups(headers: DeclaredHeaders): ReadonlyMap<string, Group> {
  const found = new Map<string, Group>();
  for (const [key, header] of headers) {
    const [, prefix, middle, field, suffix] = fieldName.exec(key) ?? [];
    if (prefix === undefined || field === undefined || suffix === "-after") continue;
    const group = found.get(`${prefix}${middle}*${suffix}`) ?? new Map();
    group.set(field === "observed" ? "used" : field, header);
    found.set(`${prefix}${middle}*${suffix}`, group);
  }
  return found;
}

function toSet(group: Group): HeaderSet[] {
  const limit = group.get("limit")?.name;
  const remaining = group.get("remaining")?.name;
  const used = group.get("used")?.name;
  const reset = group.get("reset");
  if (remaining === undefined && used === undefined) return [];
  const unit = reset === undefined ? undefined : resetUnit(reset.said);
  const isIetf = remaining?.toLowerCase() === "ratelimit-remaining" && used === undefined;
  if (isIetf && (unit === undefined || unit === "delta-seconds")) return [{ format: "ietf" }];
  return [
    {
      format: "fields",
      ...(limit === undefined ? {} : { limit }),
      ...(remaining === undefined ? {} : { remaining }),
      ...(used === undefined ? {} : { used }),
      ...(reset === undefined || unit === undefined ? {} : { reset: { name: reset.name, unit } }),
    },
  ];
}

/** The unit that a description leaves no doubt of: just one kind of evidence, and no contradiction. */
function resetUnit(said: string): ResetUnit | undefined {
  const isMilliseconds = /millisecond|\bms\b/.test(said);
  const evidence: ResetUnit[] = [];
  if (/\bunix\b|\bepoch\b/.test(said)) evidence.push(isMilliseconds ? "epoch-ms" : "epoch-seconds");
  if (/seconds (until|till|before|left|remaining|to wait)|remaining (milli)?seconds/.test(said))
    evidence.push(isMilliseconds ? "delta-ms" : "delta-seconds");
  if (/format:date-time\b|\brfc ?3339\b|\biso[ -]?8601\b/.test(said)) evidence.push("rfc3339");
  if (/\bhttp[ -]date\b/.test(said)) evidence.push("http-date");
  return evidence.length === 1 ? evidence[0] : undefined;
}

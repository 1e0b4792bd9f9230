import type { PaginationPolicy } from "../../../templates/runtime/policy.js";
import type { SecurityScheme } from "../../ir/api.js";
import { asArray, isObject, type Json, member, resolvePointer } from "../../json.js";
import type { HeaderField } from "../message.js";
import { numberItems } from "./number-items.js";
import { place } from "./place.js";
import { argumentValue, type Draft, type Visit } from "./visit.js";

/** Pages a list has. */
const pages = 3;
const maxPageSize = 100;
const pageToken = "page_token";

/** What a page is made from. */
export interface PageSource {
  readonly policy: PaginationPolicy;
  /** The schema's own sample, for lists whose example is empty. */
  readonly sample: Json | undefined;
  /** Query parameters of these are left out of links. */
  readonly schemes: readonly SecurityScheme[];
}

/** Answers one page of a list of three, and says where the next one is as the document declares. */
export function answerPage(draft: Draft, visit: Visit, { policy, sample, schemes }: PageSource): Draft {
  const samples = [draft.value, sample].map((value) =>
    value === undefined ? [] : asArray(resolvePointer(value, policy.items)),
  );
  const templates = samples.find((items) => items.length > 0) ?? [];
  const size = pageSize(policy, visit, templates.length);
  const total = pages * size;
  const from = firstIndex(policy, visit, size);
  const items = numberItems(templates, from, Math.max(0, Math.min(size, total - from)));
  const next = from + size < total ? Math.floor(from / size) + 2 : undefined;
  let value = place(draft.value, policy.items, items);
  for (const pointer of new Set([parent(policy.items), parent(policy.next ?? policy.items), ""]))
    value = tellTotals(value, pointer, { total, hasMore: next !== undefined });
  const headers: HeaderField[] = [...draft.headers];
  if (policy.style === "link" && next !== undefined)
    headers.push(["link", `<${nextUrl(policy, visit, schemes, next)}>; rel="next"`]);
  if (policy.next !== undefined && policy.style !== "link")
    value = place(value, policy.next, nextValue(value, { policy, visit, schemes, next }));
  return { ...draft, value, headers };
}

function pageSize(policy: PaginationPolicy, visit: Visit, samples: number): number {
  const asked = policy.pageSize === undefined ? undefined : argumentValue(policy.pageSize, visit);
  const most = Math.min(maxPageSize, policy.maxPageSize ?? maxPageSize);
  const wanted = /^[1-9]\d{0,8}$/.test(asked ?? "") ? Number(asked) : defaultOf(policy.pageSize, visit);
  return Math.max(1, Math.min(most, wanted ?? samples));
}

function firstIndex({ style, request }: PaginationPolicy, visit: Visit, size: number): number {
  const asked = argumentValue(request ?? { in: "query", name: pageToken }, visit);
  const beyond = pages * size;
  const number = asked === undefined || asked === "" ? undefined : /^(?:page-)?(\d{1,9})$/.exec(asked)?.[1];
  if (style === "offset")
    return number === undefined ? (asked ? beyond : 0) : Math.min(Number(number), beyond);
  const first = style === "page" && defaultOf(request, visit) === 0 ? 0 : 1;
  const page = number === undefined ? (asked ? pages + first : first) : Number(number);
  return Math.min(Math.max(0, page - first) * size, beyond);
}

function defaultOf(argument: PaginationPolicy["request"], { operation }: Visit): number | undefined {
  const parameter = operation.parameters.find(
    ({ in: place, name }) => place === argument?.in && name === argument?.name,
  );
  const value = member(parameter?.schema, "default");
  return typeof value === "number" && Number.isInteger(value) ? value : undefined;
}

interface NextSource {
  readonly policy: PaginationPolicy;
  readonly visit: Visit;
  readonly schemes: readonly SecurityScheme[];
  readonly next: number | undefined;
}

function nextValue(body: Json | undefined, { policy, visit, schemes, next }: NextSource): Json {
  if (next === undefined) return null;
  if (policy.style === "next-url") return nextUrl(policy, visit, schemes, next);
  const isNumber = body !== undefined && typeof resolvePointer(body, policy.next ?? "") === "number";
  return isNumber ? next : `page-${next}`;
}

function nextUrl(
  { request: asked }: PaginationPolicy,
  { request }: Visit,
  schemes: readonly SecurityScheme[],
  next: number,
): string {
  const query = new URLSearchParams(request.query);
  for (const scheme of schemes) if (scheme.kind === "apiKey") query.delete(scheme.parameter);
  query.set(asked?.in === "query" ? asked.name : pageToken, `page-${next}`);
  return `${request.origin}${request.path}?${query}`;
}

/** Members that many APIs put beside a list, where the sample has them. */
function tellTotals(
  body: Json | undefined,
  pointer: string,
  { total, hasMore }: { readonly total: number; readonly hasMore: boolean },
): Json | undefined {
  const object = body === undefined ? undefined : resolvePointer(body, pointer);
  if (!isObject(object)) return body;
  const members = Object.entries(object).map(([name, item]): [string, Json | undefined] => {
    if (/^total(?!.*page)/i.test(name) && typeof item === "number") return [name, total];
    return /^has_?more$/i.test(name) && typeof item === "boolean" ? [name, hasMore] : [name, item];
  });
  return place(body, pointer, Object.fromEntries(members));
}

function parent(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

import type { CombinedHeader, HeaderSet, WindowName } from "../../../templates/runtime/policy.js";
import type { WindowState } from "../limits/limit-book.js";
import type { HeaderField } from "../message.js";
import { lengthText, momentText } from "./unit-text.js";

/** What the headers of an answer are made from. */
export interface HeaderSource {
  readonly sets: readonly HeaderSet[];
  /** Windows the request spends from. */
  readonly windows: readonly WindowState[];
  /** A window that a set describes, whether the request spends from it or not. */
  readonly describe: (name: WindowName) => WindowState | undefined;
  readonly nowMs: number;
}

/** The declared rate-limit headers. Without `describes`, a set speaks of the window in which the fewest units are left. */
export function limitHeaders({ sets, windows, describe, nowMs }: HeaderSource): HeaderField[] {
  const fields = sets.flatMap((set): HeaderField[] => {
    const described = set.describes === undefined ? undefined : describe(set.describes);
    if (set.describes !== undefined && described === undefined) return [];
    if (set.format === "ietf") return ietfHeaders(described === undefined ? windows : [described]);
    const window = described ?? tightest(windows);
    if (window === undefined) return [];
    return set.format === "fraction"
      ? [[set.name, `${Math.ceil(window.capacity - window.remaining)}/${window.capacity}`]]
      : fieldHeaders(set, window, nowMs);
  });
  const grouped = new Set(sets.flatMap((set) => groupedHeader(set) ?? []));
  return joined(fields, grouped);
}

/** The header whose groups several sets read, where the set is one of these. */
function groupedHeader(set: HeaderSet): string | undefined {
  return set.format === "fields" && set.combined?.group !== undefined ? set.combined.name : undefined;
}

/** Groups of pairs stand in one header, parted by commas. */
function joined(fields: readonly HeaderField[], grouped: ReadonlySet<string>): HeaderField[] {
  const together = [...grouped].flatMap((name): HeaderField[] => {
    const groups = fields.filter(([own]) => own === name).map(([, value]) => value);
    return groups.length === 0 ? [] : [[name, groups.join(",")]];
  });
  return [...fields.filter(([name]) => !grouped.has(name)), ...together];
}

function tightest(windows: readonly WindowState[]): WindowState | undefined {
  return windows.reduce<WindowState | undefined>(
    (least, window) => (least === undefined || window.remaining < least.remaining ? window : least),
    undefined,
  );
}

function fieldHeaders(
  set: Extract<HeaderSet, { format: "fields" }>,
  { quota, capacity, remaining, resetMs, lengthMs }: WindowState,
  nowMs: number,
): HeaderField[] {
  const fields: HeaderField[] = [];
  if (set.limit !== undefined) fields.push([set.limit, String(quota)]);
  if (set.remaining !== undefined) fields.push([set.remaining, String(whole(remaining))]);
  if (set.used !== undefined) fields.push([set.used, String(Math.ceil(capacity - remaining))]);
  if (set.reset !== undefined) fields.push([set.reset.name, momentText(set.reset.unit, nowMs, resetMs)]);
  if (set.window !== undefined) fields.push([set.window.name, lengthText(set.window.unit, lengthMs)]);
  return set.combined === undefined ? fields : [combinedHeader(set.combined, fields)];
}

function combinedHeader({ name, form, group }: CombinedHeader, members: readonly HeaderField[]): HeaderField {
  if (form === "json") {
    const values = members.map(([key, value]) => [key, /^\d+$/.test(value) ? Number(value) : value]);
    return [name, JSON.stringify(Object.fromEntries(values))];
  }
  const pairs = members.map(([key, value]) => `${key}=${value}`);
  return [name, [...(group === undefined ? [] : [group]), ...pairs].join(";")];
}

/** `RateLimit-Policy` and `RateLimit` as lists of items, draft-ietf-httpapi-ratelimit-headers-10 §3 and §4. */
function ietfHeaders(windows: readonly WindowState[]): HeaderField[] {
  if (windows.length === 0) return [];
  const policies = windows.map(({ limit, window, quota, lengthMs }) => {
    const length = lengthMs % 1_000 === 0 ? `;w=${lengthMs / 1_000}` : "";
    return `${structuredString(`${limit}.${window}`)};q=${Math.floor(quota)}${length}`;
  });
  const states = windows.map(
    ({ limit, window, remaining, resetMs }) =>
      `${structuredString(`${limit}.${window}`)};r=${whole(remaining)};t=${Math.ceil(resetMs / 1_000)}`,
  );
  return [
    ["RateLimit-Policy", policies.join(", ")],
    ["RateLimit", states.join(", ")],
  ];
}

/** A String of RFC 9651 §3.3.3; what it cannot hold is left out. */
function structuredString(text: string): string {
  return `"${text.replace(/[^ -~]/g, "").replace(/["\\]/g, "\\$&")}"`;
}

/** Whole units that are left; adding fractions may have lost a millionth. */
function whole(remaining: number): number {
  return Math.max(0, Math.floor(remaining + 1e-6));
}

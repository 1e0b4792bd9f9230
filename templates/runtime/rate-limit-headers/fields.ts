import { brought, type CallKit } from "../kit.js";
import type { HeaderSet } from "../policy.js";
import type { FieldSource } from "./combined.js";
import { parseCount } from "./number-text.js";
import { parseNumericReset } from "./numeric-reset.js";
import type { NoteProblem, Reading, ResetReading } from "./reading.js";

type FieldSet = Extract<HeaderSet, { readonly format: "fields" }>;

/** Reads one header for each number, or one header that holds them all. Undefined where the answer carries none. */
export function readFields(
  headers: Headers,
  set: FieldSet,
  { note, kit }: ReadingTools,
): Reading | undefined {
  const { combined } = set;
  if (combined === undefined) return readMembers(headers, set, { note, kit });
  const source = brought(kit.openCombined, "combined")(headers, combined, note);
  const noteMember: NoteProblem = (member, ...rest) => note(`${combined.name}.${member}`, ...rest);
  return source && readMembers(source, set, { note: noteMember, kit });
}

/** What readers of headers tell problems to, and the tools they read with. */
export interface ReadingTools {
  readonly note: NoteProblem;
  readonly kit: CallKit;
}

function readMembers(headers: FieldSource, set: FieldSet, tools: ReadingTools): Reading | undefined {
  const { note } = tools;
  const limit = readLimit(headers, set.limit, note);
  const used = readCount(headers, set.used, note);
  const said = readCount(headers, set.remaining, note);
  const remaining =
    said ?? (used !== undefined && limit !== undefined ? Math.max(0, limit.count - used) : undefined);
  if (limit === undefined && remaining === undefined) return undefined;
  const reset = readReset(headers, set, tools);
  const windowMs = readWindow(headers, set, tools) ?? limit?.windowMs;
  return {
    ...labelOf(set),
    ...(limit !== undefined && { limit: limit.count }),
    ...(remaining !== undefined && { remaining }),
    ...(reset !== undefined && { reset }),
    ...(reset !== undefined && set.reset?.of !== undefined && { resetOf: set.reset.of }),
    ...(windowMs !== undefined && { windowMs }),
  };
}

/** What a set of headers is known by. */
export function labelOf({ describes, set }: HeaderSet): Pick<Reading, "describes" | "set"> {
  return { ...(describes !== undefined && { describes }), ...(set !== undefined && { set }) };
}

interface LimitReading {
  readonly count: number;
  readonly windowMs: number | undefined;
}

/** A number, or the list of the first IETF drafts (`100, 100;window=60`), which some vendors keep under own names. */
function readLimit(
  headers: FieldSource,
  name: string | undefined,
  note: NoteProblem,
): LimitReading | undefined {
  const text = name === undefined ? undefined : headers.get(name)?.trim();
  if (name === undefined || text === undefined) return undefined;
  const [first = "", ...policies] = text.split(",").map((part) => part.trim());
  const count = parseCount(first);
  const parsed = policies.map((part) => /^(\d{1,15});\s*(?:w|window)=(\d{1,9})$/.exec(part));
  if (count === undefined || parsed.includes(null)) {
    note(name, text, "a number");
    return undefined;
  }
  const own = parsed.find((match) => Number(match?.[1]) === count);
  return { count, windowMs: own ? Number(own[2]) * 1_000 : undefined };
}

function readCount(headers: FieldSource, name: string | undefined, note: NoteProblem): number | undefined {
  const text = name === undefined ? undefined : headers.get(name)?.trim();
  if (name === undefined || text === undefined) return undefined;
  const count = parseCount(text);
  if (count === undefined) note(name, text, "a number of at most 15 digits");
  return count;
}

function readReset(headers: FieldSource, set: FieldSet, tools: ReadingTools): ResetReading | undefined {
  const { note, kit } = tools;
  if (set.reset === undefined) return readUndeclaredReset(headers, set, kit);
  const text = headers.get(set.reset.name)?.trim();
  if (text === undefined) return undefined;
  const reset = (kit.parseReset ?? parseNumericReset)(text, set.reset.unit);
  if (reset === undefined) note(set.reset.name, text, `a reset in ${set.reset.unit}`);
  return reset;
}

/** Where the document names `…-Remaining` but no reset, a `…-Reset` beside it is read by its form. */
function readUndeclaredReset(
  headers: FieldSource,
  set: FieldSet,
  { guessReset }: CallKit,
): ResetReading | undefined {
  const stem = /^(.+)-remaining$/i.exec(set.remaining ?? "")?.[1];
  const text = stem === undefined ? undefined : headers.get(`${stem}-Reset`)?.trim();
  return text === undefined ? undefined : guessReset?.(text);
}

function readWindow(headers: FieldSource, set: FieldSet, { note, kit }: ReadingTools): number | undefined {
  const text = set.window === undefined ? undefined : headers.get(set.window.name)?.trim();
  if (set.window === undefined || text === undefined) return undefined;
  const length = (kit.parseReset ?? parseNumericReset)(text, set.window.unit);
  const windowMs = length?.kind === "after" && length.ms > 0 ? length.ms : undefined;
  if (windowMs === undefined) note(set.window.name, text, `a window in ${set.window.unit}`);
  return windowMs;
}

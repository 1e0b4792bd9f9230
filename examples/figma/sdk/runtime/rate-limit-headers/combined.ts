import { ownMember } from "../pointer.js";
import type { CombinedHeader } from "../policy.js";
import { scalarText } from "./number-text.js";
import type { NoteProblem } from "./reading.js";

/** Where values are read from by name: the headers of an answer, or the members of one of them. */
export interface FieldSource {
  readonly get: (name: string) => string | null;
}

/**
 * Opens a header that holds several values. Undefined where the answer does not carry it, or it is malformed as a whole,
 * which is told.
 */
export function openCombined(
  headers: Headers,
  { name, form, group }: CombinedHeader,
  note: NoteProblem,
): FieldSource | undefined {
  const text = headers.get(name);
  if (text === null) return undefined;
  if (form === "json") {
    const members = parseObject(text);
    if (members === undefined) note(name, text, "a JSON object");
    return members && { get: (member) => memberText(members, member) };
  }
  const groups = parseGroups(text);
  if (groups === undefined) note(name, text, "pairs such as total=100; remaining=99");
  const pairs = groups?.find((one) => group === undefined || holds(one, group));
  return pairs && { get: (member) => pairs.get(member) ?? null };
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is neither text nor number is passed on as JSON writes it, to be found malformed, and told. */
function memberText(members: object, name: string): string | null {
  const value = ownMember(members, name);
  return value === undefined || value === null ? null : (scalarText(value) ?? typeof value);
}

type Pairs = ReadonlyMap<string, string>;

/** `b=per_hour;q=100;r=99,b=per_day;q=300;r=299`: pairs are parted by semicolons, groups by commas. */
function parseGroups(text: string): readonly Pairs[] | undefined {
  const groups: Pairs[] = [];
  for (const part of text.split(",")) {
    const pairs = parsePairs(part);
    if (pairs === undefined) return undefined;
    groups.push(pairs);
  }
  return groups;
}

function parsePairs(text: string): Pairs | undefined {
  const pairs = new Map<string, string>();
  for (const part of text.split(";")) {
    const pair = part.trim();
    if (pair === "") continue;
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    // Of two values for one name neither can be believed.
    if (at < 1 || (pairs.get(name) ?? value) !== value) return undefined;
    pairs.set(name, value);
  }
  return pairs;
}

function holds(pairs: Pairs, group: string): boolean {
  const at = group.indexOf("=");
  return pairs.get(group.slice(0, at)) === group.slice(at + 1);
}

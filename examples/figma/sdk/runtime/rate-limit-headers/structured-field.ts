import { type BareItem, parseBareItem } from "./bare-item.js";
import { Cursor } from "./cursor.js";

/** Parameters by key; of a key given twice the last value. */
export type Parameters = ReadonlyMap<string, BareItem>;

/** An item with its parameters. */
export interface Item {
  readonly value: BareItem;
  readonly parameters: Parameters;
}

/** A list within a list or a dictionary (RFC 9651 §3.1.1). */
export interface InnerList {
  readonly items: readonly Item[];
  readonly parameters: Parameters;
}

/** What a list or a dictionary holds. */
export type Member = Item | InnerList;

/**
 * Reads a List (RFC 9651 §4.2.1) from the value of a field, its lines joined by commas. Undefined where it is malformed
 * anywhere: nothing of it may be used then. An empty value is an empty list.
 */
export function parseList(text: string): readonly Member[] | undefined {
  return parseMembers(text, parseMember);
}

/** Reads a Dictionary (RFC 9651 §4.2.2), as `parseList` a list; of a key given twice the last member. */
export function parseDictionary(text: string): ReadonlyMap<string, Member> | undefined {
  const members = parseMembers(text, (cursor): readonly [string, Member] | undefined => {
    const key = parseKey(cursor);
    if (key === undefined) return undefined;
    const member = cursor.takes("=") ? parseMember(cursor) : parseFlag(cursor);
    return member && [key, member];
  });
  return members && new Map(members);
}

const none: Parameters = new Map();

function parseMembers<Parsed>(
  text: string,
  parse: (cursor: Cursor) => Parsed | undefined,
): Parsed[] | undefined {
  const cursor = new Cursor(text);
  const members: Parsed[] = [];
  skipSpaces(cursor);
  while (!cursor.isAtEnd) {
    const member = parse(cursor);
    if (member === undefined) return undefined;
    members.push(member);
    cursor.take(/[ \t]*/y);
    if (cursor.isAtEnd) return members;
    if (!cursor.takes(",")) return undefined;
    cursor.take(/[ \t]*/y);
    // A comma must be followed by another member.
    if (cursor.isAtEnd) return undefined;
  }
  return members;
}

function parseMember(cursor: Cursor): Member | undefined {
  return cursor.takes("(") ? parseInnerList(cursor) : parseItem(cursor);
}

function parseInnerList(cursor: Cursor): InnerList | undefined {
  const items: Item[] = [];
  for (;;) {
    const hasSpace = skipSpaces(cursor);
    if (cursor.takes(")")) break;
    if (items.length > 0 && !hasSpace) return undefined;
    const item = parseItem(cursor);
    if (item === undefined) return undefined;
    items.push(item);
  }
  const parameters = parseParameters(cursor);
  return parameters && { items, parameters };
}

function parseItem(cursor: Cursor): Item | undefined {
  const value = parseBareItem(cursor);
  const parameters = value && parseParameters(cursor);
  return value && parameters && { value, parameters };
}

/** A key without a value is true. */
function parseFlag(cursor: Cursor): Item | undefined {
  const parameters = parseParameters(cursor);
  return parameters && { value: { kind: "boolean", value: true }, parameters };
}

function parseParameters(cursor: Cursor): Parameters | undefined {
  if (!cursor.isAt(";")) return none;
  const parameters = new Map<string, BareItem>();
  while (cursor.takes(";")) {
    skipSpaces(cursor);
    const key = parseKey(cursor);
    if (key === undefined) return undefined;
    const value: BareItem | undefined = cursor.takes("=")
      ? parseBareItem(cursor)
      : { kind: "boolean", value: true };
    if (value === undefined) return undefined;
    parameters.set(key, value);
  }
  return parameters;
}

function parseKey(cursor: Cursor): string | undefined {
  return cursor.take(/[a-z*][a-z0-9_\-.*]*/y);
}

/** Only spaces: a tab may stand beside a comma, and nowhere else. */
function skipSpaces(cursor: Cursor): boolean {
  return cursor.take(/ +/y) !== undefined;
}

/** A bare item of a structured field (RFC 9651 §3.3); byte sequences stay in base64, dates are epoch seconds. */
export type BareItem = string | number | boolean;

/** An item with its parameters. */
export interface Item {
  readonly value: BareItem;
  readonly parameters: ReadonlyMap<string, BareItem>;
}

/** Reads a List of Items (RFC 9651 §3.1); inner lists are not read. Undefined where it is malformed anywhere. */
export function parseList(text: string): readonly Item[] | undefined {
  return parseMembers(text, parseItem);
}

/** Reads a Dictionary of Items (RFC 9651 §3.2). Undefined where it is malformed anywhere. */
export function parseDictionary(text: string): ReadonlyMap<string, Item> | undefined {
  const members = parseMembers(text, (cursor): readonly [string, Item] | undefined => {
    const key = cursor.take(/[a-z*][a-z0-9_\-.*]*/y);
    if (key === undefined) return undefined;
    if (cursor.take(/=/y) !== undefined) {
      const item = parseItem(cursor);
      return item && [key, item];
    }
    const parameters = parseParameters(cursor);
    return parameters && [key, { value: true, parameters }];
  });
  return members && new Map(members);
}

/** A place in a text, moved on by patterns that match there. */
class Cursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

function parseMembers<Member>(
  text: string,
  parseMember: (cursor: Cursor) => Member | undefined,
): Member[] | undefined {
  const cursor = new Cursor(text.trim());
  const members: Member[] = [];
  while (!cursor.isAtEnd) {
    const member = parseMember(cursor);
    if (member === undefined) return undefined;
    members.push(member);
    if (cursor.isAtEnd) return members;
    // A comma must be followed by another member.
    if (cursor.take(/[ \t]*,[ \t]*/y) === undefined || cursor.isAtEnd) return undefined;
  }
  return members;
}

function parseItem(cursor: Cursor): Item | undefined {
  const value = parseBareItem(cursor);
  if (value === undefined) return undefined;
  const parameters = parseParameters(cursor);
  return parameters && { value, parameters };
}

function parseParameters(cursor: Cursor): ReadonlyMap<string, BareItem> | undefined {
  const parameters = new Map<string, BareItem>();
  while (cursor.take(/; */y) !== undefined) {
    const key = cursor.take(/[a-z*][a-z0-9_\-.*]*/y);
    if (key === undefined) return undefined;
    const value = cursor.take(/=/y) === undefined ? true : parseBareItem(cursor);
    if (value === undefined) return undefined;
    parameters.set(key, value);
  }
  return parameters;
}

function parseBareItem(cursor: Cursor): BareItem | undefined {
  const number = cursor.take(/@?-?(?:\d{1,12}\.\d{1,3}(?![\d.])|\d{1,15}(?![\d.]))/y);
  if (number !== undefined) return Number(number.replace("@", ""));
  const text = cursor.take(/"(?:[ !#-[\]-~]|\\["\\])*"/y);
  if (text !== undefined) return text.slice(1, -1).replace(/\\(["\\])/g, "$1");
  const bytes = cursor.take(/:[A-Za-z0-9+/]*={0,2}:/y);
  if (bytes !== undefined) return bytes.slice(1, -1);
  const boolean = cursor.take(/\?[01]/y);
  if (boolean !== undefined) return boolean === "?1";
  return cursor.take(/[A-Za-z*][\w!#$%&'*+\-.^`|~:/]*/y);
}

/**
 * What a JSON pointer (RFC 6901) points at within parsed JSON, undefined where nothing is there.
 * Only own members are read, so that `/__proto__` or `/constructor` find what the body holds and nothing else.
 */
export function readPointer(value: unknown, pointer: string): unknown {
  let at = value;
  for (const token of pointerTokens(pointer)) {
    if (Array.isArray(at)) at = arrayIndex.test(token) ? at[Number(token)] : undefined;
    else at = ownMember(at, token);
    if (at === undefined) return undefined;
  }
  return at;
}

/** The reference tokens of a JSON pointer, unescaped (RFC 6901 §4); none for the whole value. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === "") return [];
  const tokens = pointer.slice(pointer.startsWith("/") ? 1 : 0).split("/");
  return tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A member the object itself has; undefined where it has none or the value is no object. */
export function ownMember(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

const arrayIndex = /^(?:0|[1-9]\d*)$/;

/** A value as JSON or YAML (core schema) gives it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Read members with `member`, never with `in`: documents may hold `__proto__` and `constructor`. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Whether the value is a JSON object (not null, not an array). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object's own member, or undefined where it has none or the value is no object. */
export function member(value: unknown, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The value if it is a string. */
export function asString(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The value if it is an array, else an empty one. */
export function asArray(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The own members of a value, none where it is no object. */
export function entries(value: Json | undefined): [string, Json][] {
  return isObject(value)
    ? (Object.entries(value).filter(([, item]) => item !== undefined) as [string, Json][])
    : [];
}

/** One reference token escaped as RFC 6901 §3 asks. */
export function escapeToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A JSON pointer (RFC 6901) of the tokens given, `""` for none. */
export function pointer(...tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${escapeToken(String(token))}`).join("");
}

/** The tokens of a JSON pointer, unescaped. */
export function pointerTokens(text: string): string[] {
  return text === ""
    ? []
    : text
        .slice(1)
        .split("/")
        .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What a JSON pointer points at within a value; undefined where nothing is there. */
export function resolvePointer(value: Json, text: string): Json | undefined {
  let at: Json | undefined = value;
  for (const token of pointerTokens(text)) {
    if (Array.isArray(at)) at = /^(0|[1-9]\d*)$/.test(token) ? at[Number(token)] : undefined;
    else at = member(at, token);
    if (at === undefined) return undefined;
  }
  return at;
}

/** The value itself, or what its `$ref` (local, `#/…`) leads to; undefined where a reference leads nowhere or in a circle. */
export function dereference(root: JsonObject, value: Json | undefined): Json | undefined {
  let at = value;
  for (let hops = 0; hops < 100; hops++) {
    const reference = member(at, "$ref");
    if (typeof reference !== "string") return at;
    if (!reference.startsWith("#")) return undefined;
    at = resolvePointer(root, decodeFragment(reference.slice(1)));
  }
  return undefined;
}

/** A URI fragment percent-decoded, as it stands where it is malformed (RFC 6901 §6). */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whether any object in a value is wanted, the value itself included; each is looked at once, without recursion. */
export function someObject(value: Json | undefined, isWanted: (object: JsonObject) => boolean): boolean {
  const seen = new Set<object>();
  const stack = [value];
  while (stack.length > 0) {
    const at = stack.pop();
    if (typeof at !== "object" || at === null || seen.has(at)) continue;
    seen.add(at);
    if (isObject(at) && isWanted(at)) return true;
    for (const child of Object.values(at)) if (typeof child === "object" && child !== null) stack.push(child);
  }
  return false;
}

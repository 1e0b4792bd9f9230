import { isObject, type Json, pointerTokens } from "../../json.js";

/**
 * A copy of the value with something else at the pointer; objects are made where nothing was, and the value itself is
 * left as it is. Undefined removes the member.
 */
export function place(
  value: Json | undefined,
  pointer: string,
  replacement: Json | undefined,
): Json | undefined {
  return placeAt(value, pointerTokens(pointer), replacement);
}

function placeAt(
  value: Json | undefined,
  tokens: readonly string[],
  replacement: Json | undefined,
): Json | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return replacement;
  if (Array.isArray(value) && /^(0|[1-9]\d{0,3})$/.test(token)) {
    const items: Json[] = [...value];
    items[Number(token)] = placeAt(items[Number(token)], rest, replacement) ?? null;
    return Array.from(items, (item) => item ?? null);
  }
  const members = isObject(value) ? value : {};
  const old = Object.hasOwn(members, token) ? members[token] : undefined;
  return { ...members, [token]: placeAt(old, rest, replacement) };
}

/** The text as a value of the same kind as the sample: a number where the sample is one and the text reads as one. */
export function likeSample(sample: Json | undefined, text: string): Json {
  const number = Number(text);
  return typeof sample === "number" && text.trim() !== "" && Number.isFinite(number) ? number : text;
}

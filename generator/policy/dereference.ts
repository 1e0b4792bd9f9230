import { asString, isObject, type Json, member, resolvePointer } from "../json.js";

/** A value of the document and where it stands. */
export interface Located {
  readonly value: Json;
  readonly pointer: string;
}

/** Chains of references longer than this are taken for cycles. */
const mostHops = 100;

/** What a value refers to by `$ref` (RFC 6901 fragments, percent-decoded), itself if it refers to nothing; undefined for a dangling or circular reference. */
export function dereference(root: Json, located: Located): Located | undefined {
  let at = located;
  for (let hop = 0; hop < mostHops; hop += 1) {
    const reference = isObject(at.value) ? asString(member(at.value, "$ref")) : undefined;
    if (reference === undefined) return at;
    const pointer = localPointer(reference);
    const value = pointer === undefined ? undefined : resolvePointer(root, pointer);
    if (pointer === undefined || value === undefined) return undefined;
    at = { value, pointer };
  }
  return undefined;
}

/** What a value refers to, where its place does not matter. */
export function dereferenced(root: Json, value: Json | undefined): Json | undefined {
  return value === undefined ? undefined : dereference(root, { value, pointer: "" })?.value;
}

function localPointer(reference: string): string | undefined {
  if (reference !== "#" && !reference.startsWith("#/")) return undefined;
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return undefined;
  }
}

/** A reference split at its `#`: `uri` is empty for one into the same file; the fragment is percent-decoded. */
export interface ReferenceParts {
  readonly uri: string;
  readonly fragment: string;
}

/** Splits a `$ref` (RFC 3986 §4.1). */
export function splitReference(ref: string): ReferenceParts {
  const hash = ref.indexOf("#");
  if (hash === -1) return { uri: ref, fragment: "" };
  return { uri: ref.slice(0, hash), fragment: percentDecode(ref.slice(hash + 1)) };
}

/** Whether a `$ref` already is what later stages read: a JSON pointer into the document, not percent-encoded. */
export function isLocalPointer(ref: string): boolean {
  return ref === "#" || (ref.startsWith("#/") && !ref.includes("%"));
}

/** The text decoded, or as it is where it holds a `%` that encodes nothing. */
export function percentDecode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
